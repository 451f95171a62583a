import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../preflight/preflight';
import { isMessageKey } from '../../strings/format-message';
import { FIX_COMMANDS } from './fix-commands';

const folder = join(import.meta.dirname, '..', '..', 'preflight');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.ts$/.test(path) && !/\.test\.ts$/.test(path))
  .map((path) => readFileSync(join(folder, path), 'utf8'));
const written = (pattern: RegExp): string[] => sources.flatMap((text) => [...text.matchAll(pattern)].map((found) => found[1]!));

describe('what the window makes of the rules', () => {
  it('carries out every command that a rule names as a fix', () => {
    expect(written(/\bcommand: '([a-z-]+)'/g).filter((name) => !FIX_COMMANDS.has(name))).toEqual([]);
  });

  it('has a name for every rule and every fix', () => {
    expect(Object.keys(RULES).map((rule) => `rule.${rule}`).filter((key) => !isMessageKey(key))).toEqual([]);
    expect(written(/'(fix\.[a-zA-Z.-]+)'/g).filter((key) => !isMessageKey(key))).toEqual([]);
  });
});

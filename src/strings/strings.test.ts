import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { MENUS, REGISTRY } from '../commands/registry';
import type { CommandEntry } from '../commands/registry';
import { en } from './en';
import { explain, formatMessage, isMessageKey } from './format-message';
import { zhCN } from './zh-CN';

const root = join(import.meta.dirname, '..');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.startsWith('testing') && !path.startsWith('strings'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** Keys written as whole strings: `refusal.…`, `failure.…` and the like. */
function keysIn(pattern: RegExp): { key: string; path: string }[] {
  return sources.flatMap(({ path, text }) => [...text.matchAll(pattern)].map((found) => ({ key: found[1]!, path })));
}
const withoutMessage = (keys: { key: string; path: string }[]): string[] => keys.filter(({ key }) => !isMessageKey(key)).map(({ key, path }) => `${key} (${path})`);

/** Names of the values that a message asks for. */
function valuesOf(message: string): string[] {
  const names = new Set<string>();
  const visit = (elements: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const element of elements) {
      if ('value' in element && element.type !== 0) names.add(element.value);
      if ('options' in element && typeof element.options === 'object') for (const option of Object.values(element.options)) visit((option as { value: typeof elements }).value);
    }
  };
  visit(new IntlMessageFormat(message, 'en').getAst());
  return [...names].sort();
}

describe('the messages', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort());
  });

  it.each(Object.keys(zhCN))('%s is well formed and names no value that the other language does not know', (key) => {
    const zh = zhCN[key as keyof typeof zhCN];
    const english = en[key as keyof typeof zhCN];
    expect(zh.trim()).not.toBe('');
    expect(english.trim()).not.toBe('');
    expect(valuesOf(english)).toEqual(valuesOf(zh));
  });

  it('cover every command, menu and submenu of the registry', () => {
    const names = REGISTRY.flatMap((entry: CommandEntry) => [`command.${entry.name}`, ...(entry.submenu ? [`menu.${entry.submenu}`] : [])]);
    const wanted = [...names, ...MENUS.map((menu) => `menu.${menu}`)];
    expect(wanted.filter((key) => !isMessageKey(key))).toEqual([]);
  });

  it('cover every undo step', () => {
    const commands = sources.filter(({ path }) => /^commands[\\/]/.test(path)).flatMap(({ text }) => [...text.matchAll(/: Command<[^=]+= \{\s*name: '([a-z-]+)'/g)].map((found) => found[1]!));
    expect(commands.length).toBeGreaterThan(20);
    expect(commands.filter((name) => !isMessageKey(`step.${name}`))).toEqual([]);
  });

  it('cover every refusal, failure, finding, notice and reason that the source names', () => {
    const keys = keysIn(/'((?:refusal|failure|finding|notice|intake|toast)\.(?!import')[a-zA-Z][a-zA-Z.-]*[a-zA-Z])'/g); // intake.import is a channel
    expect(keys.length).toBeGreaterThan(50);
    expect(withoutMessage(keys)).toEqual([]);
  });
});

describe('formatMessage', () => {
  it('fills values and counts in each language', () => {
    expect(formatMessage('zh-CN', 'fit.over', { lines: 3 })).toBe('溢出 3 行');
    expect(formatMessage('en', 'fit.over', { lines: 1 })).toBe('1 line over');
    expect(formatMessage('en', 'fit.over', { lines: 3 })).toBe('3 lines over');
  });

  it('shows a key that has no message, so that it can be found', () => {
    expect(explain('en', 'failure.unheard-of')).toBe('failure.unheard-of');
  });
});

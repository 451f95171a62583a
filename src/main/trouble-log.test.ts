import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTroubleLog } from './trouble-log';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'forme-log-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const clock = () => new Date(Date.UTC(2026, 10, 23, 22, 58));

test('notes each trouble as one line, in a folder that need not be there yet, and says it', () => {
  const said: string[] = [];
  const path = join(folder, 'new', 'trouble.log');
  const log = openTroubleLog(path, (line) => said.push(line), clock);
  log.note('a process ended', { type: 'GPU', reason: 'crashed', exitCode: 139 });
  const error = new Error('no templates');
  error.stack = 'Error: no templates\n    at readTemplates (a.js:1:2)';
  log.note('the program could not start', error);
  expect(said).toEqual([
    '2026-11-23T22:58:00.000Z a process ended: {"type":"GPU","reason":"crashed","exitCode":139}',
    '2026-11-23T22:58:00.000Z the program could not start: Error: no templates | at readTemplates (a.js:1:2)',
  ]);
  expect(readFileSync(path, 'utf8')).toBe(`${said.join('\n')}\n`);
});

test('puts a large log aside, and goes on where none can be written', () => {
  const path = join(folder, 'trouble.log');
  writeFileSync(path, 'x'.repeat(300_000));
  openTroubleLog(path, () => {}, clock).note('one');
  expect(readFileSync(path, 'utf8')).toBe('2026-11-23T22:58:00.000Z one\n');
  expect(readFileSync(`${path}.old`).length).toBe(300_000);
  const said: string[] = [];
  openTroubleLog(join(path, 'not-a-folder.log'), (line) => said.push(line), clock).note('two');
  expect(said).toEqual(['2026-11-23T22:58:00.000Z two']);
});

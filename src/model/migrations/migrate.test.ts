import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FORMAT_VERSION, migrate, migrateOperation } from './migrate';
import { MIGRATIONS } from './migrations';

const files = readdirSync(__dirname);
const numbered = files.filter((file) => /^\d{4}-.*(?<!\.test)\.ts$/.test(file)).sort();

test('every migration has a file of its own and a test beside it', () => {
  expect(numbered.map((file) => Number(file.slice(0, 4)))).toEqual(MIGRATIONS.map((migration) => migration.to));
  for (const file of numbered) expect(files).toContain(file.replace(/\.ts$/, '.test.ts'));
});

test('versions follow each other without gaps', () => {
  expect(MIGRATIONS.map((migration) => migration.to)).toEqual(MIGRATIONS.map((_, index) => index + 2));
  expect(FORMAT_VERSION).toBe(MIGRATIONS.at(-1)?.to);
});

test('an edition of version 1 comes out in today’s form', () => {
  const raw = { info: {}, stories: { s: { id: 's', status: 'draft' } }, frames: {} };
  expect(migrate(raw, 1)).toEqual({ ok: true, value: { info: {}, stories: { s: { id: 's', state: 'draft' } }, frames: {}, originals: {}, marks: {}, signatures: {} } });
});

test('so do the operations of its journal', () => {
  const set = { type: 'set', table: 'stories', id: 's', before: { status: 'draft' }, after: { status: 'ready' } };
  expect(migrateOperation(set, 1)).toEqual({ ok: true, value: { ...set, before: { state: 'draft' }, after: { state: 'ready' } } });
  const insert = { type: 'insert', table: 'stories', record: { id: 's', status: 'draft' } };
  expect(migrateOperation(insert, 1)).toEqual({ ok: true, value: { ...insert, record: { id: 's', state: 'draft' } } });
});

test('today’s edition goes through untouched', () => {
  const raw = { stories: {} };
  expect(migrate(raw, FORMAT_VERSION)).toEqual({ ok: true, value: raw });
});

test('a later version and nonsense are refused, not guessed at', () => {
  expect(migrate({}, FORMAT_VERSION + 1)).toEqual({ ok: false, reason: 'newer' });
  expect(migrate({}, 0)).toEqual({ ok: false, reason: 'unknown' });
  expect(migrate({}, Number.NaN)).toEqual({ ok: false, reason: 'unknown' });
});

import { beforeEach, expect, test } from 'vitest';
import { faultyFileSystem } from '../testing/faulty-file-system';
import { LOCK_NAME, lockFolder } from './folder-lock';
import type { LockOwner } from './folder-lock';

const FOLDER = '/desk/a.forme';
let files = faultyFileSystem();
const owner = (changes: Partial<LockOwner> = {}): LockOwner => ({ host: 'desk1', user: 'li', process: 100, alive: () => true, now: () => 1000, ...changes });

beforeEach(async () => {
  files = faultyFileSystem();
  await files.makeFolder(FOLDER);
});

test('one holder at a time, on this host or another, named to the one who is refused', async () => {
  const first = await lockFolder(files, FOLDER, owner());
  expect(first.ok).toBe(true);
  expect(await lockFolder(files, FOLDER, owner({ process: 200 }))).toEqual({ ok: false, user: 'li', host: 'desk1' });
  expect(await lockFolder(files, FOLDER, owner({ host: 'desk2' }))).toEqual({ ok: false, user: 'li', host: 'desk1' });
  expect(await lockFolder(files, FOLDER, owner())).toMatchObject({ ok: false });
  if (first.ok) await first.lock.release();
  expect(await files.stat(`${FOLDER}/${LOCK_NAME}`)).toBeNull();
  const second = await lockFolder(files, FOLDER, owner({ process: 200 }));
  expect(second.ok).toBe(true);
  if (second.ok) await second.lock.release();
});

test.each([
  ['a process of this host that ended', { host: 'desk1', process: 999 }, { alive: () => false }],
  ['an earlier process that had our number', { host: 'desk1', process: 100 }, {}],
  ['another host not heard of for three minutes', { host: 'desk2', process: 5 }, { now: () => 180_000 }],
  ['nobody, cut short', null, {}],
])('takes over from %s', async (_name, left, changes) => {
  const text = left ? JSON.stringify({ user: 'wang', nonce: 'x', ...left }) : '{"host":"de';
  await files.write(`${FOLDER}/${LOCK_NAME}`, new TextEncoder().encode(text));
  const taken = await lockFolder(files, FOLDER, owner(changes));
  expect(taken.ok).toBe(true);
  if (taken.ok) await taken.lock.release();
});

test('does not release a lock that someone else took over meanwhile', async () => {
  const mine = await lockFolder(files, FOLDER, owner());
  const theirs = JSON.stringify({ host: 'desk2', user: 'wang', process: 1, nonce: 'theirs' });
  await files.write(`${FOLDER}/${LOCK_NAME}`, new TextEncoder().encode(theirs));
  if (mine.ok) await mine.lock.release();
  expect(new TextDecoder().decode(await files.read(`${FOLDER}/${LOCK_NAME}`))).toBe(theirs);
});

test('a folder that cannot be written opens without a lock', async () => {
  files.fail({ kind: 'refused', step: files.steps() + 1, code: 'EROFS' });
  expect(await lockFolder(files, FOLDER, owner())).toMatchObject({ ok: true });
});

import { expect, test } from 'vitest';
import { faultyFileSystem } from '../testing/faulty-file-system';
import { atomicWrite } from './atomic-write';

const PATH = '/desk/settings.json';
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function oldFile() {
  const files = faultyFileSystem();
  await files.makeFolder('/desk');
  await files.syncFolder('/');
  await atomicWrite(files, PATH, 'old');
  return files;
}

test.each(['afterKill', 'afterPowerCut'] as const)('killed at any step, the file holds the old bytes or the new (%s)', async (survivor) => {
  const found = new Set<string>();
  for (let step = 1; step <= 4; step++) {
    const files = await oldFile();
    files.fail({ kind: 'killed', step: files.steps() + step, halfDone: true });
    await expect(atomicWrite(files, PATH, 'new bytes')).rejects.toThrow();
    found.add(textOf(await files[survivor]().read(PATH)));
  }
  expect([...found].sort()).toEqual(survivor === 'afterKill' ? ['new bytes', 'old'] : ['old']);
});

test('is flushed with its folder when it resolves', async () => {
  const files = await oldFile();
  await atomicWrite(files, PATH, 'new');
  expect(textOf(await files.afterPowerCut().read(PATH))).toBe('new');
});

test('a refused write leaves the old file, clears its temporary one away and rejects with the reason', async () => {
  for (let step = 1; step <= 3; step++) {
    const files = await oldFile();
    files.fail({ kind: 'refused', step: files.steps() + step, code: 'ENOSPC' });
    await expect(atomicWrite(files, PATH, 'new')).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(textOf(await files.read(PATH))).toBe('old');
    expect(files.paths()).toEqual([PATH]);
  }
});

test('writes to one path happen in the order they were asked for, also after one that failed', async () => {
  const files = await oldFile();
  files.fail({ kind: 'refused', step: files.steps() + 1, code: 'EIO' });
  const results = await Promise.allSettled(['a', 'b', 'c'].map((text) => atomicWrite(files, PATH, text)));
  expect(results.map((result) => result.status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(textOf(await files.read(PATH))).toBe('c');
});

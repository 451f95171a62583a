import { beforeEach, expect, test } from 'vitest';
import { faultyFileSystem } from '../testing/faulty-file-system';
import { readRecent } from './recent';
import { readSettings } from './settings';

let files = faultyFileSystem();
beforeEach(async () => {
  files = faultyFileSystem();
  await files.makeFolder('/home');
});

test('settings start in the system’s language, are kept, and a damaged file counts as none', async () => {
  const first = await readSettings(files, '/home', 'zh-Hans-CN');
  expect(first.get()).toMatchObject({ language: 'zh-CN', theme: 'system' });
  await first.set({ ...first.get(), theme: 'dark' });
  expect((await readSettings(files, '/home', 'de')).get()).toMatchObject({ language: 'zh-CN', theme: 'dark' });
  await files.write('/home/settings.json', new TextEncoder().encode('{"theme": "pink"'));
  expect((await readSettings(files, '/home', 'de')).get()).toMatchObject({ language: 'en', theme: 'system' });
});

test('the recent list: newest first, each once, only what is still there, and an index means the list last given out', async () => {
  for (const name of ['a', 'b', 'c']) await files.makeFolder(`/desk/${name}.forme`);
  const recent = await readRecent(files, '/home');
  for (const name of ['a', 'b', 'c', 'a']) await recent.add(`/desk/${name}.forme`);
  await files.remove('/desk/c.forme');
  const again = await readRecent(files, '/home');
  expect(await again.list()).toEqual([{ index: 0, name: 'a', place: '/desk' }, { index: 1, name: 'b', place: '/desk' }]);
  await again.add('/desk/b.forme');
  expect(again.at(1)).toBe('/desk/b.forme');
  expect(again.at(7)).toBeNull();
});

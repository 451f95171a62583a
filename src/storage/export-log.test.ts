import { beforeEach, expect, test } from 'vitest';
import { exportLogEntry as entry } from '../testing/export-log-entry';
import { faultyFileSystem } from '../testing/faulty-file-system';
import { makeBundleEdition } from '../testing/make-bundle-edition';
import { appendToExportLog, readExportLog } from './export-log';
import { lastModified } from './last-modified';
import { pruneAssets, writeEdition } from './write-edition';
import { readEdition, readStamp } from './read-edition';

const FOLDER = '/desk/a.forme';
const PATH = `${FOLDER}/exports.jsonl`;
let files = faultyFileSystem();
const text = async (): Promise<string> => new TextDecoder().decode(await files.read(PATH));
const put = (content: string): Promise<void> => files.write(PATH, new TextEncoder().encode(content));

beforeEach(async () => {
  files = faultyFileSystem();
  await files.makeFolder(FOLDER);
  await files.syncFolder('/');
  await files.syncFolder('/desk');
});

test('adds a line for each export and reads them back in order', async () => {
  expect(await readExportLog(files, FOLDER)).toEqual({ entries: [], damaged: 0 });
  await appendToExportLog(files, FOLDER, [entry({ version: 'first' })]);
  const before = await text();
  await appendToExportLog(files, FOLDER, [entry({ version: 'second', preset: null, condition: null, override: null })]);
  expect((await text()).startsWith(before)).toBe(true);
  expect((await readExportLog(files, FOLDER)).entries).toEqual([entry({ version: 'first' }), entry({ version: 'second', preset: null, condition: null, override: null })]);
  expect((await readExportLog(files.afterPowerCut(), FOLDER)).entries).toHaveLength(2);
});

test('reads what can be read of a damaged log, and adds to it without losing either', async () => {
  await appendToExportLog(files, FOLDER, [entry({ version: 'whole' })]);
  await put(`${await text()}<<<<<<< HEAD\n{"time":1}\n${JSON.stringify(entry({ version: 'merged' }))}\n{"time":"2026-11-2`);
  await appendToExportLog(files, FOLDER, [entry({ version: 'later' })]);
  const { entries, damaged } = await readExportLog(files, FOLDER);
  expect(entries.map(({ version }) => version)).toEqual(['whole', 'merged', 'later']);
  expect(damaged).toBe(3);
  await put('\u0000\u0000\uffff');
  expect(await readExportLog(files, FOLDER)).toEqual({ entries: [], damaged: 1 });
});

test('is no part of the edition: saving leaves it, it changes no stamp, and whatever stands in it the edition opens', async () => {
  const { edition } = await makeBundleEdition(files, FOLDER);
  const first = await writeEdition(files, FOLDER, { edition, expected: null, assetFolders: [] });
  if (!first.ok) throw new Error(first.key);
  await put('rubbish');
  expect(await readStamp(files, FOLDER)).toBe(first.value.stamp);
  await writeEdition(files, FOLDER, { edition: { ...edition, info: { ...edition.info, editors: '王' } }, expected: first.value.stamp, assetFolders: [] });
  await pruneAssets(files, FOLDER, edition, (await readStamp(files, FOLDER))!);
  expect(await text()).toBe('rubbish');
  expect(await readEdition(files, FOLDER)).toMatchObject({ ok: true, value: { edition: { info: { editors: '王' } } } });
});

test('a bundle was last modified when its latest text was, whatever else lies in it', async () => {
  expect(await lastModified(files, FOLDER)).toBe(0);
  const { edition } = await makeBundleEdition(files, FOLDER);
  await writeEdition(files, FOLDER, { edition, expected: null, assetFolders: [] });
  const before = await lastModified(files, FOLDER);
  expect(before).toBeGreaterThan(0);
  await appendToExportLog(files, FOLDER, [entry()]);
  expect(await lastModified(files, FOLDER)).toBe(before);
  const [page] = (await files.list(`${FOLDER}/pages`)).map(({ name }) => name);
  await files.write(`${FOLDER}/pages/${page}`, new Uint8Array(1));
  expect(await lastModified(files, FOLDER)).toBe((await files.stat(`${FOLDER}/pages/${page}`))!.modified);
  expect(await lastModified(files, FOLDER)).toBeGreaterThan(before);
});

/** Writing and reading a bundle on a healthy disk. */
import { beforeEach, expect, test } from 'vitest';
import type { Edition } from '../model/edition';
import { faultyFileSystem } from '../testing/faulty-file-system';
import { makeBundleEdition } from '../testing/make-bundle-edition';
import { readEdition } from './read-edition';
import { pruneAssets, writeEdition } from './write-edition';

const FOLDER = '/desk/morning.forme';
const WORK = '/home/work';
let files = faultyFileSystem();
let edition: Edition;
let photo: string;

const text = async (path: string): Promise<string> => new TextDecoder().decode(await files.read(`${FOLDER}/${path}`));
const rewrite = async (path: string, content: string): Promise<void> => files.write(`${FOLDER}/${path}`, new TextEncoder().encode(content));
const save = async (next: Edition = edition, expected: string | null = null) => writeEdition(files, FOLDER, { edition: next, expected, assetFolders: [WORK] });

beforeEach(async () => {
  files = faultyFileSystem();
  await files.makeFolder('/desk');
  ({ edition, photo } = await makeBundleEdition(files, WORK));
});

test('reads back exactly what was written', async () => {
  const saved = await save();
  const read = await readEdition(files, FOLDER);
  expect(read).toEqual({ ok: true, value: { edition, stamp: saved.ok && saved.value.stamp, missingAssets: [] } });
});

test('keeps the basket in its order', async () => {
  const turned = <T>(record: Readonly<Record<string, T>>): Record<string, T> => Object.fromEntries(Object.entries(record).reverse());
  await save({ ...edition, stories: turned(edition.stories) });
  const read = await readEdition(files, FOLDER);
  expect(read.ok && Object.keys(read.value.edition.stories)).toEqual(Object.keys(edition.stories).reverse());
});

test('keeps the copy as submitted in a file of its own, which a later save of the story does not write again', async () => {
  const story = edition.stories['lead']!;
  const kept: Edition = { ...edition, originals: { lead: { id: 'lead', language: story.language, text: story.text } } };
  await save(kept);
  const path = `${FOLDER}/originals/lead.json`;
  const writtenAt = (await files.stat(path))?.modified;
  await save({ ...kept, stories: { ...kept.stories, lead: { ...story, slug: 'later' } } });
  expect((await files.stat(path))?.modified).toBe(writtenAt);
  const read = await readEdition(files, FOLDER);
  expect(read.ok && read.value.edition.originals).toEqual(kept.originals);
  // Gone with its story, and its loss is told while it is named.
  await files.remove(path);
  expect(await readEdition(files, FOLDER)).toMatchObject({ ok: false, key: 'failure.storage.missing' });
  await save(edition);
  expect(files.paths().some((each) => each.includes('/originals/'))).toBe(false);
});

test('lays an edition out as a file per page and story, and assets by their hash', async () => {
  await save();
  expect(files.paths().filter((path) => path.startsWith(FOLDER)).map((path) => path.slice(FOLDER.length + 1))).toEqual([
    '.gitignore', `assets/${photo}.jpg`, 'manifest.json', 'marks.json', 'pages/page1.json', 'pages/page2.json', 'pictures.json', 'signatures.json', 'stories/harbour-caption.json', 'stories/lead.json',
    'stories/second.json', 'styles.json',
  ]);
});

test('saving again changes no file, and one edited paragraph changes one line', async () => {
  await save();
  const before = await text('stories/lead.json');
  const steps = files.steps();
  await save();
  // Only the probe for files left behind by an interrupted save may have touched the disk.
  expect(files.steps() - steps).toBeLessThanOrEqual(1);
  const lead = edition.stories.lead!;
  const edited = { ...lead, text: lead.text.map((part, index) => (index === 1 ? { ...part, children: [{ text: '改过的一段。' }] } : part)) };
  await save({ ...edition, stories: { ...edition.stories, lead: edited } });
  const lines = before.split('\n');
  const changed = (await text('stories/lead.json')).split('\n').filter((line, index) => line !== lines[index]);
  expect(changed).toEqual(['        { "text": "改过的一段。" }']);
});

test('removes the files of pages and stories that are gone, and nothing that is not its own', async () => {
  await save();
  await rewrite('pages/notes.txt', 'mine');
  await rewrite('README.md', 'mine');
  const { second: _gone, ...stories } = edition.stories;
  const { page2: _page, ...pages } = edition.pages;
  await save({ ...edition, stories, pages, frames: {} });
  const left = files.paths().map((path) => path.slice(FOLDER.length + 1));
  expect(left).toContain('pages/notes.txt');
  expect(left).toContain('README.md');
  expect(left).not.toContain('stories/second.json');
  expect(left).not.toContain('pages/page2.json');
});

test('keeps the bytes of a picture that was taken out until the assets are pruned', async () => {
  await save();
  const without = { ...edition, frames: {}, pictures: {}, assets: {} };
  const saved = await save(without);
  expect(await files.stat(`${FOLDER}/assets/${photo}.jpg`)).not.toBeNull();
  await pruneAssets(files, FOLDER, without, 'another state');
  expect(await files.stat(`${FOLDER}/assets/${photo}.jpg`)).not.toBeNull();
  await pruneAssets(files, FOLDER, without, saved.ok ? saved.value.stamp : '');
  expect(await files.stat(`${FOLDER}/assets/${photo}.jpg`)).toBeNull();
});

test('does not write over what someone else wrote since', async () => {
  const saved = await save();
  await rewrite('stories/lead.json', (await text('stories/lead.json')).replace('头条', '别人改的'));
  const theirs = await text('stories/lead.json');
  const again = await save({ ...edition, stories: {} }, saved.ok ? saved.value.stamp : '');
  expect(again).toMatchObject({ ok: false, key: 'failure.storage.changedOnDisk' });
  expect(await text('stories/lead.json')).toBe(theirs);
});

test('an asset that is nowhere does not keep the rest from being saved, and is told when read', async () => {
  await files.remove(`${WORK}/assets`);
  expect(await save()).toMatchObject({ ok: true });
  expect(await readEdition(files, FOLDER)).toMatchObject({ ok: true, value: { missingAssets: [photo] } });
});

test.each([
  ['a file cut short', 'stories/lead.json', (t: string) => t.slice(0, t.length >> 1), 'failure.storage.damaged'],
  ['a value of the wrong kind', 'pages/page1.json', (t: string) => t.replace(/"bleed": [\d.]+/, '"bleed": "wide"'), 'failure.storage.damaged'],
  ['a frame of a story that is not there', 'pages/page1.json', (t: string) => t.replaceAll('"lead"', '"nobody"'), 'failure.storage.damaged'],
  ['an unknown key', 'stories/lead.json', (t: string) => t.replace('{', '{ "more": 1,'), 'failure.storage.damaged'],
  ['styles that are no object', 'styles.json', () => '[]', 'failure.storage.damaged'],
  ['merge markers', 'stories/second.json', (t: string) => `<<<<<<< HEAD\n${t}=======\n${t}>>>>>>> main\n`, 'failure.storage.conflict'],
])('%s: names the file and leaves it alone', async (_name, path, damage, key) => {
  await save();
  const damagedText = damage(await text(path));
  await rewrite(path, damagedText);
  expect(await readEdition(files, FOLDER)).toMatchObject({ ok: false, key, values: { file: path } });
  expect(await text(path)).toBe(damagedText);
});

test('names a page that is lost', async () => {
  await save();
  await files.remove(`${FOLDER}/pages/page2.json`);
  expect(await readEdition(files, FOLDER)).toEqual({ ok: false, key: 'failure.storage.missing', values: { file: 'pages/page2.json' } });
});

test('refuses an edition of a later format, an ordinary folder and nothing at all, each with its own words', async () => {
  await save();
  await rewrite('manifest.json', (await text('manifest.json')).replace(/"version": \d+/, '"version": 99'));
  expect(await readEdition(files, FOLDER)).toMatchObject({ ok: false, key: 'failure.storage.newer', values: { version: 99 } });
  expect(await readEdition(files, '/desk')).toMatchObject({ ok: false, key: 'failure.storage.notABundle' });
  expect(await readEdition(files, '/nowhere')).toMatchObject({ ok: false, key: 'failure.storage.notFound' });
});

test('an id that would lead out of the folder names a file inside it', async () => {
  const id = '../../outside';
  await save({ ...edition, stories: { ...edition.stories, [id]: { ...edition.stories.second!, id } } });
  expect(files.paths().every((path) => path.startsWith(FOLDER) || path.startsWith(WORK))).toBe(true);
});

/** What a document's saves leave behind as versions. */
import { beforeEach, expect, test } from 'vitest';
import type { Edition } from '../model/edition';
import type { Operation } from '../model/operation';
import type { OpenedDocument, Outcome } from '../ipc/contract';
import { writeEdition } from '../storage/write-edition';
import { faultyFileSystem } from '../testing/faulty-file-system';
import { makeEdition, makeStory, makeText } from '../testing/make-edition';
import { sequentialIds } from '../testing/sequential-ids';
import { Documents } from './documents';

const PLACE = '/desk/morning.forme';
let files = faultyFileSystem();
let process = 1;

/** Forme started anew on what the disk holds; the process before it is no more. */
function start(): Documents {
  const current = ++process;
  return new Documents({ files, home: '/home', newId: sequentialIds(`run${current}x`), owner: { host: 'desk', user: 'li', process: current, alive: (other) => other === current, now: () => 0 } });
}

const edition = makeEdition({ stories: [makeStory('lead', { text: makeText('甲') })] });
const type = (offset: number, text: string): Operation => ({ type: 'edit-text', story: 'lead', operations: [{ type: 'insert_text', path: [0, 0], offset, text }] });
const textOf = (now: Edition): string => now.stories.lead!.text[0]!.children[0]!.text;

function opened(outcome: Outcome<OpenedDocument>): OpenedDocument {
  if (!outcome.ok) throw new Error(`${outcome.key} ${JSON.stringify(outcome.values)}`);
  return outcome.value;
}

async function saved(documents: Documents): Promise<OpenedDocument> {
  const document = opened(await documents.create(edition));
  expect(await documents.saveAs(document.id, PLACE)).toMatchObject({ ok: true });
  await documents.get(document.id)!.versions.settled();
  return document;
}

beforeEach(async () => {
  files = faultyFileSystem();
  await files.makeFolder('/desk');
});

test('each save is a version, the state that was opened too; a named one is there at once, and all go along to another place', async () => {
  const first = await saved(start());
  const documents = start();
  const document = opened(await documents.open(PLACE));
  const { versions } = documents.get(document.id)!;
  const labels = async () => (await documents.get(document.id)!.versions.history()).entries.map(({ label, user }) => label ?? user);
  expect(first.edition).toEqual(document.edition);
  expect(await labels()).toEqual(['li']);
  await documents.get(document.id)!.append(1, [type(1, '乙')]);
  await documents.get(document.id)!.save({ label: '大样' });
  await documents.get(document.id)!.append(2, [type(2, '丙')]);
  await documents.get(document.id)!.save();
  expect(await labels()).toEqual(['li', '大样', 'li']);
  await documents.saveAs(document.id, '/desk/evening.forme');
  expect(await labels()).toEqual(['li', '大样', 'li']);
  const entries = (await versions.history()).entries;
  const texts = await Promise.all(entries.map(async ({ id }) => {
    const read = await versions.read(id);
    return read.ok ? textOf(read.value) : read.key;
  }));
  expect(texts).toEqual(['甲', '甲乙', '甲乙丙']);
});

test('what stood on the disk and was never kept is a version before the first change is saved', async () => {
  await writeEdition(files, PLACE, { edition, expected: null, assetFolders: [] });
  const documents = start();
  const document = opened(await documents.open(PLACE));
  const open = documents.get(document.id)!;
  expect(files.paths().filter((path) => path.includes('versions'))).toEqual([]);
  await open.append(1, [type(1, '乙')]);
  await open.save();
  const { entries } = await open.versions.history();
  expect(entries.map(({ user }) => user)).toEqual(['', 'li']);
  expect(await open.versions.read(entries[0]!.id)).toEqual({ ok: true, value: edition });
});

test('a disk that has no room for a version does not stop the save, and the list says so', async () => {
  const documents = start();
  const document = await saved(documents);
  const open = documents.get(document.id)!;
  await open.versions.settled();
  await open.append(1, [type(1, '乙')]);
  const full = { ...files };
  files.openAppend = async (path) => {
    if (path.endsWith('log.jsonl')) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    return full.openAppend(path);
  };
  expect(await open.save()).toMatchObject({ ok: true });
  expect(await open.versions.history()).toMatchObject({ failure: { key: 'failure.storage.diskFull' } });
  expect(await open.save({ label: '大样' })).toMatchObject({ ok: false, key: 'failure.versions.not-kept', values: { name: '大样' } });
});

test('a save with new signatures is the version of their round, which stays for ever', async () => {
  const documents = start();
  const document = await saved(documents);
  const open = documents.get(document.id)!;
  const page = Object.keys(edition.pages)[0]!;
  const step = { id: 'final', name: { zh: '终审', en: 'Final' }, of: 'page', roles: [], colour: '#c00', press: true } as const;
  const { proof } = edition.styles;
  const record = { id: 's1', act: 'sign', target: { page }, workflow: 'own', step: 'final', person: '王', time: '2026-11-23T13:00:00Z', content: 'a'.repeat(64), pdf: null, note: '' } as const;
  expect(await open.append(1, [
    { type: 'set-styles', before: { proof }, after: { proof: { ...proof, workflows: [...proof.workflows, { id: 'own', name: { zh: '自定', en: 'Own' }, steps: [step] }] } } },
    { type: 'insert', table: 'signatures', record },
  ])).toMatchObject({ ok: true });
  await open.save();
  await open.append(2, [type(1, '乙')]);
  await open.save();
  expect((await open.versions.history()).entries.map(({ round }) => round)).toEqual([null, '第 1 版终审', null]);
});

const asMark = (id: string): Operation => ({
  type: 'insert', table: 'marks', record: {
    id, kind: 'comment', anchor: { type: 'text', story: 'lead', from: 0, to: 1, page: null }, author: '李', round: '', time: '2026-11-23T13:00:00Z', note: '核', quote: '甲', replies: [], state: 'open', settled: null, change: null, strokes: [],
  },
});
const accept = (id: string): Operation => ({ type: 'set', table: 'marks', id, before: { state: 'open', settled: null }, after: { state: 'accepted', settled: { by: '王', time: '2026-11-23T14:00:00Z', why: '' } } });

test('a round has its version though nobody handed it over: before the first mark is settled, and before the page is changed', async () => {
  const documents = start();
  const document = await saved(documents);
  const open = documents.get(document.id)!;
  await open.append(1, [asMark('a')]);
  await open.append(2, [asMark('b')]);
  await open.append(3, [type(1, '乙'), accept('a')]);
  await open.append(4, [accept('b')]);
  const { rounds } = await open.versions.rounds(open.edition);
  expect(rounds.map(({ round, open: ids }) => [round, ids])).toEqual([['校样 · 李', ['a', 'b']]]);
  const read = await open.versions.read(rounds[0]!.id);
  expect(read.ok && textOf(read.value)).toBe('甲');
});

test('a reader who only saves, or whose window crashed, is covered as well', async () => {
  const first = start();
  const document = await saved(first);
  await first.get(document.id)!.append(1, [asMark('a')]);
  await first.get(document.id)!.save();
  await first.get(document.id)!.append(2, [asMark('b')]);
  await first.get(document.id)!.append(3, [type(1, '乙')]);
  // The disk forgot the version; the journal did not.
  await first.get(document.id)!.versions.settled();
  files = files.afterKill();
  for (const path of files.paths().filter((each) => each.startsWith(`${PLACE}/versions`))) await files.remove(path);
  const second = start();
  const offered = opened(await second.open(PLACE));
  const open = second.get(offered.id)!;
  expect(await open.recover(true)).toMatchObject({ ok: true });
  await open.append(1, [accept('a'), accept('b')]);
  const { rounds } = await open.versions.rounds(open.edition);
  expect(rounds.map(({ round, open: ids }) => [round, ids])).toEqual([['校样 · 李', ['a', 'b']]]);
  const read = await open.versions.read(rounds[0]!.id);
  expect(read.ok && textOf(read.value)).toBe('甲');
});

test('marks of an edition that has no place yet keep their version when it gets one', async () => {
  const documents = start();
  const document = opened(await documents.create(edition));
  const open = documents.get(document.id)!;
  await open.append(1, [asMark('a')]);
  await open.append(2, [accept('a')]);
  await documents.saveAs(document.id, PLACE);
  expect((await open.versions.rounds(open.edition)).rounds.map(({ open: ids }) => ids)).toEqual([['a']]);
});

test('each version says in short what it changed', async () => {
  const documents = start();
  const open = documents.get((await saved(documents)).id)!;
  await open.append(1, [asMark('a'), type(1, '乙')]);
  await open.save();
  await open.append(2, [accept('a')]);
  await open.save();
  expect((await open.versions.history()).entries.flatMap(({ changes, round }) => (round === null && changes ? [changes] : []))).toEqual([
    { pages: 0, stories: 0, marked: 0, settled: 0 }, { pages: 0, stories: 1, marked: 1, settled: 0 }, { pages: 0, stories: 0, marked: 0, settled: 1 },
  ]);
});

import { beforeEach, expect, test } from 'vitest';
import { applyAll } from '../model/apply';
import type { Edition } from '../model/edition';
import type { Operation } from '../model/operation';
import type { OpenedDocument, Outcome } from '../ipc/contract';
import type { FileSystem } from '../storage/file-system';
import { readExportLog } from '../storage/export-log';
import { lastModified } from '../storage/last-modified';
import { nodeFileSystem } from '../storage/node-file-system';
import { readEdition } from '../storage/read-edition';
import { exportLogEntry } from '../testing/export-log-entry';
import { faultyFileSystem } from '../testing/faulty-file-system';
import { makeBundleEdition } from '../testing/make-bundle-edition';
import { makeEdition, makeStory, makeText } from '../testing/make-edition';
import { sequentialIds } from '../testing/sequential-ids';
import { Documents } from './documents';
import { sweepWork } from './work-folder';

const HOME = '/home/forme';
const PLACE = '/desk/morning.forme';
let files = faultyFileSystem();
let process = 1;

/** Forme started anew on what the disk holds; the process before it is no more. */
function start(disk: FileSystem = files, home = HOME): Documents {
  const current = ++process;
  return new Documents({
    files: disk, home, newId: sequentialIds(`run${current}x`), owner: { host: 'desk', user: 'li', process: current, alive: (other) => other === current, now: () => 0 },
  });
}

const edition = makeEdition({ stories: [makeStory('lead', { text: makeText('甲') })] });
const type = (offset: number, text: string): Operation => ({ type: 'edit-text', story: 'lead', operations: [{ type: 'insert_text', path: [0, 0], offset, text }] });
const textOf = (now: Edition): string => now.stories.lead!.text[0]!.children[0]!.text;

function opened(outcome: Outcome<OpenedDocument>): OpenedDocument {
  if (!outcome.ok) throw new Error(`${outcome.key} ${JSON.stringify(outcome.values)}`);
  return outcome.value;
}

/** The text that a person who takes the offered work sees. */
function offeredText(document: OpenedDocument): string {
  const applied = applyAll(document.edition, document.recovery?.operations ?? []);
  if (!applied.ok) throw new Error(applied.reason);
  return textOf(applied.edition);
}

async function saved(documents: Documents, place = PLACE): Promise<OpenedDocument> {
  const document = opened(await documents.create(edition));
  expect(await documents.saveAs(document.id, place)).toMatchObject({ ok: true });
  await documents.get(document.id)!.versions.settled();
  return document;
}

beforeEach(async () => {
  files = faultyFileSystem();
  await files.makeFolder('/desk');
  await files.makeFolder('/home');
  await files.syncFolder('/');
});

test('new, edit, save as, edit, save, close, open: everything is there and nothing is left behind', async () => {
  const documents = start();
  const document = opened(await documents.create(edition));
  expect(document).toMatchObject({ saved: false, recovery: null, name: '晨报 2026-11-23' });
  expect(await documents.get(document.id)!.save()).toMatchObject({ ok: false, key: 'failure.document.noPlace' });
  expect(await documents.get(document.id)!.append(1, [type(1, '乙')])).toMatchObject({ ok: true });
  expect(await documents.saveAs(document.id, '/desk/morning')).toMatchObject({ ok: true });
  expect(documents.get(document.id)).toMatchObject({ place: PLACE, name: 'morning', unsaved: false });
  await documents.get(document.id)!.append(2, [type(2, '丙')]);
  expect(documents.get(document.id)!.unsaved).toBe(true);
  expect(await documents.get(document.id)!.save()).toMatchObject({ ok: true });
  expect(await documents.close(document.id, false)).toMatchObject({ ok: true });
  expect(files.paths().filter((path) => path.startsWith(HOME) || path.endsWith('.lock'))).toEqual([]);

  const again = opened(await start().open(PLACE));
  expect(again).toMatchObject({ saved: true, recovery: null, name: 'morning' });
  expect(textOf(again.edition)).toBe('甲乙丙');
});

test('work that was not saved is offered at the next start, taken over, and part of the next save', async () => {
  const before = start();
  const { id } = await saved(before);
  await before.get(id)!.append(1, [type(1, '乙')]);
  await before.get(id)!.append(2, [type(2, '丙')]);
  const after = start();
  expect(await after.interrupted()).toMatchObject([{ place: PLACE }]);
  const document = opened(await after.open(PLACE));
  expect(textOf(document.edition)).toBe('甲');
  expect(offeredText(document)).toBe('甲乙丙');
  const open = after.get(document.id)!;
  expect(await open.append(1, [type(1, '丁')])).toMatchObject({ ok: false, key: 'failure.document.undecided' });
  expect(await open.save()).toMatchObject({ ok: false, key: 'failure.document.undecided' });
  expect(await open.recover(true)).toMatchObject({ ok: true });
  expect(await open.append(1, [type(3, '丁')])).toMatchObject({ ok: true });
  // Killed again before saving: both the recovered and the new work are offered.
  expect(offeredText(opened(await start().open(PLACE)))).toBe('甲乙丙丁');
  expect(await open.save()).toMatchObject({ ok: true });
  const last = opened(await start().open(PLACE));
  expect(textOf(last.edition)).toBe('甲乙丙丁');
  expect(last.recovery).toBeNull();
});

test('offered work that is dropped is gone for good', async () => {
  const before = start();
  const { id } = await saved(before);
  await before.get(id)!.append(1, [type(1, '乙')]);
  const after = start();
  const document = opened(await after.open(PLACE));
  expect(await after.get(document.id)!.recover(false)).toMatchObject({ ok: true });
  expect(textOf(after.get(document.id)!.edition)).toBe('甲');
  expect(opened(await start().open(PLACE)).recovery).toBeNull();
});

test('an edition that was never saved comes back too, under no name of its own', async () => {
  const before = start();
  const document = opened(await before.create(edition));
  await before.get(document.id)!.append(1, [type(1, '乙')]);
  const after = start();
  const [left] = await after.interrupted();
  const back = opened(await after.openInterrupted(left!));
  expect(back).toMatchObject({ saved: false, name: '晨报 2026-11-23' });
  expect(offeredText(back)).toBe('甲乙');
  expect(await after.interrupted()).toEqual([]);
});

test('closing without saving drops the work when asked to, and keeps it otherwise', async () => {
  const first = start();
  const { id } = await saved(first);
  await first.get(id)!.append(1, [type(1, '乙')]);
  await first.close(id, false);
  const second = start();
  const document = opened(await second.open(PLACE));
  expect(offeredText(document)).toBe('甲乙');
  await second.close(document.id, true);
  expect(opened(await start().open(PLACE)).recovery).toBeNull();
});

test('batches are taken once and in order', async () => {
  const documents = start();
  const { id } = await saved(documents);
  const document = documents.get(id)!;
  expect(await document.append(1, [type(1, '乙')])).toMatchObject({ ok: true });
  expect(await document.append(1, [type(1, '乙')])).toMatchObject({ ok: true });
  expect(await document.append(3, [type(2, '丁')])).toMatchObject({ ok: false, key: 'failure.document.outOfStep' });
  expect(await document.append(2, [type(99, '?')])).toMatchObject({ ok: false, key: 'failure.document.diverged' });
  expect(await document.append(2, [type(2, '丙')])).toMatchObject({ ok: true });
  expect(textOf(document.edition)).toBe('甲乙丙');
});

test('a full disk refuses the batch, and the same batch is taken when there is room again', async () => {
  const documents = start();
  const { id } = await saved(documents);
  files.fail({ kind: 'refused', step: files.steps() + 1, code: 'ENOSPC' });
  expect(await documents.get(id)!.append(1, [type(1, '乙')])).toMatchObject({ ok: false, key: 'failure.storage.diskFull' });
  expect(await documents.get(id)!.append(1, [type(1, '乙')])).toMatchObject({ ok: true });
  expect(offeredText(opened(await start().open(PLACE)))).toBe('甲乙');
});

test('one edition, one Forme', async () => {
  const documents = start();
  await saved(documents);
  expect(await documents.open(PLACE)).toMatchObject({ ok: false, key: 'failure.document.alreadyOpen' });
  expect(await documents.open(`${PLACE}/manifest.json`)).toMatchObject({ ok: false, key: 'failure.document.alreadyOpen' });
  const elsewhere = new Documents({
    files, home: '/home/other', newId: sequentialIds('other'), owner: { host: 'desk2', user: 'wang', process: 7, alive: () => true, now: () => 0 },
  });
  expect(await elsewhere.open(PLACE)).toMatchObject({ ok: false, key: 'failure.storage.locked', values: { user: 'li', host: 'desk' } });
  const theirs = opened(await elsewhere.create(edition));
  expect(await elsewhere.saveAs(theirs.id, PLACE)).toMatchObject({ ok: false, key: 'failure.storage.locked' });
});

test('a damaged edition is named and nothing in it changes', async () => {
  const documents = start();
  const { id } = await saved(documents);
  await documents.close(id, false);
  await files.write(`${PLACE}/stories/lead.json`, new TextEncoder().encode('{ "id": "lead", "sl'));
  const snapshot = async () => Promise.all(files.paths().map(async (path) => [path, new TextDecoder().decode(await files.read(path))]));
  const before = await snapshot();
  expect(await start().open(PLACE)).toMatchObject({ ok: false, key: 'failure.storage.damaged', values: { file: 'stories/lead.json' } });
  expect(await start().open('/desk')).toMatchObject({ ok: false, key: 'failure.storage.notABundle' });
  expect(await start().open('/desk/none.forme')).toMatchObject({ ok: false, key: 'failure.storage.notFound' });
  expect(await snapshot()).toEqual(before);
});

test('work on another version of the edition is set aside and told, not lost and not forced on', async () => {
  const before = start();
  const { id } = await saved(before);
  await before.get(id)!.append(1, [type(1, '乙')]);
  const story = new TextDecoder().decode(await files.read(`${PLACE}/stories/lead.json`));
  await files.write(`${PLACE}/stories/lead.json`, new TextEncoder().encode(story.replace('甲', '签出的另一版')));
  const document = opened(await start().open(PLACE));
  expect(document.recovery).toBeNull();
  expect(document.notices).toMatchObject([{ key: 'notice.workSetAside' }]);
  const aside = String(document.notices![0]!.values!.file);
  expect(new TextDecoder().decode(await files.read(aside))).toContain('乙');
});

test('an edition that was moved since finds its work', async () => {
  const before = start();
  const { id } = await saved(before);
  await before.get(id)!.append(1, [type(1, '乙')]);
  await files.rename(PLACE, '/desk/renamed.forme');
  expect(offeredText(opened(await start().open('/desk/renamed.forme')))).toBe('甲乙');
});

test('save as leaves the old bundle as it was last saved, and does not write into a folder of something else', async () => {
  const documents = start();
  const { id } = await saved(documents);
  await documents.get(id)!.append(1, [type(1, '乙')]);
  await files.makeFolder('/desk/papers.forme');
  await files.write('/desk/papers.forme/letter.txt', new Uint8Array(1));
  expect(await documents.saveAs(id, '/desk/papers.forme')).toMatchObject({ ok: false, key: 'failure.document.notReplaceable' });
  expect(await documents.saveAs(id, '/desk/second.forme')).toMatchObject({ ok: true });
  const old = opened(await documents.open(PLACE));
  expect(textOf(old.edition)).toBe('甲');
  expect(old.recovery).toBeNull();
});

test('pictures are kept beside the journal until the save, survive a kill, and follow a save as', async () => {
  const { edition: other, photo } = await makeBundleEdition(files, '/tmp');
  const bytes = await files.read(`/tmp/assets/${photo}.jpg`);
  const asset = other.assets[photo]!;
  const documents = start();
  const { id } = await saved(documents);
  const document = documents.get(id)!;
  await document.storeAsset(bytes, asset);
  expect(await document.findAsset(photo)).toMatchObject({ asset });
  expect(files.paths().some((path) => path.startsWith(PLACE) && path.includes(photo))).toBe(false);
  await document.append(1, [{ type: 'insert', table: 'assets', record: asset }]);

  const after = start();
  const back = opened(await after.open(PLACE));
  await after.get(back.id)!.recover(true);
  expect(await after.saveAs(back.id, '/desk/second.forme')).toMatchObject({ ok: true });
  expect(await files.read(`/desk/second.forme/assets/${photo}.jpg`)).toEqual(bytes);
  // Taken out and saved, then undone: the bytes are still there to be saved again.
  const open = after.get(back.id)!;
  await open.append(1, [{ type: 'remove', table: 'assets', record: asset }]);
  await open.save();
  await open.append(2, [{ type: 'insert', table: 'assets', record: asset }]);
  await open.save();
  await after.close(back.id, false);
  expect(opened(await start().open('/desk/second.forme')).notices).toEqual([]);
});

test('a window that lost its document gets it back as it was, with its work on offer', async () => {
  const documents = start();
  const { id } = await saved(documents);
  const untouched = opened(await documents.reopen(id));
  expect(untouched).toMatchObject({ saved: true, recovery: null, name: 'morning' });
  await documents.get(untouched.id)!.append(1, [type(1, '乙')]);
  expect(offeredText(opened(await documents.reopen(untouched.id)))).toBe('甲乙');
  expect(documents.all()).toHaveLength(1);
  const draft = opened(await documents.create(edition));
  expect(opened(await documents.reopen(draft.id))).toMatchObject({ saved: false, recovery: null });
});

/** What was promised, step by step, in a session that edits, saves, edits, saves as and edits. */
async function session(documents: Documents, promised: (text: string, place: string | null) => void): Promise<void> {
  const document = opened(await documents.create(edition));
  const open = documents.get(document.id)!;
  const keep = async (outcome: Promise<Outcome<null>>, text: string, place: string | null): Promise<void> => {
    expect(await outcome).toMatchObject({ ok: true });
    promised(text, place);
  };
  await keep(open.append(1, [type(1, '乙')]), '甲乙', null);
  await keep(documents.saveAs(document.id, PLACE), '甲乙', PLACE);
  await keep(open.append(2, [type(2, '丙')]), '甲乙丙', PLACE);
  await keep(open.save(), '甲乙丙', PLACE);
  await keep(open.append(3, [type(3, '丁')]), '甲乙丙丁', PLACE);
  await keep(documents.saveAs(document.id, '/desk/second.forme'), '甲乙丙丁', '/desk/second.forme');
  await keep(open.append(4, [type(4, '戊')]), '甲乙丙丁戊', '/desk/second.forme');
}

test.each([
  ['killed', false, 'afterKill'],
  ['killed in the middle of a write', true, 'afterKill'],
  ['the power goes', true, 'afterPowerCut'],
] as const)('%s at any step of a session: whatever was promised is on disk or offered', async (_name, halfDone, survivor) => {
  const world = async () => {
    const disk = faultyFileSystem();
    for (const folder of ['/desk', '/home']) await disk.makeFolder(folder);
    await disk.syncFolder('/');
    return disk;
  };
  const healthy = await world();
  await session(start(healthy), () => undefined);
  const steps = healthy.steps();
  expect(steps).toBeGreaterThan(80);
  const sessionKilledAt = async (step: number): Promise<void> => {
    const disk = await world();
    let promise: { text: string; place: string | null } | null = null;
    disk.fail({ kind: 'killed', step, halfDone });
    await session(start(disk), (text, place) => {
      promise = { text, place };
    }).catch(() => undefined);
    if (promise === null) return;
    const { text, place } = promise as { text: string; place: string | null };
    const after = disk[survivor]();
    await sweepWork(after, HOME);
    const next = start(after);
    const left = await next.interrupted();
    const found: string[] = [];
    const look = (document: OpenedDocument): void => {
      expect(document.notices, `step ${step}`).toEqual([]);
      found.push(offeredText(document));
    };
    for (const each of left) look(opened(await next.openInterrupted(each)));
    if (place !== null && !left.some((each) => each.place === place)) look(opened(await next.open(place)));
    // What was promised, or the step after it that was under way.
    expect(found.some((each) => each.startsWith(text)), `step ${step}: ${text} at ${place}, found ${found.join(' | ')}`).toBe(true);
  };
  // Together: each spends its time waiting for the journal's flush.
  await Promise.all(Array.from({ length: steps }, (_, index) => sessionKilledAt(index + 1)));
}, 60_000);

test('on the real disk: a bundle round trip', async () => {
  const { mkdtemp, rm } = await import('node:fs/promises');
  const { join } = await import('node:path');
  const folder = await mkdtemp(join((await import('node:os')).tmpdir(), 'forme-documents-'));
  try {
    const documents = start(nodeFileSystem, join(folder, 'home'));
    const document = opened(await documents.create(edition));
    await documents.get(document.id)!.append(1, [type(1, '乙')]);
    expect(await documents.saveAs(document.id, join(folder, 'a.forme'))).toMatchObject({ ok: true });
    const read = await readEdition(nodeFileSystem, join(folder, 'a.forme'));
    expect(read.ok && textOf(read.value.edition)).toBe('甲乙');
    await documents.close(document.id, false);
    expect(await nodeFileSystem.list(join(folder, 'home', 'work'))).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('the record of exports goes along from a draft to its place, to another place, and stays through saves', async () => {
  const documents = start();
  const document = opened(await documents.create(edition));
  const versions = async (): Promise<string[]> => (await documents.get(document.id)!.exportLog()).entries.map(({ version }) => version);
  const record = (version: string) => documents.get(document.id)!.recordExport(exportLogEntry({ version }));
  expect(await record('draft')).toMatchObject({ ok: true });
  await documents.saveAs(document.id, PLACE);
  expect(await record('placed')).toMatchObject({ ok: true });
  await documents.get(document.id)!.append(1, [type(0, '乙')]);
  await documents.get(document.id)!.save();
  await documents.saveAs(document.id, '/desk/evening.forme');
  expect(await record('moved')).toMatchObject({ ok: true });
  expect(await versions()).toEqual(['draft', 'placed', 'moved']);
  await documents.close(document.id, false);
  expect((await start().open('/desk/evening.forme')).ok).toBe(true);
  expect((await readExportLog(files, '/desk/evening.forme')).entries).toHaveLength(3);
  expect((await readExportLog(files, PLACE)).entries).toHaveLength(2);
});

test('an edition changed when it was last worked on, or when its bundle was last written', async () => {
  const documents = start();
  const document = await saved(documents);
  const written = await documents.get(document.id)!.changed();
  expect(written.getTime()).toBe(await lastModified(files, PLACE));
  await documents.get(document.id)!.append(1, [type(0, '乙')]);
  expect((await documents.get(document.id)!.changed()).getTime()).toBeGreaterThan(1_700_000_000_000);
  await documents.get(document.id)!.save();
  expect((await documents.get(document.id)!.changed()).getTime()).toBe(await lastModified(files, PLACE));
});

test('a bundle read ahead opens without being read again, and what was written since is not overwritten', async () => {
  const first = start();
  const made = await saved(first);
  await first.close(made.id, false);
  const documents = start();
  await documents.readAhead(PLACE);
  const other = start();
  const theirs = opened(await other.open(PLACE));
  await other.get(theirs.id)!.append(1, [type(0, '乙')]);
  await other.get(theirs.id)!.save();
  await other.close(theirs.id, false);
  const mine = opened(await documents.open(PLACE));
  expect(textOf(mine.edition)).toBe('甲');
  await documents.get(mine.id)!.append(1, [type(0, '丙')]);
  expect(await documents.get(mine.id)!.save()).toMatchObject({ ok: false });
  const after = await readEdition(files, PLACE);
  expect(after.ok && textOf(after.value.edition)).toBe('乙甲');
});

/** Versions in a bundle: kept, shared, read back, thinned out, and never hurt by a crash. */
import { beforeEach, expect, test } from 'vitest';
import type { Edition } from '../model/edition';
import { FORMAT_VERSION } from '../model/migrations/migrate';
import { faultyFileSystem } from '../testing/faulty-file-system';
import type { FaultyFileSystem } from '../testing/faulty-file-system';
import { makeBundleEdition } from '../testing/make-bundle-edition';
import { editionTexts } from './bundle-layout';
import { copyVersions } from './copy-versions';
import { keepVersion } from './keep-version';
import { readStamp } from './read-edition';
import { readVersion } from './read-version';
import { thinVersions } from './thin-versions';
import { readVersionLog } from './version-log';
import type { VersionEntry } from './version-log';
import { versionsToThin } from './versions-to-thin';
import { pruneAssets, writeEdition } from './write-edition';

const FOLDER = '/desk/morning.forme';
const LOG = `${FOLDER}/versions/log.jsonl`;
const OBJECTS = `${FOLDER}/versions/objects/`;
let files = faultyFileSystem();
let edition: Edition;
let photo: string;
let minute = 0;

const keep = (next: Edition, more: { label?: string; on?: FaultyFileSystem } = {}): Promise<VersionEntry | null> => keepVersion(more.on ?? files, FOLDER, {
  texts: editionTexts(next, FORMAT_VERSION), assets: Object.keys(next.assets), time: new Date(Date.UTC(2026, 10, 23, 13, (minute += 1))), user: 'li', label: more.label ?? null, round: null,
});
const renamed = (slug: string): Edition => ({ ...edition, stories: { ...edition.stories, lead: { ...edition.stories.lead!, slug } } });
const objects = (of = files): string[] => of.paths().filter((path) => path.startsWith(OBJECTS));
const text = async (): Promise<string> => new TextDecoder().decode(await files.read(LOG));

beforeEach(async () => {
  files = faultyFileSystem();
  minute = 0;
  await files.makeFolder(FOLDER);
  await files.syncFolder('/');
  await files.syncFolder('/desk');
  ({ edition, photo } = await makeBundleEdition(files, FOLDER));
});

test('reads every version back as it was, and keeps what two of them share once', async () => {
  const first = await keep(edition);
  const count = objects().length;
  const second = await keep(renamed('改过'));
  // A changed story, and the list of files.
  expect(objects().length - count).toBe(2);
  expect(await readVersion(files, FOLDER, first!.id)).toEqual({ ok: true, value: edition });
  expect(await readVersion(files, FOLDER, second!.id)).toEqual({ ok: true, value: renamed('改过') });
  expect((await readVersionLog(files, FOLDER)).entries).toEqual([first, second]);
});

test('a state that is kept already is not kept again, unless it gets a name', async () => {
  await keep(edition);
  expect(await keep(edition)).toBeNull();
  expect(await keep(edition, { label: '付印前' })).toMatchObject({ label: '付印前' });
  expect((await readVersionLog(files, FOLDER)).entries.map(({ label }) => label)).toEqual([null, '付印前']);
});

test('the log is only ever added to, and damaged lines are passed over and counted', async () => {
  const first = await keep(edition);
  const before = await text();
  const second = await keep(renamed('二'));
  expect((await text()).startsWith(before)).toBe(true);
  await files.write(LOG, new TextEncoder().encode(`${await text()}<<<<<<< HEAD\n{"id":"x"}\n{"id":"0123456789abcd`));
  const third = await keep(renamed('三'));
  expect(await readVersionLog(files, FOLDER)).toEqual({ entries: [first, second, third], damaged: 3, sinceDamage: new Set([third!.id]) });
});

test('a lost or damaged text is told with its file, and harms no other version', async () => {
  const first = await keep(edition);
  const before = new Set(objects());
  const second = await keep(renamed('二'));
  for (const path of objects().filter((each) => !before.has(each))) await files.write(path, new Uint8Array([1, 2, 3]));
  expect(await readVersion(files, FOLDER, second!.id)).toMatchObject({ ok: false, key: 'failure.versions.damaged' });
  expect(await readVersion(files, FOLDER, first!.id)).toMatchObject({ ok: true });
  expect(await readVersion(files, FOLDER, '0123456789abcdef')).toEqual({ ok: false, key: 'failure.versions.unknown' });
});

test.each(['afterKill', 'afterPowerCut'] as const)('killed at any step (%s), a version is there whole or not at all, and the next one is kept', async (survivor) => {
  await keep(edition);
  for (let step = 1; ; step++) {
    const now = files[survivor]();
    now.fail({ kind: 'killed', step: now.steps() + step, halfDone: true });
    const done = await keep(renamed('二'), { on: now }).then(() => true, () => false);
    const left = now[survivor]();
    const { entries } = await readVersionLog(left, FOLDER);
    expect(entries.length).toBeGreaterThanOrEqual(1);
    for (const { id } of entries) expect(await readVersion(left, FOLDER, id)).toMatchObject({ ok: true });
    const next = await keep(renamed('三'), { on: left });
    expect(await readVersion(left, FOLDER, next!.id)).toEqual({ ok: true, value: renamed('三') });
    if (done) {
      expect(entries).toHaveLength(2);
      expect(step).toBeGreaterThan(5);
      return;
    }
  }
});

test('a full disk is told and leaves the versions before readable', async () => {
  const first = await keep(edition);
  for (let step = 1; step < 6; step++) {
    files.fail({ kind: 'refused', step: files.steps() + step, code: 'ENOSPC' });
    await expect(keep(renamed(`${step}`))).rejects.toMatchObject({ code: 'ENOSPC' });
    files.fail(null);
    expect(await readVersion(files, FOLDER, first!.id)).toMatchObject({ ok: true });
  }
});

test('is no part of the edition: its stamp and what a save writes know nothing of it', async () => {
  const saved = await writeEdition(files, FOLDER, { edition, expected: null, assetFolders: [] });
  await keep(edition);
  expect(saved).toMatchObject({ ok: true, value: { stamp: await readStamp(files, FOLDER) } });
  const before = objects();
  await writeEdition(files, FOLDER, { edition: renamed('二'), expected: saved.ok ? saved.value.stamp : '', assetFolders: [] });
  expect(objects()).toEqual(before);
});

test('assets that a version names stay as long as it does; with a damaged record nothing is removed', async () => {
  const without = { ...edition, frames: {}, pictures: {}, assets: {} };
  const path = `${FOLDER}/assets/${photo}.jpg`;
  const first = await keep(edition);
  const saved = await writeEdition(files, FOLDER, { edition: without, expected: null, assetFolders: [] });
  const stamp = saved.ok ? saved.value.stamp : '';
  await pruneAssets(files, FOLDER, without, stamp);
  expect(await files.stat(path)).not.toBeNull();
  const whole = await text();
  await files.write(LOG, new TextEncoder().encode('rubbish\n'));
  await pruneAssets(files, FOLDER, without, stamp);
  expect(await files.stat(path)).not.toBeNull();
  await files.write(LOG, new TextEncoder().encode(`${whole}${JSON.stringify({ time: first!.time, thinned: [first!.id] })}\n`));
  await pruneAssets(files, FOLDER, without, stamp);
  expect(await files.stat(path)).toBeNull();
});

test('thins out by hours and days, keeps what has a name for ever, and removes what only the thinned held', async () => {
  await keep(renamed('一'));
  const named = await keep(renamed('二'), { label: '大样' });
  const last = await keep(renamed('三'));
  const before = objects().length;
  await thinVersions(files, FOLDER, new Date(Date.UTC(2027, 10, 23)));
  const log = await readVersionLog(files, FOLDER);
  expect(log).toMatchObject({ entries: [named, last], damaged: 0 });
  // The story of the first, and its list.
  expect(before - objects().length).toBe(2);
  for (const { id } of log.entries) expect(await readVersion(files, FOLDER, id)).toMatchObject({ ok: true });
});

test('all of the last 24 hours stays, then the last of each hour for a week, then of each day', () => {
  const now = Date.UTC(2026, 10, 23, 12);
  const at = (minutesAgo: number): VersionEntry => ({
    id: minutesAgo.toString(16).padStart(16, '0'), time: new Date(now - minutesAgo * 60_000).toISOString(), user: '', label: null, round: null, stamp: '', list: '',
  });
  // Every ten minutes for thirty days.
  const entries = Array.from({ length: 30 * 144 }, (_, i) => at((30 * 144 - i - 1) * 10));
  const gone = new Set(versionsToThin(entries, now));
  const kept = (from: number, to: number): number => entries.filter((entry) => !gone.has(entry) && now - Date.parse(entry.time) >= from * 3_600_000 && now - Date.parse(entry.time) < to * 3_600_000).length;
  expect(kept(0, 24)).toBe(144);
  // At noon, the first and the last hour and day are not whole.
  expect(kept(24, 7 * 24)).toBe(6 * 24 + 1);
  expect(kept(7 * 24, 30 * 24)).toBe(23 + 1);
});

test('never more than a thousand without a name, the newest of them', () => {
  const now = Date.UTC(2026, 10, 23, 12);
  const entries = Array.from({ length: 1500 }, (_, i): VersionEntry => ({
    id: i.toString(16).padStart(16, '0'), time: new Date(now - (1500 - i) * 1000).toISOString(), user: '', label: i === 3 ? '大样' : null, round: i === 4 ? 'proof' : null, stamp: '', list: '',
  }));
  const gone = versionsToThin(entries, now);
  expect(gone).toHaveLength(1500 - 2 - 1000);
  expect(gone.map(({ id }) => id)).not.toContain(entries[3]!.id);
  expect(gone.at(-1)).toBe(entries[499]);
});

test('goes along to another place with the assets that only versions name', async () => {
  const first = await keep(edition);
  await copyVersions(files, FOLDER, '/desk/evening.forme');
  await copyVersions(files, FOLDER, '/desk/evening.forme');
  expect(await readVersion(files, '/desk/evening.forme', first!.id)).toEqual({ ok: true, value: edition });
  expect((await readVersionLog(files, '/desk/evening.forme')).entries).toHaveLength(1);
  expect(await files.stat(`/desk/evening.forme/assets/${photo}.jpg`)).not.toBeNull();
});

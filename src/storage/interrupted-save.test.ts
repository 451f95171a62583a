/** A save is interrupted at each of its steps in turn: the folder always reads as the old edition or as the new one. */
import { expect, test } from 'vitest';
import type { Edition } from '../model/edition';
import { faultyFileSystem } from '../testing/faulty-file-system';
import type { FaultyFileSystem } from '../testing/faulty-file-system';
import { makeBundleEdition } from '../testing/make-bundle-edition';
import { makeFolder } from './make-folder';
import { readEdition } from './read-edition';
import { writeEdition } from './write-edition';

const FOLDER = '/desk/morning.forme';
const WORK = '/home/work';

interface Scene {
  readonly files: FaultyFileSystem;
  readonly before: Edition;
  readonly after: Edition;
  readonly stamp: string;
}

/** A saved edition, and one that differs in every way a save knows: changed, added and removed files. */
async function scene(): Promise<Scene> {
  const files = faultyFileSystem();
  await makeFolder(files, '/desk');
  const { edition: after } = await makeBundleEdition(files, WORK);
  const { lead, ...others } = after.stories;
  const before: Edition = {
    ...after,
    frames: {},
    pictures: {},
    assets: {},
    stories: { ...others, lead: { ...lead!, slug: '旧稿' }, old: { ...lead!, id: 'old' } },
  };
  const saved = await writeEdition(files, FOLDER, { edition: before, expected: null, assetFolders: [WORK] });
  if (!saved.ok) throw new Error(saved.key);
  return { files, before, after, stamp: saved.value.stamp };
}

const save = ({ files, after, stamp }: Scene) => writeEdition(files, FOLDER, { edition: after, expected: stamp, assetFolders: [WORK] });

async function stepsOfASave(): Promise<number> {
  const healthy = await scene();
  const start = healthy.files.steps();
  await save(healthy);
  return healthy.files.steps() - start;
}

/** Which of the two the folder holds; fails on anything else. Reading must not need to write. */
async function holds(files: FaultyFileSystem, { before, after }: Scene): Promise<'old' | 'new'> {
  const steps = files.steps();
  const read = await readEdition(files, FOLDER);
  expect(files.steps()).toBe(steps);
  expect(read).toMatchObject({ ok: true });
  const edition = read.ok ? read.value.edition : null;
  expect([before, after]).toContainEqual(edition);
  if (edition!.stories.lead!.slug === '头条') expect(read).toMatchObject({ value: { missingAssets: [] } });
  return edition!.stories.lead!.slug === '头条' ? 'new' : 'old';
}

test.each([
  ['the process is killed between two steps', false, 'afterKill'],
  ['the process is killed in the middle of a write', true, 'afterKill'],
  ['the power goes', true, 'afterPowerCut'],
] as const)('%s, at every step', async (_name, halfDone, survivor) => {
  const steps = await stepsOfASave();
  const outcomes: string[] = [];
  for (let step = 1; step <= steps; step++) {
    const now = await scene();
    now.files.fail({ kind: 'killed', step: now.files.steps() + step, halfDone });
    await expect(save(now)).rejects.toThrow();
    const left = now.files[survivor]();
    outcomes.push(await holds(left, now));
    // The next save carries on from whatever was left, and clears it away.
    const again = await writeEdition(left, FOLDER, { edition: now.after, expected: null, assetFolders: [WORK] });
    expect(again).toMatchObject({ ok: true });
    expect(await holds(left, now)).toBe('new');
    expect(left.paths().filter((path) => /\.saving|\.saved|stories\/old/.test(path))).toEqual([]);
  }
  // Old up to the commit, new from it on, and both were met.
  expect(outcomes.join(' ')).toMatch(/^old( old)*( new)+$/);
});

test('a full disk at any step is told, and the folder reads', async () => {
  const steps = await stepsOfASave();
  for (let step = 1; step <= steps; step++) {
    const now = await scene();
    now.files.fail({ kind: 'refused', step: now.files.steps() + step, code: 'ENOSPC' });
    const saved = await save(now);
    expect(saved).toMatchObject({ ok: false, key: 'failure.storage.diskFull' });
    await holds(now.files, now);
    expect(await writeEdition(now.files, FOLDER, { edition: now.after, expected: null, assetFolders: [WORK] })).toMatchObject({ ok: true });
    expect(await holds(now.files, now)).toBe('new');
  }
});

test('a first save that is interrupted leaves no edition or a whole one', async () => {
  for (let step = 1; step < 60; step++) {
    const now = await scene();
    const place = '/desk/new.forme';
    now.files.fail({ kind: 'killed', step: now.files.steps() + step, halfDone: true });
    const done = await writeEdition(now.files, place, { edition: now.after, expected: null, assetFolders: [WORK] }).catch(() => null);
    const read = await readEdition(now.files.afterPowerCut(), place);
    if (done) expect(read).toMatchObject({ ok: true });
    if (read.ok) expect(read.value.edition).toEqual(now.after);
    else expect(['failure.storage.notABundle', 'failure.storage.notFound']).toContain(read.key);
    if (done) return;
  }
  throw new Error('the save never finished');
});

test('a commit list that points out of the folder is refused and writes nothing', async () => {
  const now = await scene();
  const list = JSON.stringify({ files: { 0: '../../etc/passwd' }, remove: [] });
  await now.files.makeFolder(`${FOLDER}/.saved`);
  await now.files.write(`${FOLDER}/.saved/0`, new TextEncoder().encode('mine now'));
  await now.files.write(`${FOLDER}/.saved/commit.json`, new TextEncoder().encode(list));
  expect(await readEdition(now.files, FOLDER)).toMatchObject({ ok: false, key: 'failure.storage.damaged', values: { file: '.saved/commit.json' } });
  expect(await save(now)).toMatchObject({ ok: false, key: 'failure.storage.damaged' });
  expect(now.files.paths().some((path) => path.includes('etc'))).toBe(false);
});

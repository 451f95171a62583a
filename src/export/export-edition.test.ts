import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Edition } from '../model/edition';
import { PLAIN_PRESS } from '../model/plain-press';
import type { ExportPreset } from '../model/press';
import { sha256 } from '../storage/hash';
import { makeEdition, makePage, makePicture, makePictureFrame, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { readPdf } from '../testing/read-pdf';
import { readStructure } from '../testing/read-structure';
import { exportEdition } from './export-edition';
import type { ExportJob, ExportProgress } from './export-job';
import { readFontShelf } from './font-files';
import type { FontShelf } from './font-shelf';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
let fonts: FontShelf;
let photo: Uint8Array;
let folder: string;
beforeAll(async () => {
  const shelf = await readFontShelf(root('resources/fonts.json'));
  // One face of each kind will do: the others stand in for by it, and the test stays quick.
  const few = new Set(['song-400', 'hei-700', 'source-serif-400']);
  fonts = { entries: shelf.entries.filter(({ key }) => few.has(key)), read: shelf.read, readPatterns: shelf.readPatterns };
  photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#a64' } }).jpeg().toBuffer();
  picture = makePicture('photo', { id: sha256(photo), bytes: photo.length });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forme-export-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = makeText(['headline', '旧街——焕新'], '“灯火可亲”……居民说。2026年，望澜市改造老街12条。', ['subhead', '先修路'], '正文第二段，写到这里。');
const page1 = makePage({ id: 'p1', order: 1, name: '要闻' });
const page2 = makePage({ id: 'p2', order: 2, name: '城事' });
const story = makeStory('street', { text: TEXT });
let picture = makePicture('photo');

function edition(changes: Partial<Parameters<typeof makeEdition>[0] & object> = {}): Edition {
  return makeEdition({
    pages: [page1, page2],
    stories: [story, makeStory('long', { text: makeText(['headline', '长稿'], '写不下的字。'.repeat(400)) })],
    pictures: [picture],
    frames: [
      makeTextFrame('f1', page1, { column: 0, columns: 4, row: 0, rows: 30 }, { story: 'street' }),
      makePictureFrame('f2', page1, { column: 4, columns: 4, row: 0, rows: 40 }, { picture: 'photo' }),
      makeTextFrame('f3', page2, { column: 0, columns: 2, row: 0, rows: 10 }, { story: 'long' }),
    ],
    ...changes,
  });
}

/** Both pages in one file, so that most tests look at one. */
const PRESS: ExportPreset = { ...PLAIN_PRESS.presets['press-x4']!, files: 'edition' };
const PROOF = PLAIN_PRESS.presets['proof']!;
const PNG = { kind: 'png' as const, ppi: 36 };

function job({ to, as = PRESS, ...rest }: Partial<ExportJob> & { readonly to?: string; readonly as?: ExportPreset } = {}): ExportJob {
  const format = rest.format ?? { kind: 'pdf', preset: as };
  return {
    edition: edition(), fonts, readAsset: async () => photo, newsprint: root('resources/icc/newsprint-tr002-tac240.icc'), format, pages: null, time: '2026-11-23 21:40',
    target: { kind: 'file', path: join(folder, to ?? `out.${format.kind}`) }, assetPath: () => null, override: { reason: 'for this test' }, ...rest,
  };
}
const toFolder = (path = folder): Pick<ExportJob, 'target'> => ({ target: { kind: 'folder', path } });
async function exported(job: ExportJob) {
  const outcome = await exportEdition(job);
  if (!outcome.ok) throw new Error(outcome.key);
  return outcome;
}
const leftovers = (): string[] => readdirSync(folder).filter((name) => name.startsWith('.'));

describe('exportEdition', () => {
  it('writes a tagged file for readers, and for proofs the page with its line below', async () => {
    await exported(job({ as: PLAIN_PRESS.presets['reading']! }));
    const { document, faults } = readStructure(readPdf(readFileSync(join(folder, 'out.pdf'))));
    expect(faults).toEqual([]);
    expect(document.children.filter(({ type }) => type === 'Art').map(({ title }) => title)).toEqual(['旧街——焕新', '长稿']);
    await exported(job({ as: PROOF, to: 'proof.pdf' }));
    const proof = readPdf(readFileSync(join(folder, 'proof.pdf'))).pages[1]!;
    expect(proof.text).toMatch(/校样　晨报　2026-11-23　第2版 城事　改于 2026-11-23 21:40　版本 [0-9a-f]{8}$/);
    expect(proof.boxes['MediaBox']![3]).toBeGreaterThan(proof.boxes['TrimBox']![3]!);
  });

  it('writes the edition’s pages in order, each story readable, and tells how far it is', async () => {
    const progress: ExportProgress[] = [];
    const outcome = await exported(job({ onProgress: (each) => progress.push(each) }));
    const [file] = outcome.files;
    const bytes = readFileSync(file!.path);
    expect(file).toMatchObject({ bytes: bytes.length, sha256: sha256(bytes), pages: ['p1', 'p2'] });
    const pages = readPdf(bytes).pages;
    expect(pages).toHaveLength(2);
    const read = pages.map((page) => page.text.replaceAll(/\s/g, ''));
    expect(read[0]).toContain('旧街——焕新“灯火可亲”……居民说。2026年，望澜市改造老街12条。先修路正文第二段，写到这里。');
    expect(read[1]).toContain('写不下的字。写不下的字。');
    expect(progress.map(({ stage, done, page }) => [stage, done, page])).toEqual([
      ['compose', 0, ''], ['check', 0, ''], ['pictures', 0, '要闻'], ['pictures', 1, '城事'], ['write', 2, '城事'],
    ]);
    expect(leftovers()).toEqual([]);
  });

  it('gives the same bytes for the same edition, preset and time, whenever and wherever it is exported', async () => {
    const first = await exported(job());
    const second = await exported(job({ to: 'again.pdf' }));
    expect(first.files[0]!.sha256).toBe(second.files[0]!.sha256);
    expect(first.version).toBe(second.version);
  });

  it('refuses pages with errors for the press, unless a reason is given; proofs and pictures go', async () => {
    writeFileSync(join(folder, 'out.pdf'), 'old');
    const refused = await exportEdition(job({ override: null }));
    expect(refused).toMatchObject({ ok: false, cancelled: false, key: 'failure.export.preflight' });
    if (refused.ok) throw new Error('exported');
    expect(refused.findings).toContainEqual(expect.objectContaining({ rule: 'overset', severity: 'error', place: expect.objectContaining({ page: 'p2' }) }));
    expect(refused.values).toEqual({ count: refused.findings!.length });
    expect(readFileSync(join(folder, 'out.pdf'), 'utf8')).toBe('old');
    expect(leftovers()).toEqual([]);
    const overridden = await exported(job());
    expect(overridden.overridden).toEqual(refused.findings);
    const proof = await exported(job({ as: PROOF, override: null, to: 'proof.pdf' }));
    expect(proof.overridden).toEqual([]);
    expect(proof.findings).toContainEqual(expect.objectContaining({ rule: 'overset' }));
    expect((await exported(job({ format: PNG, override: null, pages: ['p2'] }))).overridden).toEqual([]);
  });

  it('writes only the pages asked for and looks only at them', async () => {
    const outcome = await exported(job({ pages: ['p1'], override: null }));
    const pdf = readPdf(readFileSync(join(folder, 'out.pdf')));
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.resolve(pdf.info.get('Title'))).toBe('晨报 2026-11-23 要闻');
    expect(outcome.findings.filter(({ place }) => place.page === 'p2')).toEqual([]);
    expect(await exportEdition(job({ pages: ['gone'] }))).toMatchObject({ ok: false, key: 'failure.export.noPages' });
  });

  it('writes one file for each page into a folder, which is made, under the preset’s names', async () => {
    const outcome = await exported(job({ as: { ...PRESS, files: 'page' }, ...toFolder(join(folder, 'press', 'today')) }));
    expect(readdirSync(join(folder, 'press', 'today')).sort()).toEqual(['晨报_2026-11-23_A01.pdf', '晨报_2026-11-23_A02.pdf']);
    expect(outcome.files.map(({ pages }) => pages)).toEqual([['p1'], ['p2']]);
    for (const file of outcome.files) {
      expect(sha256(readFileSync(file.path))).toBe(file.sha256);
      expect(readPdf(readFileSync(file.path)).pages).toHaveLength(1);
    }
    expect(await exportEdition(job({ as: { ...PRESS, files: 'page' } }))).toMatchObject({ ok: false, key: 'failure.export.severalFiles', values: { count: 2 } });
  });

  it('draws pictures of pages', async () => {
    await exported(job({ format: PNG, ...toFolder() }));
    expect(readdirSync(folder).sort()).toEqual(['晨报_2026-11-23_A01.png', '晨报_2026-11-23_A02.png']);
    const { width, height, density } = await sharp(join(folder, '晨报_2026-11-23_A01.png')).metadata();
    expect([width, height, density]).toEqual([553, 780, 36]);
  });

  it('leaves the old files alone when cancelled, also those of pages that were ready', async () => {
    const names = ['晨报_2026-11-23_A01', '晨报_2026-11-23_A02'];
    for (const format of [{ kind: 'pdf', preset: { ...PRESS, files: 'page' } }, PNG] as const) {
      for (const name of names) writeFileSync(join(folder, `${name}.${format.kind}`), 'old');
      const control = new AbortController();
      const onProgress = ({ done }: ExportProgress): void => {
        if (done === 1) control.abort();
      };
      expect(await exportEdition(job({ format, ...toFolder(), onProgress, signal: control.signal }))).toEqual({ ok: false, cancelled: true, key: 'failure.export.cancelled' });
      for (const name of names) expect(readFileSync(join(folder, `${name}.${format.kind}`), 'utf8')).toBe('old');
      expect(leftovers()).toEqual([]);
    }
    const control = new AbortController();
    control.abort();
    expect(await exportEdition(job({ ...toFolder(join(folder, 'made', 'for', 'this')), signal: control.signal }))).toMatchObject({ cancelled: true });
    expect(existsSync(join(folder, 'made'))).toBe(false);
  });

  it('names the page and picture that cannot be read, and writes none of the pages', async () => {
    writeFileSync(join(folder, 'out.pdf'), 'old');
    expect(await exportEdition(job({ readAsset: async () => photo.subarray(0, 500) }))).toMatchObject({
      ok: false, cancelled: false, key: 'failure.export.picture', values: { page: 1, frame: 'f2', picture: 'photo.jpg' },
    });
    expect(await exportEdition(job({ readAsset: async () => Promise.reject(new Error('gone')) }))).toMatchObject({ ok: false, key: 'failure.export.assetMissing' });
    expect(readFileSync(join(folder, 'out.pdf'), 'utf8')).toBe('old');
    expect(leftovers()).toEqual([]);
  });

  it('refuses to print with another font for one whose file is broken, by its name', async () => {
    const broken: FontShelf = { ...fonts, read: async (key) => (key === 'song-400' ? (await fonts.read(key)).subarray(0, 3000) : fonts.read(key)) };
    const { family } = fonts.entries.find(({ key }) => key === 'song-400')!;
    expect(await exportEdition(job({ fonts: broken }))).toMatchObject({ ok: false, key: 'failure.export.fontBroken', values: { font: family } });
    expect(readdirSync(folder)).toEqual([]);
    expect((await exported(job({ fonts: broken, as: PROOF }))).ok).toBe(true);
  });

  it('does not write over what someone else wrote meanwhile, and says so', async () => {
    const [first, second] = ['晨报_2026-11-23_A01.pdf', '晨报_2026-11-23_A02.pdf'].map((name) => join(folder, name)) as [string, string];
    writeFileSync(first, 'old');
    const onProgress = ({ done }: ExportProgress): void => {
      if (done === 2) writeFileSync(second, 'theirs');
    };
    expect(await exportEdition(job({ as: { ...PRESS, files: 'page' }, ...toFolder(), onProgress }))).toEqual({
      ok: false, cancelled: false, key: 'failure.export.targetChanged', values: { path: second },
    });
    expect([first, second].map((path) => readFileSync(path, 'utf8'))).toEqual(['old', 'theirs']);
    expect(leftovers()).toEqual([]);
  });

  it('says so when a folder has the file’s name, or a file the folder’s', async () => {
    mkdirSync(join(folder, 'out.pdf'));
    expect(await exportEdition(job())).toMatchObject({ ok: false, key: 'failure.export.targetIsFolder', values: { path: join(folder, 'out.pdf') } });
    writeFileSync(join(folder, 'press'), 'a file');
    expect(await exportEdition(job(toFolder(join(folder, 'press'))))).toMatchObject({ ok: false, key: 'failure.export.targetIsFile', values: { path: join(folder, 'press') } });
    expect(leftovers()).toEqual([]);
  });

  it('says so when the disk is full, and leaves what was there', async ({ skip }) => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=40k', 'tmpfs', disk]).status !== 0) skip('only root can make a small disk for this');
    try {
      writeFileSync(join(disk, 'out.pdf'), 'old');
      expect(await exportEdition(job({ to: join('disk', 'out.pdf') }))).toMatchObject({ ok: false, cancelled: false, key: 'failure.storage.diskFull', values: { path: join(disk, 'out.pdf') } });
      expect(readdirSync(disk)).toEqual(['out.pdf']);
      expect(readFileSync(join(disk, 'out.pdf'), 'utf8')).toBe('old');
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it('says so when it cannot write there', async ({ skip }) => {
    expect(await exportEdition(job({ to: join('no', 'such', 'out.pdf') }))).toMatchObject({ ok: false, key: 'failure.storage.notFound' });
    if (process.getuid?.() === 0) skip('root may write anywhere');
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    expect(await exportEdition(job({ to: join('closed', 'out.pdf') }))).toMatchObject({ ok: false, key: 'failure.storage.notAllowed' });
    expect(existsSync(join(closed, 'out.pdf'))).toBe(false);
  });
});

import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Edition } from '../model/edition';
import { makeEdition, makePage, makePicture, makePictureFrame, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { readPdf } from '../testing/read-pdf';
import { exportEdition, type ExportJob, type ExportProgress } from './export-edition';
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
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forme-export-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = makeText(['headline', '旧街——焕新'], '“灯火可亲”……居民说。2026年，望澜市改造老街12条。', ['subhead', '先修路'], '正文第二段，写到这里。');
const page1 = makePage({ id: 'p1', order: 1, name: '要闻' });
const page2 = makePage({ id: 'p2', order: 2, name: '城事' });
const story = makeStory('street', { text: TEXT });
const picture = makePicture('photo');

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

function job(more: Partial<ExportJob> & { format?: 'pdf' | 'png'; pages?: string[] | null; ppi?: number } = {}): ExportJob {
  const { format = 'pdf', pages = null, ppi, ...rest } = more;
  return {
    edition: edition(), fonts, readAsset: async () => photo, profile: root('resources/icc/newsprint-tr002-tac240.icc'),
    request: { format, pages, ...(ppi ? { ppi } : {}) }, file: join(folder, `out.${format}`), ...rest,
  };
}
const leftovers = (): string[] => readdirSync(folder).filter((name) => name.startsWith('.'));

describe('exportEdition', () => {
  it('writes the edition’s pages in order, each story readable, and tells how far it is', async () => {
    const progress: ExportProgress[] = [];
    const outcome = await exportEdition(job({ onProgress: (each) => progress.push(each) }));
    if (!outcome.ok) throw new Error(outcome.key);
    const [file] = outcome.files;
    const bytes = readFileSync(file!.path);
    expect(file!.bytes).toBe(bytes.length);
    const pages = readPdf(bytes).pages;
    expect(pages).toHaveLength(2);
    const read = pages.map((page) => page.text.replaceAll(/\s/g, ''));
    expect(read[0]).toContain('旧街——焕新“灯火可亲”……居民说。2026年，望澜市改造老街12条。先修路正文第二段，写到这里。');
    expect(read[1]).toContain('写不下的字。写不下的字。');
    expect(progress.map(({ stage, done, page }) => [stage, done, page])).toEqual([['compose', 0, ''], ['pictures', 0, '要闻'], ['pictures', 1, '城事'], ['write', 2, '城事']]);
    expect(outcome.findings.filter(({ severity }) => severity === 'error').map(({ rule, place }) => [rule, place.page])).toEqual([['overset', 'p2']]);
    expect(leftovers()).toEqual([]);
  });

  it('gives the same bytes for the same edition', async () => {
    const [first, second] = [await exportEdition(job()), await exportEdition(job({ file: join(folder, 'again.pdf') }))];
    if (!first.ok || !second.ok) throw new Error('not exported');
    expect(first.files[0]!.sha256).toBe(second.files[0]!.sha256);
  });

  it('writes only the pages asked for and reports only on them', async () => {
    const outcome = await exportEdition(job({ pages: ['p1'] }));
    if (!outcome.ok) throw new Error(outcome.key);
    const pdf = readPdf(readFileSync(join(folder, 'out.pdf')));
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.resolve(pdf.info.get('Title'))).toBe('晨报 2026-11-23 要闻');
    expect(outcome.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(await exportEdition(job({ pages: ['gone'] }))).toMatchObject({ ok: false, key: 'failure.export.noPages' });
  });

  it('numbers the PNGs of several pages', async () => {
    const outcome = await exportEdition(job({ format: 'png', ppi: 36 }));
    if (!outcome.ok) throw new Error(outcome.key);
    expect(readdirSync(folder).sort()).toEqual(['out-1.png', 'out-2.png']);
    const { width, height, density } = await sharp(join(folder, 'out-1.png')).metadata();
    expect([width, height, density]).toEqual([553, 780, 36]);
  });

  it('leaves the old file alone when cancelled', async () => {
    for (const format of ['pdf', 'png'] as const) {
      writeFileSync(join(folder, `out.${format}`), 'old');
      const control = new AbortController();
      const onProgress = ({ done }: ExportProgress): void => {
        if (done === 1) control.abort();
      };
      expect(await exportEdition(job({ format, ppi: 36, onProgress, signal: control.signal }))).toEqual({ ok: false, cancelled: true, key: 'failure.export.cancelled' });
      expect(readFileSync(join(folder, `out.${format}`), 'utf8')).toBe('old');
      expect(leftovers()).toEqual([]);
    }
  });

  it('names the page and picture that cannot be read', async () => {
    writeFileSync(join(folder, 'out.pdf'), 'old');
    expect(await exportEdition(job({ readAsset: async () => photo.subarray(0, 500) }))).toMatchObject({
      ok: false, cancelled: false, key: 'failure.export.picture', values: { page: 1, frame: 'f2', picture: 'photo.jpg' },
    });
    expect(await exportEdition(job({ readAsset: async () => Promise.reject(new Error('gone')) }))).toMatchObject({ ok: false, key: 'failure.export.assetMissing' });
    expect(readFileSync(join(folder, 'out.pdf'), 'utf8')).toBe('old');
    expect(leftovers()).toEqual([]);
  });

  it('says so when it cannot write there', async ({ skip }) => {
    expect(await exportEdition(job({ file: join(folder, 'no', 'such', 'out.pdf') }))).toMatchObject({ ok: false, key: 'failure.storage.notFound' });
    if (process.getuid?.() === 0) skip('root may write anywhere');
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    expect(await exportEdition(job({ file: join(closed, 'out.pdf') }))).toMatchObject({ ok: false, key: 'failure.storage.notAllowed' });
    expect(existsSync(join(closed, 'out.pdf'))).toBe(false);
  });
});

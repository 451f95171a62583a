import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DisplayList, GlyphRun } from '../../display/display-list';
import { collectionFace } from '../../fonts/collection-face';
import { createWorld, type FontWorld } from '../../fonts/harfbuzz-shaper';
import { judge } from '../../testing/judge';
import { PdfName, PdfStream, readPdf, type PdfDict, type PdfNode, type ReadPdf } from '../../testing/read-pdf';
import { setRun } from '../../testing/set-run';
import { cffCids } from './fonts/cff-cids';
import type { PdfOptions } from './pdf-options';
import { pdfBytes } from './write-pdf';

const { resolve } = createRequire(import.meta.url);
const packaged = (name: string): string => resolve(`@expo-google-fonts/${name}.ttf`);
const SERIF = packaged('source-serif-4/400Regular/SourceSerif4_400Regular');
/** Fonts of every make; those that the repository does not bring are Debian's and may be absent. */
const MAKES = [
  { make: 'TrueType', path: packaged('noto-serif-sc/400Regular/NotoSerifSC_400Regular'), debian: '', han: true },
  { make: 'TrueType, Latin', path: SERIF, debian: '', han: false },
  { make: 'CFF', path: '/usr/share/fonts/opentype/urw-base35/P052-Italic.otf', debian: 'fonts-urw-base35', han: false },
  // Its CIDs, of Adobe-GB1, are not its glyph ids from the Yi script on.
  { make: 'CFF, CID-keyed', path: '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolSong-Regular.otf', debian: 'texlive-lang-chinese', han: true, words: 'ꀀꀁ訁国家——（一）' },
  { make: 'CFF, CID-keyed, in a collection', path: '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc', debian: 'fonts-noto-cjk', han: true, face: 2 },
] as const;

const list = (items: readonly GlyphRun[], bleed = 8.504): DisplayList => ({
  page: 'p1', width: 300, height: 400, bleed, groups: [{ kind: 'group', id: 'f', bounds: { x: 0, y: 0, width: 300, height: 400 }, items }],
});
const options = (bytes: Uint8Array, more: Partial<PdfOptions> = {}): PdfOptions => ({
  info: { title: '', author: '', creator: 'Forme', date: new Date(0), language: 'zh-Hans' },
  standard: 'none', intent: null, spots: 'convert', bleed: null, pictures: { ppi: 220, quality: 90, convert: null },
  readFont: async () => bytes,
  readAsset: async () => Promise.reject(new Error('no pictures here')),
  ...more,
});
const worldOf = (bytes: Uint8Array): Promise<FontWorld> => createWorld([{ key: 'font', family: 'Font', weight: 400, italic: false, bytes }]);

const fontDictionary = (pdf: ReadPdf): PdfDict => {
  const resources = pdf.resolve(pdf.pages[0]!.dict.get('Resources')) as PdfDict;
  return pdf.resolve((pdf.resolve(resources.get('Font')) as PdfDict).get('F1')) as PdfDict;
};
const descriptor = (pdf: ReadPdf): PdfDict => {
  const [descendant] = pdf.resolve(fontDictionary(pdf).get('DescendantFonts')) as PdfNode[];
  return pdf.resolve((pdf.resolve(descendant) as PdfDict).get('FontDescriptor')) as PdfDict;
};

describe.each(MAKES)('type in $make', ({ path, debian, han, ...rest }) => {
  it('stands where the engine put it: level, scaled, rotated, upright in columns', async ({ skip }) => {
    if (!existsSync(path)) skip(`${path} (${debian}) is not installed`);
    const bytes = collectionFace(readFileSync(path), 'face' in rest ? rest.face : 0);
    const world = await worldOf(bytes);
    const latin = !han;
    const words = 'words' in rest ? rest.words : han ? '春风又绿江南岸——“明月”，（一）' : 'Waffle AVATAR fjord, 1926–2026';
    const runs = [
      setRun(world, 'font', words, 9, 20.123, 40.456, { latin }),
      setRun(world, 'font', words, 41.7, 5.05, 90.9, { latin, spread: -0.731 }),
      setRun(world, 'font', words.repeat(6), 7.875, 20.011, 120.3, { latin, scale: 0.93, spread: 0.211 }),
      setRun(world, 'font', words, 12.3, 200.7, 160.1, { latin, rotated: true, scale: 0.97 }),
      ...(han ? [setRun(world, 'font', words, 23.9, 250.33, 150.77, { vertical: true })] : []),
    ];
    const page = readPdf(await pdfBytes([list(runs)], options(bytes))).pages[0]!;
    const table = findTable(bytes, 'CFF ');
    const cids = table === null ? null : cffCids(bytes, table, new DataView(bytes.buffer, bytes.byteOffset).getUint16(findTable(bytes, 'maxp')! + 4));
    const wanted = runs.flatMap((run) => run.glyphs.map((glyph, i) => ({ code: cids ? cids[glyph] : glyph, x: run.xs[i]! + 8.504, y: (run.ys?.[i] ?? run.y) + 8.504, run })));
    expect(page.glyphs.map(({ code }) => code)).toEqual(wanted.map(({ code }) => code));
    let worst = 0;
    page.glyphs.forEach((glyph, i) => {
      const { x, y, run } = wanted[i]!;
      worst = Math.max(worst, Math.hypot(glyph.x - x, glyph.y - y));
      expect(glyph.size).toBeCloseTo(run.size, 3);
      expect(glyph.advance.map((value) => value + 0)).toEqual(run.rotated ? [0, run.scale] : [run.scale, 0]);
    });
    expect(worst).toBeLessThan(0.005);
    expect(page.text).toBe(runs.map(({ text }) => text).join(''));
  });

  it('brings its own outlines, of the glyphs shown alone', async ({ skip }) => {
    if (!existsSync(path)) skip(`${path} (${debian}) is not installed`);
    const bytes = collectionFace(readFileSync(path), 'face' in rest ? rest.face : 0);
    const world = await worldOf(bytes);
    const pdf = readPdf(await pdfBytes([list([setRun(world, 'font', han ? '国家' : 'Ag', 9, 20, 40, { latin: !han })])], options(bytes)));
    const described = descriptor(pdf);
    const program = pdf.resolve(described.get('FontFile2') ?? described.get('FontFile3')) as PdfStream;
    expect(described.has('FontFile3')).toBe(findTable(bytes, 'CFF ') !== null);
    expect(program.bytes.length).toBeLessThan(bytes.length / 5);
    expect((described.get('FontName') as PdfName).name).toMatch(/^[A-Z]{6}\+\S+$/);
  });
});

it('is whole in the outside judge’s eyes: embedded, widths as in the font, every shown glyph there and readable', async ({ skip }) => {
  const { missing, check } = judge();
  if (missing !== null) skip(missing);
  const folder = mkdtempSync(join(tmpdir(), 'forme-type-'));
  try {
    for (const { make, path, han, ...rest } of MAKES) {
      if (!existsSync(path)) continue;
      const bytes = collectionFace(readFileSync(path), 'face' in rest ? rest.face : 0);
      const world = await worldOf(bytes);
      const runs = han
        ? [setRun(world, 'font', 'words' in rest ? rest.words : '国家，——好', 9, 20, 40), setRun(world, 'font', '竖排（一）', 20, 250, 60, { vertical: true })]
        : [setRun(world, 'font', 'Waffle office', 9, 20, 40, { latin: true })];
      const file = join(folder, 'type.pdf');
      writeFileSync(file, await pdfBytes([list(runs)], options(bytes)));
      const { verdicts } = check(file, { render: false });
      const fonts = verdicts.filter(({ id }) => id === 'S1' || id.startsWith('F'));
      expect(fonts.map(({ id }) => id), make).toEqual(['S1', 'F1', 'F2', 'F3', 'F6', 'F4', 'F5']);
      expect(fonts.filter(({ level }) => level !== 'PASS'), make).toEqual([]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 30_000);

describe('fonts that cannot be used', () => {
  const serif = new Uint8Array(readFileSync(SERIF));
  /** A copy of the font with one table's bytes, or its place in the directory, changed. */
  const changed = (tag: string, change: (view: DataView, offset: number, record: number) => void): Uint8Array => {
    const bytes = serif.slice();
    const view = new DataView(bytes.buffer);
    for (let record = 12; record < 12 + view.getUint16(4) * 16; record += 16) {
      if (String.fromCharCode(...bytes.subarray(record, record + 4)) === tag) change(view, view.getUint32(record + 8), record);
    }
    return bytes;
  };
  const licence = (fsType: number): Uint8Array => changed('OS/2', (view, offset) => view.setUint16(offset + 8, fsType));
  const attempt = async (bytes: Uint8Array): Promise<Uint8Array> => {
    const run = setRun(await worldOf(serif), 'font', 'Ag', 9, 20, 40, { latin: true });
    return pdfBytes([list([run])], options(bytes));
  };

  it('are refused by name when their licence forbids embedding, and only then', async () => {
    for (const fsType of [0x0002, 0x0102, 0x0200, 0x0204]) {
      await expect(attempt(licence(fsType)), fsType.toString(16)).rejects.toMatchObject({ key: 'failure.export.fontEmbedding', values: { font: 'Source Serif 4' } });
    }
    // Installable, print and preview, editable; and older fonts' two bits at once, of which the more generous one holds.
    for (const fsType of [0x0000, 0x0004, 0x0008, 0x0006]) await expect(attempt(licence(fsType)), fsType.toString(16)).resolves.toBeDefined();
  });

  it('are embedded whole when their licence forbids subsets', async () => {
    const bytes = licence(0x0100);
    const described = descriptor(readPdf(await attempt(bytes)));
    const pdf = readPdf(await attempt(bytes));
    const program = (pdf.resolve(descriptor(pdf).get('FontFile2')) as PdfStream).bytes;
    expect(Buffer.compare(program, bytes)).toBe(0);
    expect((described.get('FontName') as PdfName).name).not.toContain('+');
  });

  it('are a clear failure when a table is broken or gone', async () => {
    const gone = (tag: string): Uint8Array => changed(tag, (view, _offset, record) => view.setUint32(record, 0x78787878));
    const broken: Record<string, Uint8Array> = {
      'no font': new TextEncoder().encode('<html>not found</html>'),
      'cut short': serif.slice(0, 400),
      'no outlines': gone('glyf'),
      'no places of outlines': gone('loca'),
      'no metrics': gone('hmtx'),
      'no head': gone('head'),
      'outlines past the end': changed('glyf', (view, _offset, record) => view.setUint32(record + 8, 0xfffffff0)),
    };
    for (const [what, bytes] of Object.entries(broken)) {
      await expect(attempt(bytes), what).rejects.toMatchObject({ name: 'PaintFailure', key: 'failure.export.fontBroken' });
    }
  });
});

function findTable(bytes: Uint8Array, tag: string): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let record = 12; record < 12 + view.getUint16(4) * 16; record += 16) {
    if (String.fromCharCode(...bytes.subarray(record, record + 4)) === tag) return view.getUint32(record + 8);
  }
  return null;
}

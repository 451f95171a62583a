import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cmyk, DisplayList, GlyphRun, Group, PathItem } from '../../display/display-list';
import { createWorld, type FontWorld } from '../../fonts/harfbuzz-shaper';
import { judge } from '../../testing/judge';
import { PdfName, PdfStream, readPdf, type PdfDict, type PdfNode, type ReadPdf } from '../../testing/read-pdf';
import { setRun } from '../../testing/set-run';
import type { PdfOptions } from './pdf-options';
import type { PdfStandard } from './pdf-standard';
import { pdfBytes } from './write-pdf';

const song = readFileSync(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'));
const icc = fileURLToPath(new URL('../../../resources/icc/newsprint-tr002-tac240.icc', import.meta.url));
const BLACK: Cmyk = [0, 0, 0, 100];

let world: FontWorld;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forme-press-'));
  world = await createWorld([{ key: 'song', family: 'Forme Song', weight: 400, italic: false, bytes: song }]);
  await sharp({ create: { width: 300, height: 200, channels: 3, background: '#a64' } }).jpeg().toFile(join(folder, 'photo.jpg'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (words: string, y: number, color: Cmyk = BLACK): GlyphRun => setRun(world, 'song', words, 11, 20, y, { color });
const area = (x: number, y: number, width: number, height: number, fill: Cmyk): PathItem => ({
  kind: 'path', commands: [['M', x, y], ['L', x + width, y], ['L', x + width, y + height], ['L', x, y + height], ['Z']], fill, stroke: null,
});
const group = (items: Group['items']): Group => ({ kind: 'group', id: 'f', bounds: { x: -9, y: -9, width: 318, height: 218 }, items });
const list = (items: Group['items'], bleed = 8.504): DisplayList => ({ page: 'p1', width: 300, height: 200, bleed, groups: [group(items)] });
const intent = { profile: readFileSync(icc), identifier: 'CGATS TR 002', registry: 'http://www.color.org', info: 'Newsprint TR002, 240 % ink' };
const options = (more: Partial<PdfOptions> = {}): PdfOptions => ({
  info: { title: '望澜日报 <A&B>', author: '望澜日报', creator: 'Forme', date: new Date(Date.UTC(2026, 10, 23)), language: 'zh-Hans' },
  standard: 'x-4', intent, spots: 'convert', bleed: null,
  pictures: { ppi: 220, quality: 90, convert: { profile: icc, inkLimit: 240 } },
  readFont: async () => song,
  readAsset: async (id) => readFileSync(join(folder, id)),
  ...more,
});
const PHOTO: Group['items'][number] = { kind: 'image', asset: 'photo.jpg', rect: { x: 150, y: 20, width: 90, height: 60 }, crop: { x: 0, y: 0, width: 300, height: 200 } };
const PAGE = (): Group['items'] => [area(10, 60, 120, 30, [30, 0, 10, 0]), text('压在底纹上', 80), text('反白', 40, [0, 0, 0, 60]), PHOTO];

const metadata = (pdf: ReadPdf): string => (pdf.resolve(pdf.root.get('Metadata')) as PdfStream).raw.toString('utf8');
const entry = (xmp: string, name: string): string | undefined => new RegExp(`<${name}>(?:<rdf:\\w+><rdf:li[^>]*>)?([^<]*)`).exec(xmp)?.[1];
const dictionary = (pdf: ReadPdf, node: PdfNode | undefined): PdfDict => pdf.resolve(node) as PdfDict;

describe('a PDF for the press', () => {
  it('says which standard it follows, in the version that the standard is based on', async () => {
    const found = async (standard: PdfStandard) => {
      const pdf = readPdf(await pdfBytes([list(PAGE())], options({ standard })));
      const xmp = metadata(pdf);
      const trapped = pdf.resolve(pdf.info.get('Trapped'));
      return {
        version: pdf.version, info: pdf.resolve(pdf.info.get('GTS_PDFXVersion')), trapped: trapped instanceof PdfName ? trapped.name : trapped,
        xmp: entry(xmp, 'pdfxid:GTS_PDFXVersion') ?? entry(xmp, 'pdfx:GTS_PDFXVersion'), xmpTrapped: entry(xmp, 'pdf:Trapped'),
      };
    };
    expect(await found('x-4')).toEqual({ version: '1.6', info: null, trapped: 'False', xmp: 'PDF/X-4', xmpTrapped: 'False' });
    expect(await found('x-1a')).toEqual({ version: '1.4', info: 'PDF/X-1a:2003', trapped: 'False', xmp: 'PDF/X-1a:2003', xmpTrapped: 'False' });
    expect(await found('none')).toMatchObject({ info: null, trapped: null, xmp: undefined });
  });

  it('says the same in Info and XMP, and has identifiers of what it shows', async () => {
    const read = async (items: Group['items']) => {
      const pdf = readPdf(await pdfBytes([list(items)], options()));
      return { pdf, xmp: metadata(pdf) };
    };
    const { pdf, xmp } = await read(PAGE());
    expect(entry(xmp, 'dc:title')).toBe('望澜日报 &lt;A&amp;B&gt;');
    expect(pdf.resolve(pdf.info.get('Title'))).toBe('望澜日报 <A&B>');
    for (const name of ['xmp:CreateDate', 'xmp:ModifyDate', 'xmp:MetadataDate']) expect(entry(xmp, name), name).toBe('2026-11-23T00:00:00Z');
    expect([pdf.resolve(pdf.info.get('CreationDate')), pdf.resolve(pdf.info.get('ModDate'))]).toEqual(['D:20261123000000Z', 'D:20261123000000Z']);
    const other = await read([text('另一个版面', 40)]);
    expect(pdf.ids[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(pdf.ids[1]).toBe(pdf.ids[0]);
    expect(other.pdf.ids[0]).not.toBe(pdf.ids[0]);
    expect(entry(xmp, 'xmpMM:DocumentID')).toMatch(/^uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(entry(other.xmp, 'xmpMM:DocumentID')).toBe(entry(xmp, 'xmpMM:DocumentID'));
    expect(entry(other.xmp, 'xmpMM:InstanceID')).not.toBe(entry(xmp, 'xmpMM:InstanceID'));
  });

  it('embeds its printing condition once, whole, and is refused without one', async () => {
    const pdf = readPdf(await pdfBytes([list(PAGE()), list(PAGE())], options()));
    const [only, ...rest] = pdf.resolve(pdf.root.get('OutputIntents')) as PdfNode[];
    expect(rest).toEqual([]);
    const declared = dictionary(pdf, only);
    expect(Object.fromEntries([...declared].filter(([, value]) => typeof value === 'string'))).toEqual({
      OutputConditionIdentifier: 'CGATS TR 002', RegistryName: 'http://www.color.org', OutputCondition: intent.info, Info: intent.info,
    });
    const profile = pdf.resolve(declared.get('DestOutputProfile')) as PdfStream;
    expect(profile.dict.get('N')).toBe(4);
    expect(Buffer.compare(profile.bytes, intent.profile)).toBe(0);
    await expect(pdfBytes([list(PAGE())], options({ intent: null }))).rejects.toMatchObject({ key: 'failure.export.noCondition' });
    expect(readPdf(await pdfBytes([list(PAGE())], options({ standard: 'none' }))).root.has('OutputIntents')).toBe(false);
  });

  it('keeps no more bleed than asked for, and a sheet’s marks outside it', async () => {
    const boxes = async (more: Partial<PdfOptions>) => readPdf(await pdfBytes([list(PAGE())], options(more))).pages[0]!;
    expect((await boxes({ bleed: 0 })).boxes).toEqual({ MediaBox: [0, 0, 300, 200], TrimBox: [0, 0, 300, 200], BleedBox: [0, 0, 300, 200] });
    expect((await boxes({ bleed: 20 })).boxes['BleedBox']).toEqual([0, 0, 317.008, 217.008]);
    const mark = area(-25, -25, 5, 5, [100, 0, 0, 0]);
    const page = await boxes({ sheets: new Map([['p1', { margin: 30, groups: [group([mark])] }]]), bleed: 5 });
    expect(page.boxes).toEqual({ MediaBox: [0, 0, 360, 260], TrimBox: [30, 30, 330, 230], BleedBox: [25, 25, 335, 235] });
    // What the page has past its bleed is cut off, and nothing is cut from the marks.
    const operators = page.operators.map(([name, operands]) => [name, ...operands]);
    expect(operators.slice(0, 6)).toEqual([['cm', 1, 0, 0, -1, 0, 260], ['cm', 1, 0, 0, 1, 30, 30], ['q'], ['re', -5, -5, 310, 210], ['W'], ['n']]);
    expect(operators.map(([name]) => name).lastIndexOf('Q')).toBeLessThan(operators.findIndex(([name, x]) => name === 'm' && x === -25));
  });

  it('has only process inks and grey, whatever it shows', async () => {
    for (const standard of ['x-4', 'x-1a'] as const) {
      const bytes = Buffer.from(await pdfBytes([list(PAGE())], options({ standard })));
      for (const word of ['DeviceRGB', 'ICCBased', 'CalRGB', '/SMask', '/ca ', '/CA ', '/Group', '/ObjStm', '/XRef', '/LZWDecode', '/UserUnit', '/CropBox', '/Rotate']) {
        expect(bytes.includes(word), `${standard} ${word}`).toBe(false);
      }
    }
  });

  it('gives the same bytes again, with pictures cached or not', async () => {
    const cache = new Map();
    const hash = async (more: Partial<PdfOptions> = {}): Promise<Buffer> => Buffer.from(await pdfBytes([list(PAGE()), list([PHOTO])], options(more)));
    const first = await hash();
    for (const again of [await hash(), await hash({ cache }), await hash({ cache })]) expect(Buffer.compare(first, again)).toBe(0);
    expect(cache.size).toBeGreaterThan(0);
  });
});

describe('spot inks', () => {
  const GOLD: Cmyk = [20, 30, 80, 10, '专金 871 C'];
  const items = (): Group['items'] => [area(10, 60, 120, 30, GOLD), text('专色标题', 40, [0, 80, 0, 0, 'Gold (2)'])];
  const spaces = (pdf: ReadPdf) => [...(dictionary(pdf, dictionary(pdf, pdf.pages[0]!.dict.get('Resources')).get('ColorSpace')) ?? new Map<string, PdfNode>())];

  it('are their process equivalents unless they are kept', async () => {
    const page = readPdf(await pdfBytes([list(items())], options())).pages[0]!;
    expect(page.operators.filter(([name]) => name === 'k').map(([, values]) => values)).toEqual([[0.2, 0.3, 0.8, 0.1], [0, 0.8, 0, 0]]);
  });

  it('are Separations with a process alternate when kept, on X-4 and X-1a', async () => {
    for (const standard of ['x-4', 'x-1a'] as const) {
      const pdf = readPdf(await pdfBytes([list(items())], options({ spots: 'keep', standard })));
      const found = spaces(pdf).map(([name, node]) => {
        const [kind, ink, alternate, tint] = pdf.resolve(node) as PdfNode[];
        return [name, kind, decodeURIComponent((ink as PdfName).name.replaceAll('#', '%')), alternate, dictionary(pdf, tint).get('C1')];
      });
      const separation = new PdfName('Separation');
      const cmyk = new PdfName('DeviceCMYK');
      expect(found).toEqual([
        ['Spot1', separation, '专金 871 C', cmyk, [0.2, 0.3, 0.8, 0.1]],
        ['Spot2', separation, 'Gold (2)', cmyk, [0, 0.8, 0, 0]],
      ]);
      const { operators } = pdf.pages[0]!;
      expect(operators.filter(([name]) => name === 'cs').map(([, [space]]) => (space as PdfName).name)).toEqual(['Spot1', 'Spot2']);
      expect(operators.filter(([name]) => name === 'scn').map(([, values]) => values)).toEqual([[1], [1]]);
      expect(pdf.pages[0]!.glyphs.every(({ overprint }) => !overprint)).toBe(true);
    }
  });

  it('have one equivalent each, and never the names that mean every plate or a process ink', async () => {
    const two: Group['items'] = [area(0, 0, 9, 9, [10, 0, 0, 0, 'One']), area(9, 0, 9, 9, [90, 0, 0, 0, 'One']), area(0, 9, 9, 9, [0, 9, 0, 0, 'All']), area(9, 9, 9, 9, [0, 0, 0, 5, 'Black'])];
    const pdf = readPdf(await pdfBytes([list(two)], options({ spots: 'keep' })));
    expect(spaces(pdf)).toHaveLength(1);
    expect(pdf.pages[0]!.operators.filter(([name]) => name === 'k').map(([, values]) => values)).toEqual([[0, 0.09, 0, 0], [0, 0, 0, 0.05]]);
  });

  it('come out on plates of their own', async ({ skip }) => {
    if (spawnSync('gs', ['-v']).error) skip('ghostscript is not installed');
    const plates = await separate('spots', await pdfBytes([list([area(10, 60, 120, 30, [20, 30, 80, 10, 'Gold 871'])])], options({ spots: 'keep' })));
    expect(plates['Gold 871']!(60, 75)).toBe(0);
    for (const ink of ['Cyan', 'Magenta', 'Yellow', 'Black']) expect(plates[ink]!(60, 75), ink).toBe(255);
  });
});

/** One grey picture a plate, 0 = full ink; asks by points from the trim's top left. */
async function separate(name: string, bytes: Uint8Array, bleed = 8.504): Promise<Record<string, (x: number, y: number) => number>> {
  writeFileSync(join(folder, `${name}.pdf`), bytes);
  execFileSync('gs', ['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', '-sDEVICE=tiffsep', '-r72', '-o', join(folder, `${name}.tif`), join(folder, `${name}.pdf`)]);
  const plates: Record<string, (x: number, y: number) => number> = {};
  for (const ink of ['Cyan', 'Magenta', 'Yellow', 'Black', 'Gold 871']) {
    const file = join(folder, `${name}(${ink}).tif`);
    const { data, info } = await sharp(file).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true }).catch(() => ({ data: null, info: null }));
    if (data && info) plates[ink] = (x, y) => data[(Math.floor(y + bleed) * info.width + Math.floor(x + bleed)) * info.channels]!;
  }
  return plates;
}

describe('overprint', () => {
  it('leaves the other plates alone under black text and rules, and clears them under white and tints', async ({ skip }) => {
    if (spawnSync('gs', ['-v']).error) skip('ghostscript is not installed');
    const square = (x: number, color: Cmyk): GlyphRun => setRun(world, 'song', '■', 100, x, 100, { color });
    const ink = world.ink('song', square(0, BLACK).glyphs[0]!)!;
    const middle = 100 - ((ink.top + ink.bottom) / 2) * 100;
    const tint = area(0, 0, 300, 200, [40, 0, 20, 0]);
    const rule: PathItem = { kind: 'path', commands: [['M', 0, 150], ['L', 300, 150]], fill: null, stroke: { color: BLACK, width: 1.5 } };
    const filled = area(0, 160, 300, 1.5, BLACK);
    const block = area(0, 170, 300, 20, BLACK);
    const plates = await separate('overprint', await pdfBytes([list([tint, square(0, BLACK), square(100, [0, 0, 0, 0]), square(200, [0, 0, 0, 50]), rule, filled, block])], options()));
    const at = (x: number, y: number): number[] => ['Cyan', 'Magenta', 'Yellow', 'Black'].map((name) => Math.round(100 - plates[name]!(x, y) / 2.55));
    expect(at(50, middle)).toEqual([40, 0, 20, 100]);
    expect(at(150, middle)).toEqual([0, 0, 0, 0]);
    expect(at(250, middle)).toEqual([0, 0, 0, 50]);
    expect(at(20, 150)).toEqual([40, 0, 20, 100]);
    expect(at(20, 160.5)).toEqual([40, 0, 20, 100]);
    expect(at(20, 180)).toEqual([0, 0, 0, 100]);
  });
});

describe('the outside judge', () => {
  it('fails nothing on a page with tints, pictures and marks, X-4 and X-1a', async ({ skip }) => {
    const { missing, check } = judge();
    if (missing !== null) skip(missing);
    const sheets = new Map([['p1', { margin: 30, groups: [group([setRun(world, 'song', '望澜日报 2026-11-23', 7, 20, 220), area(20, -25, 10, 10, [100, 0, 0, 0])])] }]]);
    for (const standard of ['x-4', 'x-1a'] as const) {
      for (const more of [{}, { sheets }, { bleed: 0 }]) {
        const file = join(folder, 'judged.pdf');
        writeFileSync(file, await pdfBytes([list([...PAGE(), area(-8.504, 190, 317.008, 18.504, [0, 20, 40, 0])])], options({ standard, ...more })));
        const judged = check(file, { trim: `${(300 / 72) * 25.4}x${(200 / 72) * 25.4}` });
        expect({ standard: judged.standard, failed: judged.failed, warned: judged.warned }).toEqual({ standard: standard === 'x-4' ? 'PDF/X-4' : 'PDF/X-1a:2003', failed: [], warned: [] });
      }
    }
  }, 60_000);
});

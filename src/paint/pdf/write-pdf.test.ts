import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DisplayList, GlyphRun, Group, ImageItem, PathItem } from '../../display/display-list';
import { createWorld, type FontWorld } from '../../fonts/harfbuzz-shaper';
import { PdfName, PdfStream, readPdf, type PdfDict } from '../../testing/read-pdf';
import { setRun, type RunOptions } from '../../testing/set-run';
import type { PdfOptions } from './pdf-options';
import { pdfBytes, writePdf } from './write-pdf';

const { resolve } = createRequire(import.meta.url);
const files: Record<string, string> = {
  song: resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  latin: resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
};
const profile = fileURLToPath(new URL('../../../resources/icc/newsprint-tr002-tac240.icc', import.meta.url));
const BLACK = [0, 0, 0, 100] as const;
const has = (tool: string): boolean => spawnSync(tool, ['-v']).error === undefined;

let world: FontWorld;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forme-pdf-'));
  world = await createWorld([
    { key: 'song', family: 'Forme Song', weight: 400, italic: false, bytes: readFileSync(files.song!) },
    { key: 'latin', family: 'Source Serif 4', weight: 400, italic: false, bytes: readFileSync(files.latin!) },
  ]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (font: string, text: string, size: number, x: number, y: number, options?: RunOptions): GlyphRun => setRun(world, font, text, size, x, y, options);

const everywhere = { x: 0, y: 0, width: 300, height: 400 };
const group = (id: string, items: Group['items'], bounds = everywhere, more: Partial<Group> = {}): Group => ({ kind: 'group', id, bounds, items, ...more });
const list = (groups: Group[], bleed = 0): DisplayList => ({ page: 'p1', width: 300, height: 400, bleed, groups });
const options = (more: Partial<PdfOptions> = {}): PdfOptions => ({
  info: { title: '望澜日报 <A&B>', author: '望澜日报', creator: 'Forme', date: new Date(Date.UTC(2026, 10, 22)), language: 'zh-Hans' },
  standard: 'x-4',
  intent: { profile: readFileSync(profile), identifier: 'CGATS TR 002', registry: 'http://www.color.org', info: '' },
  spots: 'convert',
  bleed: null,
  pictures: { ppi: 220, quality: 90, convert: { profile, inkLimit: 240 } },
  readFont: async (key) => readFileSync(files[key]!),
  readAsset: async (id) => readFileSync(join(folder, id)),
  ...more,
});

const STORY = ['春风又绿江南岸——“明月何时照我还？”', '他说：……（这是第2次）《望澜日报》讯。', '　　首行缩进，标点挤压。'];

describe('writePdf: text', () => {
  it('puts every glyph within 0.01 pt of the engine’s place', async () => {
    const runs = [
      run('song', STORY[0]!, 9, 20.123, 40.456),
      run('song', STORY[1]!, 41.7, 5.05, 90.9, { spread: 0.731 }),
      run('song', STORY[2]!.repeat(4), 7.875, 20, 120, { scale: 0.93, spread: -0.211 }),
      run('latin', 'Waffle AVATAR: “To be”, 1926–2026', 10.5, 20, 140.25),
      run('song', '竖排标题，（一行）——好', 24, 250, 150, { vertical: true }),
      run('latin', 'Forme 2026', 12, 200, 160, { rotated: true }),
    ];
    const bleed = 8.504;
    const page = readPdf(await pdfBytes([list([group('f', runs)], bleed)], options())).pages[0]!;
    const wanted = runs.flatMap((r) => r.glyphs.map((code, i) => ({ code, x: r.xs[i]! + bleed, y: (r.ys?.[i] ?? r.y) + bleed, r })));
    expect(page.glyphs.map((g) => g.code)).toEqual(wanted.map((w) => w.code));
    let worst = 0;
    page.glyphs.forEach((glyph, i) => {
      const { x, y, r } = wanted[i]!;
      worst = Math.max(worst, Math.hypot(glyph.x - x, glyph.y - y));
      expect(glyph.size).toBeCloseTo(r.size, 3);
      expect(glyph.advance.map((v) => v + 0)).toEqual(r.rotated ? [0, r.scale] : [r.scale, 0]);
      expect(glyph.up.map((v) => v + 0)).toEqual(r.rotated ? [1, 0] : [0, -1]);
    });
    expect(worst).toBeLessThan(0.003);
  });

  it('extracts as the story reads, with dashes, ellipses, quotes and ligatures', async () => {
    const runs = [...STORY, ...STORY].map((text, i) => run('song', text, 9, 20, 40 + i * 12));
    const words = run('latin', 'Waffle office', 9, 20, 200);
    const vertical = run('song', '竖排——“好”，（一）', 20, 280, 20, { vertical: true });
    const page = readPdf(await pdfBytes([list([group('f', [...runs, words, vertical])])], options())).pages[0]!;
    expect(page.text).toBe([...STORY, ...STORY].join('') + 'Waffle office' + '竖排——“好”，（一）');
  });

  it('says by ActualText what a glyph means where it stands for a second text', async () => {
    const one = run('song', '国', 9, 20, 40);
    const other: GlyphRun = { ...one, text: '國', xs: [40] };
    const page = readPdf(await pdfBytes([list([group('f', [one, one, other])])], options())).pages[0]!;
    expect(page.text).toBe('国国國');
    // Two glyphs for one character: neither may claim it alone.
    const split: GlyphRun = { ...run('song', '春风', 9, 20, 40), text: '渢', clusters: [0, 0] };
    expect(readPdf(await pdfBytes([list([group('f', [split])])], options())).pages[0]!.text).toBe('渢');
  });

  it('writes stories in reading order whatever the painting order', async () => {
    const at = (story: string, part: number, text: string, x: number, y: number): GlyphRun =>
      run('song', text, 9, x, y, { source: { story, part, offset: 0 } });
    const frame = (id: string, x: number, y: number, items: Group['items']): Group => group(id, items, { x, y, width: 90, height: 100 });
    const groups = [
      frame('b2', 100, 200, [at('b', 1, '乙二', 100, 210)]),
      frame('a2', 100, 0, [at('a', 3, '甲四', 100, 40), at('a', 2, '甲三', 100, 20)]),
      frame('b1', 0, 200, [at('b', 0, '乙一', 0, 210)]),
      frame('a1', 0, 0, [at('a', 0, '甲一', 0, 20), at('a', 1, '甲二', 0, 40)]),
    ];
    expect(readPdf(await pdfBytes([list(groups)], options())).pages[0]!.text).toBe('甲一甲二甲三甲四乙一乙二');
  });

  it('overprints black text and knocks out white and tinted text', async () => {
    const items = [run('song', '黑', 9, 20, 40), run('song', '白', 9, 20, 60, { color: [0, 0, 0, 0] }), run('song', '灰', 9, 20, 80, { color: [0, 0, 0, 60] })];
    const page = readPdf(await pdfBytes([list([group('f', items)])], options())).pages[0]!;
    expect(page.glyphs.map((g) => g.overprint)).toEqual([true, false, false]);
    expect(page.operators.filter(([name]) => name === 'k').map(([, values]) => values)).toEqual([[0, 0, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0.6]]);
  });

  it('leaves out what is for the screen alone', async () => {
    const groups = [group('f', [run('song', '印', 9, 20, 40)]), group('g', [run('latin', 'placeholder', 9, 20, 60)], everywhere, { screenOnly: true })];
    const pdf = readPdf(await pdfBytes([list(groups)], options()));
    expect(pdf.pages[0]!.text).toBe('印');
    expect([...(pdf.resolve((pdf.resolve(pdf.pages[0]!.dict.get('Resources')) as PdfDict).get('Font')) as PdfDict).keys()]).toEqual(['F1']);
  });

  it('paints a group inside its half of the sheet alone', async ({ skip }) => {
    if (!has('pdftoppm')) skip('pdftoppm (poppler-utils) is not installed');
    const square = { kind: 'path', commands: [['M', 50, 50], ['L', 250, 50], ['L', 250, 150], ['L', 50, 150], ['Z']], fill: BLACK, stroke: null } as const;
    const sheet = list([group('a', [square], everywhere, { clip: { x: 0, y: 0, width: 150, height: 400 } }), group('b', [run('song', '后', 40, 200, 300)])]);
    writeFileSync(join(folder, 'half.pdf'), await pdfBytes([sheet], options()));
    execFileSync('pdftoppm', ['-r', '72', '-png', '-singlefile', join(folder, 'half.pdf'), join(folder, 'half')]);
    const { data, info } = await sharp(join(folder, 'half.png')).greyscale().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number): boolean => data[y * info.width * info.channels + x * info.channels]! < 128;
    expect([at(60, 60), at(148, 149), at(152, 100), at(60, 40)]).toEqual([true, true, false, false]);
    // What follows it is not cut.
    expect(Array.from({ length: 40 }, (_, x) => at(200 + x, 285)).some(Boolean)).toBe(true);
  });

  it('is read alike by poppler', async ({ skip }) => {
    if (!has('pdftotext')) skip('pdftotext (poppler-utils) is not installed');
    const runs = STORY.map((text, i) => run('song', text, 9, 20, 40 + i * 12));
    const vertical = run('song', '竖排标题，（一行）——好', 24, 250, 150, { vertical: true });
    const file = join(folder, 'text.pdf');
    writeFileSync(file, await pdfBytes([list([group('f', [...runs, vertical])])], options()));
    const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
    expect(text.replaceAll(/\s/g, '')).toBe((STORY.join('') + '竖排标题，（一行）——好').replaceAll(/\s/g, ''));
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).split('\n').slice(2).filter(Boolean);
    expect(fonts).toHaveLength(1);
    expect(fonts[0]).toMatch(/[A-Z]{6}\+NotoSerifSC\S*\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  });

  it('embeds PostScript-flavoured fonts', async ({ skip }) => {
    const otf = '/usr/share/fonts/opentype/urw-base35/P052-Italic.otf';
    if (!existsSync(otf) || !has('pdftotext')) skip('P052-Italic.otf (fonts-urw-base35) or pdftotext is not installed');
    const bytes = readFileSync(otf);
    const cff = await createWorld([{ key: 'otf', family: 'P052', weight: 400, italic: true, bytes }]);
    const shaped = cff.shape('otf', 'Waffle', { language: 'en', script: 'Latn' });
    const item: GlyphRun = { ...run('latin', 'Waffle', 9, 20, 40), font: 'otf', glyphs: shaped.map((g) => g.glyph), clusters: shaped.map((g) => g.cluster), xs: shaped.map((_, i) => 20 + i * 9) };
    const file = join(folder, 'otf.pdf');
    writeFileSync(file, await pdfBytes([list([group('f', [item])])], options({ readFont: async () => bytes })));
    expect(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replaceAll(/\s/g, '')).toBe('Waffle');
    expect(execFileSync('pdffonts', [file], { encoding: 'utf8' })).toMatch(/P052-Italic-Identity-H\s+CID Type 0C\s+Identity-H\s+yes yes yes/);
  });

  it('refuses a font whose licence bits forbid embedding, by name', async () => {
    const bytes = Buffer.from(readFileSync(files.latin!));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let i = 0; i < view.getUint16(4); i++) {
      const record = 12 + i * 16;
      if (bytes.toString('latin1', record, record + 4) === 'OS/2') view.setUint16(view.getUint32(record + 8) + 8, 2);
    }
    const attempt = pdfBytes([list([group('f', [run('latin', 'no', 9, 20, 40)])])], options({ readFont: async () => bytes }));
    await expect(attempt).rejects.toMatchObject({ key: 'failure.export.fontEmbedding', values: { font: 'Source Serif 4' } });
  });
});

describe('writePdf: page and file', () => {
  it('states trim, bleed and media box and no UserUnit', async () => {
    const page = readPdf(await pdfBytes([list([group('f', [run('song', '版', 9, 0, 9)])], 8.504)], options())).pages[0]!;
    expect(page.boxes).toEqual({ MediaBox: [0, 0, 317.008, 417.008], TrimBox: [8.504, 8.504, 308.504, 408.504], BleedBox: [0, 0, 317.008, 417.008] });
    expect(page.dict.has('UserUnit')).toBe(false);
  });

  it('writes no exponents, whatever the numbers', async () => {
    const items: Group['items'] = [
      { kind: 'path', commands: [['M', 1e-7, -1e-9], ['L', 100.00001, 3], ['C', 1, 2, 3, 4, 5, 6], ['Z']], fill: [1e-6, 0, 0, 33.3333333], stroke: null },
      { kind: 'path', commands: [['M', 0, 0], ['L', 10, 0]], fill: null, stroke: { color: BLACK, width: 0.25, dash: [0, 1.5], cap: 'round' } },
    ];
    const page = readPdf(await pdfBytes([list([group('f', items)])], options())).pages[0]!;
    const ink = page.operators.filter(([name]) => name === 'k' || name === 'K').map(([, values]) => values);
    expect(ink).toEqual([[0, 0, 0, 0.3333], [0, 0, 0, 1]]);
    expect(page.operators.map(([name]) => name)).toEqual(expect.arrayContaining(['m', 'l', 'c', 'h', 'f', 'J', 'd', 'S']));
    await expect(pdfBytes([list([group('f', [{ kind: 'path', commands: [['M', NaN, 0]], fill: BLACK, stroke: null }])])], options())).rejects.toThrow(RangeError);
  });

  it('gives the same bytes for the same page and says who made it', async () => {
    const lists = [list([group('f', [run('song', STORY[0]!, 9, 20, 40)])])];
    const [first, second] = [await pdfBytes(lists, options()), await pdfBytes(lists, options())];
    expect(Buffer.compare(first, second)).toBe(0);
    const pdf = readPdf(first);
    expect(pdf.resolve(pdf.info.get('Title'))).toBe('望澜日报 <A&B>');
    expect(pdf.resolve(pdf.info.get('CreationDate'))).toBe('D:20261122000000Z');
    const metadata = [...pdf.objects.values()].find((o) => o instanceof PdfStream && (o.dict.get('Subtype') as PdfName | undefined)?.name === 'XML') as PdfStream;
    expect(metadata.bytes.toString('utf8')).toContain('望澜日报 &lt;A&amp;B&gt;');
  });

  it('is sound to qpdf and ghostscript', async ({ skip }) => {
    if (!has('qpdf') || !has('gs')) skip('qpdf and ghostscript are not installed');
    await sharp({ create: { width: 60, height: 40, channels: 3, background: '#c33' } }).png().toFile(join(folder, 'red.png'));
    const image: ImageItem = { kind: 'image', asset: 'red.png', rect: { x: 20, y: 200, width: 60, height: 40 }, crop: { x: 0, y: 0, width: 60, height: 40 } };
    const file = join(folder, 'sound.pdf');
    writeFileSync(file, await pdfBytes([list([group('f', [run('song', STORY[0]!, 9, 20, 40), run('latin', 'Waffle', 9, 20, 60), image])], 8.504)], options()));
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors');
    const gs = spawnSync('gs', ['-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=nullpage', '-dPDFSTOPONERROR', '-dPDFSTOPONWARNING', file], { encoding: 'utf8' });
    expect({ status: gs.status, output: gs.stdout + gs.stderr }).toEqual({ status: 0, output: '' });
  });

  it('stops when told to and ends the target', async () => {
    const control = new AbortController();
    const out = new Writable({ write: (_chunk, _encoding, done) => done() });
    const lists = [1, 2, 3].map(() => list([group('f', [run('song', '停', 9, 20, 40)])]));
    const onPage = (): void => control.abort();
    await expect(writePdf(lists, options({ onPage, signal: control.signal }), out)).rejects.toMatchObject({ name: 'AbortError' });
    expect(out.destroyed).toBe(true);
  });
});

describe('writePdf: pictures', () => {
  const place = (asset: string, crop: ImageItem['crop'], rect = { x: 20, y: 20, width: 144, height: 72 }): DisplayList =>
    list([group('picture', [{ kind: 'image', asset, rect, crop }])]);
  const images = (bytes: Uint8Array): PdfStream[] =>
    [...readPdf(bytes).objects.values()].filter((o): o is PdfStream => o instanceof PdfStream && (o.dict.get('Subtype') as PdfName | undefined)?.name === 'Image');

  it('resamples to 220 ppi at size and never up, in CMYK', async () => {
    const noise = { create: { width: 2000, height: 1000, channels: 3 as const, background: '#246', noise: { type: 'gaussian' as const, mean: 128, sigma: 40 } } };
    await sharp(noise).jpeg().toFile(join(folder, 'big.jpg'));
    const [big] = images(await pdfBytes([place('big.jpg', { x: 0, y: 0, width: 2000, height: 1000 })], options()));
    expect([big!.dict.get('Width'), big!.dict.get('Height'), big!.dict.get('ColorSpace')]).toEqual([440, 220, new PdfName('DeviceCMYK')]);
    expect(big!.dict.get('Decode')).toEqual([1, 0, 1, 0, 1, 0, 1, 0]);
    const [small] = images(await pdfBytes([place('big.jpg', { x: 10, y: 10, width: 100, height: 50 })], options()));
    expect([small!.dict.get('Width'), small!.dict.get('Height')]).toEqual([100, 50]);
  });

  it('leaves no RGB on a page for the press', async () => {
    await sharp({ create: { width: 40, height: 20, channels: 4, background: { r: 200, g: 30, b: 30, alpha: 0.5 } } }).png().toFile(join(folder, 'alpha.png'));
    await sharp({ create: { width: 40, height: 20, channels: 3, background: '#777' } }).toColourspace('b-w').png().toFile(join(folder, 'grey.png'));
    const crop = { x: 0, y: 0, width: 40, height: 20 };
    const bytes = await pdfBytes([place('alpha.png', crop), place('grey.png', crop)], options());
    // The second is the first one's soft mask.
    expect(images(bytes).map((image) => (image.dict.get('ColorSpace') as PdfName).name).sort()).toEqual(['DeviceCMYK', 'DeviceGray', 'DeviceGray']);
    expect(Buffer.from(bytes).includes('DeviceRGB')).toBe(false);
    const operators = new Set(readPdf(bytes).pages.flatMap((page) => page.operators.map(([name]) => name)));
    expect([...operators].filter((name) => ['rg', 'RG', 'g', 'G', 'cs', 'CS', 'scn'].includes(name))).toEqual([]);
  });

  it('lets what lies under a cut-out through: softly, and as a stencil where nothing may be transparent', async ({ skip }) => {
    const disc = Buffer.from('<svg width="80" height="80"><circle cx="40" cy="40" r="30" fill="#c22"/></svg>');
    await sharp(disc).png().toFile(join(folder, 'disc.png'));
    const rect = { x: 20, y: 20, width: 80, height: 80 };
    const tint: PathItem = { kind: 'path', commands: [['M', 0, 0], ['L', 300, 0], ['L', 300, 200], ['L', 0, 200], ['Z']], fill: [0, 0, 60, 0], stroke: null };
    const page = list([group('tint', [tint]), group('picture', [{ kind: 'image', asset: 'disc.png', rect, crop: { x: 0, y: 0, width: 80, height: 80 } }])]);
    for (const standard of ['x-4', 'x-1a'] as const) {
      const bytes = await pdfBytes([page], options({ standard, bleed: 0 }));
      const keys = images(bytes).flatMap((image) => ['SMask', 'Mask', 'ImageMask'].filter((key) => image.dict.has(key)));
      expect(keys.sort(), standard).toEqual(standard === 'x-4' ? ['SMask'] : ['ImageMask', 'Mask']);
      expect(readPdf(bytes).pages[0]!.dict.has('Group'), standard).toBe(standard === 'x-4');
      if (!has('pdftoppm')) skip('pdftoppm (poppler-utils) is not installed');
      writeFileSync(join(folder, 'disc.pdf'), bytes);
      execFileSync('pdftoppm', ['-r', '72', '-png', '-singlefile', join(folder, 'disc.pdf'), join(folder, 'disc-page')]);
      const at = async (left: number, top: number): Promise<number[]> =>
        [...(await sharp(join(folder, 'disc-page.png')).removeAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
      expect(await at(24, 24), standard).toEqual(await at(10, 10));
      expect((await at(60, 60))[1], standard).toBeLessThan(110);
    }
  });

  it('stands EXIF-turned pictures upright before cropping', async ({ skip }) => {
    if (!has('pdftoppm')) skip('pdftoppm (poppler-utils) is not installed');
    // Stored lying: left half red, right half blue, to be turned a quarter clockwise: upright, red is the upper half.
    const blue = await sharp({ create: { width: 50, height: 60, channels: 3, background: '#00f' } }).png().toBuffer();
    await sharp({ create: { width: 100, height: 60, channels: 3, background: '#f00' } })
      .composite([{ input: blue, left: 50, top: 0 }]).withMetadata({ orientation: 6 }).jpeg().toFile(join(folder, 'turned.jpg'));
    // Upright it is 60 × 100; the crop takes rows 25 to 75.
    const bytes = await pdfBytes([place('turned.jpg', { x: 0, y: 25, width: 60, height: 50 }, { x: 0, y: 0, width: 60, height: 50 })], options({ pictures: { ppi: 220, quality: 90, convert: null } }));
    writeFileSync(join(folder, 'turned.pdf'), bytes);
    execFileSync('pdftoppm', ['-r', '72', '-png', '-singlefile', join(folder, 'turned.pdf'), join(folder, 'turned')]);
    const at = async (left: number, top: number): Promise<number[]> =>
      [...(await sharp(join(folder, 'turned.png')).removeAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
    const [upper, lower] = [await at(30, 10), await at(30, 40)];
    expect(upper[0]).toBeGreaterThan(200);
    expect(lower[2]).toBeGreaterThan(200);
    expect(upper[2]).toBeLessThan(60);
  });

  it('names page, frame and asset of a picture that cannot be read', async () => {
    writeFileSync(join(folder, 'broken.jpg'), 'no picture');
    const crop = { x: 0, y: 0, width: 40, height: 20 };
    await expect(pdfBytes([place('broken.jpg', crop)], options())).rejects.toMatchObject({
      key: 'failure.export.picture', values: { asset: 'broken.jpg', page: 'p1', frame: 'picture' },
    });
    await expect(pdfBytes([place('absent.jpg', crop)], options())).rejects.toMatchObject({ key: 'failure.export.assetMissing' });
  });
});

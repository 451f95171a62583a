/** The plates of the window against those that Ghostscript separates from the PDF of the same page. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cmyk, DisplayList, GlyphRun, Group, ImageItem, PathCommand, PathItem } from '../../display/display-list';
import { createWorld, type FontWorld } from '../../fonts/harfbuzz-shaper';
import { preparePicture } from '../pdf/pictures/picture';
import type { PictureSettings } from '../pdf/pictures/picture-settings';
import { pdfBytes } from '../pdf/write-pdf';
import type { InkPicture } from './ink-picture';
import { wholePage } from './plates';
import { rasterisePlates } from './rasterise-plates';

const PPI = 150;
/** Ghostscript inks every pixel that a shape touches; at six times the resolution, averaged, that is a sixth of a pixel. */
const FINER = 6;
const INKS = ['Cyan', 'Magenta', 'Yellow', 'Black'];
const song = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');
const profile = fileURLToPath(new URL('../../../resources/icc/newsprint-tr002-tac240.icc', import.meta.url));
const pictures: PictureSettings = { ppi: 220, quality: 95, convert: { profile, inkLimit: 240 } };
const hasGhostscript = spawnSync('gs', ['--version']).status === 0;
if (!hasGhostscript) process.stdout.write('Plates are not compared with the printed ones: Ghostscript (gs) is not installed.\n');

const RED: Cmyk = [0, 100, 100, 5];
const BLACK: Cmyk = [0, 0, 0, 100];
let world: FontWorld;
let folder: string;
const assets = new Map<string, Uint8Array>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forme-plates-'));
  world = await createWorld([{ key: 'song', family: 'Forme Song', weight: 400, italic: false, bytes: readFileSync(song) }]);
  const ramp = Buffer.from(Array.from({ length: 300 * 200 * 3 }, (_, i) => [(i / 3) % 300, Math.floor(i / 900), 120][i % 3]! % 256));
  assets.set('colour', await sharp(ramp, { raw: { width: 300, height: 200, channels: 3 } }).blur(6).png().toBuffer());
  assets.set('grey', await sharp(ramp, { raw: { width: 300, height: 200, channels: 3 } }).blur(6).toColourspace('b-w').png().toBuffer());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(text: string, size: number, x: number, y: number, color: Cmyk, turned?: 'vertical' | 'rotated'): GlyphRun {
  const shaped = world.shape('song', text, { language: 'zh-Hans', script: 'Hani', vertical: turned === 'vertical' });
  const [xs, ys]: [number[], number[]] = [[], []];
  let pen = turned ? y : x;
  for (const glyph of shaped) {
    xs.push(turned === 'vertical' ? x + glyph.dx * size : turned ? x : pen + glyph.dx * size);
    ys.push(turned === 'vertical' ? pen - glyph.dy * size : turned ? pen : y);
    pen += glyph.advance * size + 0.013;
  }
  return {
    kind: 'glyphs', font: 'song', size, scale: 1, color, text, source: null, xs, y, end: pen, glyphs: shaped.map(({ glyph }) => glyph), clusters: shaped.map(({ cluster }) => cluster),
    ...(turned ? { ys } : {}), ...(turned === 'rotated' ? { rotated: true } : {}),
  };
}
const box = (x: number, y: number, w: number, h: number): PathCommand[] => [['M', x, y], ['L', x + w, y], ['L', x + w, y + h], ['L', x, y + h], ['Z']];
const fill = (color: Cmyk, commands: PathCommand[]): PathItem => ({ kind: 'path', commands, fill: color, stroke: null });
const stroke = (color: Cmyk, commands: PathCommand[], more: Partial<NonNullable<PathItem['stroke']>> = {}): PathItem => ({ kind: 'path', commands, fill: null, stroke: { color, width: 1.5, ...more } });
const image = (asset: string, x: number, y: number, more: Partial<ImageItem> = {}): ImageItem =>
  ({ kind: 'image', asset, rect: { x, y, width: 90, height: 60 }, crop: { x: 30, y: 20, width: 240, height: 160 }, ...more });

const page = (): DisplayList => {
  const items: Group['items'] = [
    fill(RED, box(20.3, 20.6, 110, 70)), run('黑字叠印不露白', 13, 24, 40, BLACK), run('白字镂空', 15, 24, 60, [0, 0, 0, 0]), run('灰字也镂空', 11, 24, 80, [0, 0, 0, 60]),
    stroke(BLACK, [['M', 15, 84], ['L', 140, 84]]), fill(BLACK, box(105, 25, 20, 20)), run('彩色标题', 24, 150, 50, [100, 60, 0, 10]), run('竖排标题，好', 14, 270, 30, BLACK, 'vertical'), run('转', 14, 245, 40, RED, 'rotated'),
    stroke(RED, box(150, 65, 60, 25)), stroke(BLACK, [['M', 150, 100], ['C', 170, 130, 190, 70, 230, 105]], { width: 3 }), stroke([100, 0, 0, 0], [['M', 20, 105], ['L', 140, 112]], { dash: [6, 3], width: 2 }),
    stroke([0, 0, 100, 0], [['M', 20, 120], ['L', 140, 120]], { dash: [0, 5], width: 3, cap: 'round' }),
    fill([30, 0, 0, 0], box(10, 135, 240, 150)), image('colour', 20, 145), image('grey', 130.4, 145.7),
    image('colour', 20, 215, { outline: [{ x: 22, y: 216 }, { x: 100, y: 230 }, { x: 80, y: 274 }, { x: 30, y: 268 }] }), run('“图上文字”', 12, 135, 190, BLACK),
  ];
  return { page: 'p', width: 300, height: 300, bleed: 0, groups: [{ kind: 'group', id: 'g', bounds: { x: 0, y: 0, width: 300, height: 300 }, items }] };
};

/** A picture as the PDF embeds it. */
async function printed(item: ImageItem): Promise<InkPicture> {
  const { bytes, width, height, rect } = await preparePicture(assets.get(item.asset)!, item, pictures);
  const grey = item.asset === 'grey';
  const data = await (grey ? sharp(bytes).toColourspace('b-w') : sharp(bytes).pipelineColourspace('cmyk').toColourspace('cmyk')).raw().toBuffer();
  const pixels = grey ? Uint8Array.from({ length: data.length * 4 }, (_, i) => (i % 4 === 3 ? 255 - data[i >> 2]! : 0)) : data;
  return { width, height, pixels, cover: null, rect: { ...rect, x: rect.x - item.rect.x, y: rect.y - item.rect.y } };
}

async function separated(pdf: Uint8Array): Promise<Uint8Array[]> {
  writeFileSync(join(folder, 'page.pdf'), pdf);
  const ran = spawnSync('gs', ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=tiffsep', `-r${PPI * FINER}`, '-dNumRenderingThreads=1', `-sOutputFile=${join(folder, 'page.tif')}`, join(folder, 'page.pdf')]);
  expect(ran.stderr.toString()).toBe('');
  return Promise.all(INKS.map(async (ink) => {
    const file = join(folder, `page(${ink}).tif`);
    if (!existsSync(file)) throw new Error(`No ${ink} plate came out: ${ran.stdout.toString()}`);
    const { data } = await sharp(file).resize({ width: (300 * PPI) / 72, kernel: 'cubic', fastShrinkOnLoad: false }).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
    return data.map((value) => 255 - value);
  }));
}

/** How far a plate is from another: the mean, and the most by which a pixel lies outside what the other has in the nine pixels there. */
function difference(ours: Uint8Array, theirs: Uint8Array, width: number): { mean: number; most: number } {
  let [sum, most] = [0, 0];
  for (let i = 0; i < ours.length; i++) {
    sum += Math.abs(ours[i]! - theirs[i]!);
    let [low, high] = [255, 0];
    for (const down of [-width, 0, width]) {
      for (const across of [-1, 0, 1]) {
        const value = theirs[i + down + across];
        if (value === undefined) continue;
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    most = Math.max(most, low - ours[i]!, ours[i]! - high);
  }
  return { mean: sum / ours.length / 2.55, most: most / 2.55 };
}

describe.runIf(hasGhostscript)('plates and what is printed', () => {
  it('differ by no more than the edges of shapes', async () => {
    const list = page();
    const known = new Map<ImageItem, InkPicture>();
    for (const item of list.groups.flatMap(({ items }) => items)) if (item.kind === 'image') known.set(item, await printed(item));
    const plates = rasterisePlates(list, { frame: wholePage(list, PPI), outlines: world, pictures: { get: (item) => known.get(item) ?? null } });
    const pdf = await pdfBytes([list], {
      info: { title: 't', author: 'a', creator: 'Forme', date: new Date(Date.UTC(2026, 10, 22)), language: 'zh-Hans' },
      standard: 'none', intent: null, spots: 'convert', bleed: null, pictures, readFont: async () => readFileSync(song), readAsset: async (id) => assets.get(id)!,
    });
    const theirs = await separated(pdf);
    expect(theirs[0]!.length).toBe(plates.width * plates.height);
    const found = plates.planes.map((plane, ink) => difference(plane, theirs[ink]!, plates.width));
    // A sixth of a pixel on both sides of a thin stroke, and the ringing of the scaled plates; a shape missing or inked wrongly differs by 60 and more.
    for (const [ink, { mean, most }] of found.entries()) {
      expect(mean, `mean of ${INKS[ink]}`).toBeLessThan(0.3);
      expect(most, `most of ${INKS[ink]}`).toBeLessThan(25);
    }
  });
});

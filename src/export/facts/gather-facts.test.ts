import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Composition } from '../../compose/composition';
import type { GlyphRun, ImageItem } from '../../display/display-list';
import { cmykTiff } from '../../paint/pdf/pictures/cmyk-tiff';
import { PicturePreparer } from '../../paint/pdf/pictures/picture-preparer';
import { pictureKey } from '../../preflight/facts';
import { makeEdition, makePage } from '../../testing/make-edition';
import { pngBomb } from '../../testing/picture-files';
import { readAssetFacts } from './asset-facts';
import type { FontShelf } from '../font-shelf';
import { gatherFacts } from './gather-facts';
import { measureInk } from './measure-ink';
import { openPictureCache } from './picture-cache';

const profile = fileURLToPath(new URL('../../../resources/icc/newsprint-tr002-tac240.icc', import.meta.url));
const target = { profile, inkLimit: 240 };
const FIFTEEN_MM = (15 / 25.4) * 72;
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const noise = () => sharp({ create: { width: 300, height: 200, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } });

/** CMYK of `ground` with a square of `spot`, in pixels. */
function spotted(width: number, height: number, ground: readonly number[], spot: readonly number[], at: { x: number; y: number; side: number }): Uint8Array {
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const inside = x >= at.x && x < at.x + at.side && y >= at.y && y < at.y + at.side;
      pixels.set(inside ? spot : ground, (y * width + x) * 4);
    }
  }
  return cmykTiff(pixels, width, height);
}

describe('measureInk', () => {
  const item = (width: number, height: number, points: { width: number; height: number }): ImageItem =>
    ({ kind: 'image', asset: 'a', rect: { x: 30, y: 40, ...points }, crop: { x: 0, y: 0, width, height } });

  it('averages CMYK as delivered over squares and says where the heaviest is', async () => {
    // 600 × 300 points at 72 ppi; the square of 42.5 points lies in a darker one of 60.
    const bytes = spotted(600, 300, [51, 51, 51, 51], [255, 204, 204, 255], { x: 400, y: 100, side: 60 });
    const { highestInk, at } = await measureInk(bytes, item(600, 300, { width: 600, height: 300 }), target, FIFTEEN_MM);
    expect(highestInk).toBeCloseTo(360, 0);
    expect(at.x * 600).toBeGreaterThanOrEqual(399);
    expect(at.x * 600 + at.width * 600).toBeLessThanOrEqual(461);
    expect(at.y * 300).toBeGreaterThanOrEqual(99);
    expect(at.width * 600).toBeCloseTo(FIFTEEN_MM, 0);
    expect(at.height * 300).toBeCloseTo(FIFTEEN_MM, 0);
  });

  it('counts a small dark spot only for its share of the square', async () => {
    const side = 21;
    const bytes = spotted(600, 300, [0, 0, 0, 0], [255, 255, 255, 255], { x: 100, y: 100, side });
    const { highestInk } = await measureInk(bytes, item(600, 300, { width: 600, height: 300 }), target, FIFTEEN_MM);
    expect(highestInk).toBeCloseTo((400 * side * side) / FIFTEEN_MM ** 2, -1);
  });

  it('measures only what the crop shows, at its printed size', async () => {
    const bytes = spotted(600, 300, [0, 0, 0, 51], [255, 255, 255, 255], { x: 400, y: 100, side: 60 });
    const left = { kind: 'image', asset: 'a', rect: { x: 0, y: 0, width: 300, height: 300 }, crop: { x: 0, y: 0, width: 300, height: 300 } } as const;
    expect((await measureInk(bytes, left, target, FIFTEEN_MM)).highestInk).toBeCloseTo(20, 0);
    // Printed small, the whole picture is less than a square.
    const small = await measureInk(bytes, item(600, 300, { width: 40, height: 20 }), target, FIFTEEN_MM);
    expect(small.highestInk).toBeCloseTo(20 + (380 * 60 * 60) / (600 * 300), 0);
    expect(small.at).toEqual({ x: 0, y: 0, width: 1, height: 1 });
  });

  it('gives RGB as it prints, within the limit, and grey as black ink', async () => {
    const black = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#000' } }).png().toBuffer();
    // LittleCMS gives sRGB black 146 111 100 217 of 255: 225 %.
    expect((await measureInk(black, item(300, 300, { width: 300, height: 300 }), target, FIFTEEN_MM)).highestInk).toBeCloseTo(225.1, 0);
    expect((await measureInk(black, item(300, 300, { width: 300, height: 300 }), { profile, inkLimit: 200 }, FIFTEEN_MM)).highestInk).toBeCloseTo(199.6, 0);
    const grey = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#000' } }).toColourspace('b-w').png().toBuffer();
    expect((await measureInk(grey, item(300, 300, { width: 300, height: 300 }), target, FIFTEEN_MM)).highestInk).toBeCloseTo(100, 0);
  });
});

describe('readAssetFacts', () => {
  it('tells missing, changed, broken and good files apart', async () => {
    const jpeg = await noise().jpeg().toBuffer();
    const of = (bytes: Uint8Array, id = sha(bytes)) => readAssetFacts(id, async () => bytes);
    expect(await readAssetFacts('x', () => Promise.reject(new Error('gone')))).toEqual({ state: 'missing' });
    expect(await of(jpeg, sha(Buffer.from('another')))).toEqual({ state: 'changed' });
    for (const bytes of [jpeg.subarray(0, jpeg.length / 2), new Uint8Array(), Buffer.from('hello'), pngBomb(100_000, 100_000)]) expect(await of(bytes)).toEqual({ state: 'broken' });
    expect(await of(jpeg)).toEqual({ state: 'ok', colour: 'rgb' });
    expect(await of(await noise().toColourspace('b-w').png().toBuffer())).toEqual({ state: 'ok', colour: 'grey' });
    expect(await of(spotted(20, 20, [1, 2, 3, 4], [0, 0, 0, 0], { x: 1, y: 1, side: 3 }))).toEqual({ state: 'ok', colour: 'cmyk' });
    expect(await of(await noise().toColourspace('b-w').threshold(128).tiff({ bitdepth: 1 }).toBuffer())).toEqual({ state: 'ok', colour: 'grey', bilevel: true });
    expect(await of(readFileSync(profile))).toEqual({ state: 'ok' });
  });
});

describe('gatherFacts', () => {
  it('tells of what pages show, leaves out what cannot be told, and remembers by content', async () => {
    const jpeg = await noise().jpeg().toBuffer();
    const good = sha(jpeg);
    const page = makePage({ id: 'p1' });
    const image = (asset: string): ImageItem => ({ kind: 'image', asset, rect: { x: 0, y: 0, width: 150, height: 100 }, crop: { x: 0, y: 0, width: 300, height: 200 } });
    const run: GlyphRun = { kind: 'glyphs', font: 'latin', size: 9, scale: 1, color: [0, 0, 0, 100], glyphs: [1], xs: [0], y: 9, text: 'a', clusters: [0], end: 5, source: null };
    const bounds = { x: 0, y: 0, width: 200, height: 200 };
    const list = {
      page: 'p1', width: 300, height: 400, bleed: 0,
      groups: [
        { kind: 'group' as const, id: 'f', bounds, items: [image(good), image('gone'), run] },
        { kind: 'group' as const, id: 'g', bounds, items: [{ ...run, font: 'hidden' }, image('unseen')], screenOnly: true as const },
      ],
    };
    const composition = { pages: new Map([['p1', { list }]]) } as unknown as Composition;
    const asset = { id: good, name: 'a.jpg', mime: 'image/jpeg' as const, width: 300, height: 200, bytes: jpeg.length };
    const edition = { ...makeEdition({ pages: [page] }), assets: { [good]: asset, gone: { ...asset, id: 'gone' } } };
    const shelf: FontShelf = {
      entries: ['latin', 'hidden'].map((key) => ({ key, family: `Face ${key}`, weight: 400, italic: false })),
      read: async () => readFileSync(fileURLToPath(import.meta.resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'))),
      readPatterns: async () => new Uint8Array(),
    };
    const folder = await mkdtemp(join(tmpdir(), 'forme-facts-'));
    try {
      const cache = openPictureCache(folder);
      const readAsset = async (id: string): Promise<Uint8Array> => (id === good ? jpeg : Promise.reject(new Error('gone')));
      const job = { edition, composition, fonts: shelf, readAsset, target, window: FIFTEEN_MM, cache };
      const facts = await gatherFacts(job);
      expect(facts.assets).toEqual(new Map<string, unknown>([[good, { state: 'ok', colour: 'rgb' }], ['gone', { state: 'missing' }]]));
      expect([...facts.fonts]).toEqual([['latin', { family: 'Face latin', embeddable: true }]]);
      const key = pictureKey(good, image(good).crop, image(good).rect);
      expect([...facts.pictures.keys()]).toEqual([key]);
      expect(facts.pictures.get(key)!.highestInk).toBeGreaterThan(50);
      expect(await gatherFacts(job)).toEqual(facts);
      // Remembered: what was measured is not measured again, but whether the file is still the one is.
      const changed = await gatherFacts({ ...job, readAsset: async () => Buffer.from('other') });
      expect(changed.pictures).toEqual(facts.pictures);
      expect(changed.assets.get(good)).toEqual({ state: 'changed' });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('measures the pictures that it prepares for the file, which are then in the cache', async () => {
    const dark = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#000' } }).png().toBuffer();
    const grey = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#333' } }).toColourspace('b-w').png().toBuffer();
    const cmyk = spotted(300, 200, [255, 255, 255, 255], [0, 0, 0, 0], { x: 0, y: 0, side: 1 });
    const assets = new Map([dark, grey, cmyk].map((bytes) => [sha(bytes), bytes]));
    const items = [...assets.keys()].map((asset): ImageItem => ({ kind: 'image', asset, rect: { x: 5, y: 6, width: 150, height: 100 }, crop: { x: 0, y: 0, width: 300, height: 200 } }));
    const list = { page: 'p1', width: 300, height: 400, bleed: 0, groups: [{ kind: 'group' as const, id: 'f', bounds: { x: 0, y: 0, width: 200, height: 200 }, items }] };
    const folder = await mkdtemp(join(tmpdir(), 'forme-facts-'));
    try {
      const shelf: FontShelf = { entries: [], read: async () => new Uint8Array(), readPatterns: async () => new Uint8Array() };
      const job = {
        edition: makeEdition(), composition: { pages: new Map([['p1', { list }]]) } as unknown as Composition, fonts: shelf, target, window: FIFTEEN_MM,
        readAsset: async (id: string) => assets.get(id)!,
      };
      const alone = await gatherFacts(job);
      const cache = openPictureCache(folder);
      const together = await gatherFacts({ ...job, cache, pictures: { ppi: 220, quality: 90, convert: target } });
      for (const [key, { highestInk }] of alone.pictures) expect(Math.abs(together.pictures.get(key)!.highestInk - highestInk)).toBeLessThan(0.5);
      expect([...alone.pictures.values()].map(({ highestInk }) => Math.round(highestInk)).sort((a, b) => a - b)).toEqual([80, 225, 400]);
      // RGB and grey are ready to be written; CMYK is measured as delivered.
      const preparer = new PicturePreparer({ pictures: { ppi: 220, quality: 90, convert: target }, cache, readAsset: () => Promise.reject(new Error('not from the cache')) });
      for (const item of items.slice(0, 2)) expect((await preparer.prepare(item)).picture.width).toBe(300);
      await expect(preparer.prepare(items[2]!)).rejects.toMatchObject({ key: 'failure.export.assetMissing' });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('stops when told to', async () => {
    const control = new AbortController();
    control.abort();
    const edition = { ...makeEdition(), assets: { x: { id: 'x', name: 'x', mime: 'image/jpeg' as const, width: 1, height: 1, bytes: 1 } } };
    const shelf: FontShelf = { entries: [], read: async () => new Uint8Array(), readPatterns: async () => new Uint8Array() };
    const job = { edition, composition: { pages: new Map() } as unknown as Composition, fonts: shelf, readAsset: async () => new Uint8Array(), target, window: 42, signal: control.signal };
    await expect(gatherFacts(job)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

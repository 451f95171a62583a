import { describe, expect, it } from 'vitest';
import type { Cmyk, DisplayList, GlyphRun, Group, ImageItem, PathCommand, PathItem } from '../../display/display-list';
import type { InkPicture } from './ink-picture';
import { inkWindow } from './ink-window';
import { meanInk } from './mean-ink';
import { peakInk } from './peak-ink';
import { wholePage } from './plates';
import type { Plates } from './plates';
import { rasterisePlates } from './rasterise-plates';

const RED: Cmyk = [0, 100, 100, 5];
const BLACK: Cmyk = [0, 0, 0, 100];
const WHITE: Cmyk = [0, 0, 0, 0];
const rect = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const box = (x: number, y: number, w: number, h: number): PathCommand[] => [['M', x, y], ['L', x + w, y], ['L', x + w, y + h], ['L', x, y + h], ['Z']];
const area = (fill: Cmyk, x: number, y: number, w: number, h: number): PathItem => ({ kind: 'path', commands: box(x, y, w, h), fill, stroke: null });
const rule = (color: Cmyk, y: number, width = 2): PathItem => ({ kind: 'path', commands: [['M', 0, y], ['L', 20, y]], fill: null, stroke: { color, width } });
/** A glyph that is a solid square of an em above the baseline. */
const letter = (color: Cmyk, x: number, y: number, size: number): GlyphRun => ({
  kind: 'glyphs', font: 'f', size, scale: 1, color, glyphs: [1], xs: [x], y, text: '口', clusters: [0], end: x + size, source: null,
});
const outlines = { outline: () => box(0, -1, 1, 1) };

function plates(items: Group['items'], more: { picture?: InkPicture; spots?: 'keep'; screenOnly?: true } = {}): Plates {
  const list: DisplayList = {
    page: 'p', width: 20, height: 20, bleed: 0,
    groups: [{ kind: 'group', id: 'g', bounds: rect(0, 0, 20, 20), items, ...(more.screenOnly ? { screenOnly: true } : {}) }],
  };
  const { picture = null, spots } = more;
  return rasterisePlates(list, { frame: wholePage(list, 72), outlines, pictures: { get: () => picture }, ...(spots ? { spots } : {}) });
}
/** Percentages of the inks at a pixel. */
const at = ({ planes, width }: Plates, x: number, y: number): number[] => planes.map((plane) => Math.round(plane[y * width + x]! / 2.55));

describe('rasterisePlates', () => {
  it('gives every ink its share and paper none', () => {
    const page = plates([area(RED, 2, 2, 6, 6)]);
    expect(at(page, 4, 4)).toEqual([0, 100, 100, 5]);
    expect(at(page, 12, 12)).toEqual([0, 0, 0, 0]);
  });

  it('overprints black type and lines: the other plates stay whole', () => {
    const page = plates([area(RED, 0, 0, 20, 20), letter(BLACK, 4, 12, 6), rule(BLACK, 16), area(BLACK, 0, 18, 20, 1)]);
    expect(at(page, 6, 9)).toEqual([0, 100, 100, 100]);
    expect(at(page, 6, 16)).toEqual([0, 100, 100, 100]);
    expect(at(page, 6, 18)).toEqual([0, 100, 100, 100]);
  });

  it('knocks out under black areas, white, tints and rich black', () => {
    const page = plates([area(RED, 0, 0, 20, 20), area(BLACK, 0, 0, 4, 4), letter(WHITE, 5, 4, 4), letter([0, 0, 0, 60], 10, 4, 4), letter([20, 0, 0, 100], 15, 4, 4)]);
    expect(at(page, 2, 2)).toEqual([0, 0, 0, 100]);
    expect(at(page, 7, 2)).toEqual([0, 0, 0, 0]);
    expect(at(page, 12, 2)).toEqual([0, 0, 0, 60]);
    expect(at(page, 17, 2)).toEqual([20, 0, 0, 100]);
  });

  it('covers pixels at an edge by their share', () => {
    expect(at(plates([area(BLACK, 2.25, 2, 6, 6)]), 2, 4)[3]).toBe(75);
    expect(at(plates([rule(BLACK, 4.5, 0.5)]), 4, 4)[3]).toBe(50);
    expect(at(plates([area(RED, 0, 0, 20, 20), area(WHITE, 2.25, 2, 6, 6)]), 2, 4)).toEqual([0, 25, 25, 1]);
  });

  it('leaves out what never prints', () => {
    expect(at(plates([area(RED, 0, 0, 20, 20)], { screenOnly: true }), 4, 4)).toEqual([0, 0, 0, 0]);
  });

  it('prints a spot ink as its equivalent, or on a plate of its own that knocks out', () => {
    const gold: Cmyk = [10, 30, 80, 0, 'Gold'];
    expect(at(plates([area(gold, 0, 0, 8, 8)]), 4, 4)).toEqual([10, 30, 80, 0]);
    const page = plates([area(RED, 0, 0, 20, 20), area(gold, 0, 0, 8, 8), area(RED, 0, 0, 2, 2)], { spots: 'keep' });
    expect(page.inks.map(({ name }) => name)).toEqual(['C', 'M', 'Y', 'K', 'Gold']);
    expect(at(page, 4, 4)).toEqual([0, 0, 0, 0, 100]);
    expect(at(page, 1, 1)).toEqual([0, 100, 100, 5, 0]);
  });
});

const image = (more: Partial<ImageItem> = {}): ImageItem => ({ kind: 'image', asset: 'a', rect: rect(4, 4, 8, 8), crop: rect(0, 0, 4, 4), ...more });
/** 4 × 4 pixels: C rises from left to right, K from top to bottom. */
const picture: InkPicture = {
  width: 4, height: 4, rect: rect(0, 0, 8, 8), cover: null,
  pixels: Uint8Array.from({ length: 64 }, (_, i) => (i % 4 === 0 ? ((i >> 2) % 4) * 51 : i % 4 === 3 ? (i >> 4) * 51 : 0)),
};

describe('pictures on the plates', () => {
  it('let through what lies below where a cut-out is clear, and mix at its edge', () => {
    // The left column of pixels is clear, the next half so.
    const cover = Uint8Array.from({ length: 16 }, (_, i) => [0, 128, 255, 255][i % 4]!);
    const page = plates([area([0, 0, 50, 0], 0, 0, 20, 20), image()], { picture: { ...picture, cover } });
    expect(at(page, 4, 4)).toEqual([0, 0, 50, 0]);
    const [edge, inside] = [at(page, 6, 4), at(page, 9, 4)];
    expect([edge[0], edge[2]]).toEqual([10, 25]);
    expect([inside[0], inside[2]]).toEqual([40, 0]);
  });

  it('lie in their rectangle, pixel for pixel, and knock out', () => {
    const page = plates([area([0, 0, 50, 0], 0, 0, 20, 20), image()], { picture });
    expect(at(page, 3, 5)).toEqual([0, 0, 50, 0]);
    expect(at(page, 4, 4)).toEqual([0, 0, 0, 0]);
    expect(at(page, 6, 8)).toEqual([20, 0, 0, 40]);
    expect(at(page, 11, 11)).toEqual([60, 0, 0, 60]);
  });

  it('are means where they are finer than the plates', () => {
    expect(at(plates([image({ rect: rect(4, 4, 2, 2) })], { picture: { ...picture, rect: rect(0, 0, 2, 2) } }), 5, 4)).toEqual([50, 0, 0, 10]);
  });

  it('are cut by their rectangle where whole pixels reach past it', () => {
    const page = plates([image()], { picture: { ...picture, rect: rect(-2, -2, 12, 12) } });
    expect(at(page, 3, 5)).toEqual([0, 0, 0, 0]);
    expect(at(page, 4, 6)).toEqual([0, 0, 0, 20]);
    expect(at(page, 11, 11)).toEqual([60, 0, 0, 60]);
  });

  it('are cut out by their outline', () => {
    const outline = [{ x: 4, y: 4 }, { x: 8, y: 4 }, { x: 8, y: 12 }, { x: 4, y: 12 }];
    const page = plates([area(RED, 0, 0, 20, 20), image({ outline })], { picture });
    expect(at(page, 7, 7)).toEqual([20, 0, 0, 20]);
    expect(at(page, 9, 7)).toEqual([0, 100, 100, 5]);
  });
});

describe('inkWindow', () => {
  it('finds the square with the most ink', () => {
    const page = plates([area([100, 100, 100, 0], 11, 3, 4, 4), area([0, 0, 0, 100], 1, 12, 6, 6)]);
    expect(inkWindow(page, 4)).toEqual({ mean: expect.closeTo(300), rect: rect(11, 3, 4, 4) });
    expect(inkWindow(page, 8).mean).toBeCloseTo((300 * 16) / 64);
  });

  it('takes all of a page that is smaller', () => {
    expect(inkWindow(plates([area([0, 0, 0, 100], 0, 0, 20, 10)]), 100)).toEqual({ mean: expect.closeTo(50), rect: rect(0, 0, 20, 20) });
  });
});

describe('peakInk', () => {
  it('finds the pixel with the most ink', () => {
    expect(peakInk(plates([area(RED, 0, 0, 20, 20), area([100, 100, 0, 50], 12, 5, 1, 1)]))).toEqual({ sum: expect.closeTo(250, 0), at: { x: 12.5, y: 5.5 } });
  });
});

describe('meanInk', () => {
  it('is the mean of the pixels in a rectangle', () => {
    const page = plates([area(RED, 0, 0, 10, 20)]);
    expect(meanInk(page, rect(8, 4, 4, 4))?.map(Math.round)).toEqual([0, 50, 50, 3]);
    expect(meanInk(page, rect(30, 4, 4, 4))).toBeNull();
  });
});

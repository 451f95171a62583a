import { describe, expect, it } from 'vitest';
import { toRgb } from '../../display/screen-colour';
import { screenTable } from './colour-table';
import { PROCESS_INKS } from './plates';
import type { Plates } from './plates';
import { OVER_LIMIT, shadePlates } from './shade-plates';

/** One row of pixels from their percentages. */
function plates(...pixels: number[][]): Plates {
  const inks = [...PROCESS_INKS, { name: 'Gold', looks: [10, 30, 80, 0] as const }].slice(0, pixels[0]!.length);
  return { scale: 1, x: 0, y: 0, width: pixels.length, height: 1, inks, planes: inks.map((_, ink) => Uint8Array.from(pixels, (pixel) => Math.round(pixel[ink]! * 2.55))) };
}
const channels = (pixels: Uint32Array): number[][] => [...pixels].map((value) => [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff]);
const all = [true, true, true, true, true];

describe('shadePlates', () => {
  it('shows all inks as the window’s own colours', () => {
    const seen = channels(shadePlates(plates([0, 0, 0, 0], [0, 100, 100, 5], [20, 40, 60, 0]), { kind: 'inks', shown: all, table: screenTable() }));
    const close = (inks: [number, number, number, number]) => toRgb(inks).map((value) => expect.closeTo(value, -0.5));
    expect(seen).toEqual([close([0, 0, 0, 0]), close([0, 100, 100, 5]), close([20, 40, 60, 0])]);
  });

  it('shows one ink in its colour or as film, and nothing of the others', () => {
    const page = plates([0, 100, 100, 0], [50, 0, 0, 0]);
    expect(channels(shadePlates(page, { kind: 'inks', shown: [true, false, false, false], table: screenTable() }))[0]).toEqual([255, 255, 255]);
    expect(channels(shadePlates(page, { kind: 'film', shown: [false, true, false, false] }))).toEqual([[0, 0, 0], [255, 255, 255]]);
  });

  it('shows a spot ink in the colour that stands for it', () => {
    const [spot] = channels(shadePlates(plates([0, 0, 0, 0, 100]), { kind: 'inks', shown: all, table: screenTable() }));
    expect(spot).toEqual(toRgb([10, 30, 80, 0]).map(Math.round));
  });

  it('marks what is over the limit in stripes, and only that', () => {
    const heavy = Array.from({ length: 8 }, () => [70, 70, 70, 31]);
    const seen = channels(shadePlates(plates([70, 70, 70, 30], ...heavy), { kind: 'heat', limit: 240 }));
    expect(seen[0]).toEqual([198, 66, 36]);
    expect(new Set(seen.slice(1).map(String))).toEqual(new Set(OVER_LIMIT.map(String)));
    expect(channels(shadePlates(plates([0, 0, 0, 0]), { kind: 'heat', limit: 240 }))).toEqual([[255, 255, 255]]);
  });
});

import { describe, expect, it } from 'vitest';
import type { PathCommand } from '../../display/display-list';
import { rasteriseOutline } from './rasterise-outline';
import type { Transform } from './rasterise-outline';

const at = (scale: number, e = 0, f = 0): Transform => ({ a: scale, b: 0, c: 0, d: scale, e, f });
const box = (x: number, y: number, w: number, h: number, backwards = false): PathCommand[] => {
  const corners: PathCommand[] = [['L', x + w, y], ['L', x + w, y + h], ['L', x, y + h]];
  return [['M', x, y], ...(backwards ? corners.reverse() : corners), ['Z']];
};
const total = (coverage: Uint8Array): number => coverage.reduce((sum, value) => sum + value / 255, 0);
/** A circle of radius 1 from four cubic curves. */
const K = 0.5522847498;
const circle: PathCommand[] = [
  ['M', 1, 0], ['C', 1, K, K, 1, 0, 1], ['C', -K, 1, -1, K, -1, 0], ['C', -1, -K, -K, -1, 0, -1], ['C', K, -1, 1, -K, 1, 0], ['Z'],
];

describe('rasteriseOutline', () => {
  it('fills whole pixels whole', () => {
    const mask = rasteriseOutline(box(1, 2, 3, 2), at(1));
    expect(mask).toMatchObject({ left: 1, top: 2, width: 3, height: 2 });
    expect([...mask.coverage]).toEqual([255, 255, 255, 255, 255, 255]);
  });

  it('covers pixels by their share', () => {
    const mask = rasteriseOutline(box(0.25, 0, 1, 0.5), at(1));
    expect([...mask.coverage]).toEqual([96, 32]);
  });

  it('keeps the area of slanted and curved shapes', () => {
    expect(total(rasteriseOutline([['M', 0, 0], ['L', 10, 3], ['L', 2, 9], ['Z']], at(3.7, 0.3, 0.6)).coverage)).toBeCloseTo(3.7 * 3.7 * 42, 0);
    expect(total(rasteriseOutline(circle, at(40)).coverage) / (Math.PI * 1600)).toBeCloseTo(1, 2);
  });

  it('leaves counters open and overlaps filled', () => {
    const ring = rasteriseOutline([...box(0, 0, 6, 6), ...box(2, 2, 2, 2, true)], at(1));
    expect(ring.coverage[2 * 6 + 2]).toBe(0);
    expect(total(ring.coverage)).toBeCloseTo(32);
    const overlap = rasteriseOutline([...box(0, 0, 4, 4), ...box(2, 2, 4, 4)], at(1));
    expect(total(overlap.coverage)).toBeCloseTo(28);
  });

  it('turns with the transform', () => {
    const mask = rasteriseOutline(box(0, -1, 4, 1), { a: 0, b: 1, c: -1, d: 0, e: 0, f: 0 });
    expect(mask).toMatchObject({ left: 0, top: 0, width: 1, height: 4 });
  });

  it('is empty for a blank glyph', () => {
    expect(rasteriseOutline([], at(10))).toMatchObject({ width: 0, height: 0 });
  });

  it('is not upset by a larger shape before a smaller one', () => {
    rasteriseOutline(circle, at(400));
    expect([...rasteriseOutline(box(0, 0, 2, 1), at(1)).coverage]).toEqual([255, 255]);
  });

  it('fills where contours cross an odd number of times when told so', () => {
    const twice = rasteriseOutline([...box(0, 0, 6, 6), ...box(2, 2, 2, 2)], at(1), { rule: 'evenodd' });
    expect(twice.coverage[2 * 6 + 2]).toBe(0);
    expect(total(twice.coverage)).toBeCloseTo(32);
  });

  it('makes only the part that is wanted, and the same of it', () => {
    const shapes = [circle, [['M', -0.9, -0.8], ['L', 1, 0.3], ['L', -0.2, 0.9], ['Z']] satisfies PathCommand[]];
    for (const shape of shapes) {
      const whole = rasteriseOutline(shape, at(40, 0.3, 0.7));
      for (const [left, top, right, bottom] of [[-10, -12, 13, 9], [-60, -60, 0, 60], [5, 5, 60, 60], [-3, -60, 4, 60]] as const) {
        const part = rasteriseOutline(shape, at(40, 0.3, 0.7), { clip: { left, top, right, bottom } });
        for (let y = 0; y < part.height; y++) {
          for (let x = 0; x < part.width; x++) {
            const same = whole.coverage[(y + part.top - whole.top) * whole.width + x + part.left - whole.left]!;
            expect(Math.abs(part.coverage[y * part.width + x]! - same)).toBeLessThanOrEqual(1);
          }
        }
        expect(part.width).toBe(Math.min(right, whole.left + whole.width) - Math.max(left, whole.left));
      }
    }
  });

  it('is empty where nothing of it is wanted', () => {
    expect(rasteriseOutline(circle, at(40), { clip: { left: 100, top: 0, right: 120, bottom: 20 } })).toMatchObject({ width: 0 });
  });
});

import { describe, expect, it } from 'vitest';
import { freeIntervals, transposed, type Obstacle } from './outline';

const band = { x: 0, y: 10, width: 100, height: 10 };
const at = (x: number, width: number, y = 0, height = 50, gap = 0): Obstacle => ({ rect: { x, y, width, height }, outline: null, gap });
const shape = (points: readonly (readonly [number, number])[], gap = 0): Obstacle => {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const rect = { x: Math.min(...xs), y: Math.min(...ys), width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
  return { rect, outline: points.map(([x, y]) => ({ x, y })), gap };
};

describe('freeIntervals', () => {
  it('leaves what obstacles do not cover, left to right', () => {
    expect(freeIntervals(band, [at(60, 10), at(20, 10)])).toEqual([{ left: 0, right: 20 }, { left: 30, right: 60 }, { left: 70, right: 100 }]);
  });
  it('ignores obstacles that only touch the band', () => {
    expect(freeIntervals(band, [at(20, 10, 0, 10), at(50, 10, 20, 5)])).toEqual([{ left: 0, right: 100 }]);
  });
  it('joins overlapping obstacles and drops what is too narrow', () => {
    expect(freeIntervals(band, [at(10, 30), at(30, 30)], 15)).toEqual([{ left: 60, right: 100 }]);
  });
  it('leaves nothing under an obstacle that covers all', () => {
    expect(freeIntervals(band, [at(-5, 200)])).toEqual([]);
  });
});

describe('freeIntervals beside an outline', () => {
  it('takes what the widest part of the shape within the band takes', () => {
    // A triangle, point up: at the band's foot (y = 20) it is half as wide as at its base.
    expect(freeIntervals(band, [shape([[50, 0], [90, 40], [10, 40]])])).toEqual([{ left: 0, right: 30 }, { left: 70, right: 100 }]);
  });
  it('sees a corner that stands inside the band', () => {
    expect(freeIntervals(band, [shape([[0, 0], [60, 15], [0, 30]])])).toEqual([{ left: 60, right: 100 }]);
  });
  it('lets text into a bay between two arms', () => {
    const fork = shape([[20, 0], [30, 0], [30, 40], [70, 40], [70, 0], [80, 0], [80, 60], [20, 60]]);
    expect(freeIntervals(band, [fork])).toEqual([{ left: 0, right: 20 }, { left: 30, right: 70 }, { left: 80, right: 100 }]);
  });
  it('leaves free what lies beyond the shape though inside its rectangle', () => {
    expect(freeIntervals(band, [shape([[0, 25], [100, 25], [100, 50], [0, 0.1]])])[0]?.right).toBeGreaterThan(90);
  });
  it('keeps the gap on all sides, and round a corner', () => {
    const square = shape([[40, 24], [60, 24], [60, 50], [40, 50]], 5);
    const [left, end] = freeIntervals(band, [square]);
    // The band ends 4 pt above the square: 3 pt of the round of 5 pt reach beyond its corners.
    expect(left!.right).toBeGreaterThan(35);
    expect(left!.right).toBeLessThan(38.5);
    expect(100 - end!.left).toBeCloseTo(left!.right);
    expect(freeIntervals({ ...band, y: 30 }, [square])).toEqual([{ left: 0, right: 35 }, { left: 65, right: 100 }]);
    expect(freeIntervals({ ...band, y: 8 }, [square])).toEqual([{ left: 0, right: 100 }]);
  });
  it('is the same shape when the page lies on its side', () => {
    const triangle = shape([[50, 0], [90, 40], [10, 40]], 3);
    expect(transposed(transposed(triangle))).toEqual(triangle);
    expect(freeIntervals(band, [transposed(shape([[0, 50], [40, 90], [40, 10]]))])).toEqual([{ left: 0, right: 30 }, { left: 70, right: 100 }]);
  });
});

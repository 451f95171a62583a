import { describe, expect, it } from 'vitest';
import { freeIntervals } from './outline';

const band = { x: 0, y: 10, width: 100, height: 10 };
const at = (x: number, width: number, y = 0, height = 50) => ({ x, y, width, height });

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

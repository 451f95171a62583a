import { describe, expect, it } from 'vitest';
import { axisRectangle, axisSegments } from './axis-path';

describe('axis paths', () => {
  it('knows a rectangle, closed or left to the filler to close', () => {
    const expected = { x: 1, y: 2, width: 3, height: 4 };
    expect(axisRectangle([['M', 1, 2], ['L', 4, 2], ['L', 4, 6], ['L', 1, 6], ['Z']])).toEqual(expected);
    expect(axisRectangle([['M', 4, 6], ['L', 4, 2], ['L', 1, 2], ['L', 1, 6]])).toEqual(expected);
  });

  it('takes nothing else for one', () => {
    expect(axisRectangle([['M', 0, 0], ['L', 4, 0], ['L', 3, 5], ['Z']])).toBeNull();
    expect(axisRectangle([['M', 0, 0], ['L', 4, 0], ['L', 4, 2], ['L', 2, 2], ['L', 2, 4], ['Z']])).toBeNull();
  });

  it('finds rules and the corners where they meet', () => {
    expect(axisSegments([['M', 9, 1], ['L', 2, 1]])).toEqual([{ x0: 2, y0: 1, x1: 9, y1: 1, startsCorner: false, endsCorner: false }]);
    expect(axisSegments([['M', 0, 0], ['L', 5, 0], ['L', 5, 5]])).toMatchObject([{ startsCorner: false, endsCorner: true }, { startsCorner: true, endsCorner: false }]);
    expect(axisSegments([['M', 0, 0], ['L', 5, 0], ['L', 5, 5], ['L', 0, 5], ['Z']])?.every((s) => s.startsCorner && s.endsCorner)).toBe(true);
  });

  it('leaves slants and curves alone', () => {
    expect(axisSegments([['M', 0, 0], ['L', 5, 1]])).toBeNull();
    expect(axisSegments([['M', 0, 0], ['C', 1, 0, 2, 0, 3, 0]])).toBeNull();
  });
});

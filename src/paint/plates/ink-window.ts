import type { Rect } from '../../geometry/rect';
import { pointsOf } from './plates';
import type { Plates } from './plates';

export interface HeaviestWindow {
  /** Mean of all inks' sum over it, percent. */
  readonly mean: number;
  /** Points of the page. */
  readonly rect: Rect;
}

/**
 * The square of `side` points with the most ink (GWG 2022 R0026 takes 15 mm), as the press must dry it. A raster smaller
 * than that is one window. Every placing on whole pixels is tried; the first of equals counts.
 */
export function inkWindow(plates: Plates, side: number): HeaviestWindow {
  const { width, height, planes, scale } = plates;
  const across = Math.max(1, Math.min(width, Math.round(side * scale)));
  const down = Math.max(1, Math.min(height, Math.round(side * scale)));
  // Of each column the sum over the rows in the window, moved down row by row.
  const columns = new Float64Array(width);
  let [most, bestX, bestY] = [-1, 0, 0];
  const addRow = (row: number, sign: 1 | -1): void => {
    for (const plane of planes) for (let x = 0, at = row * width; x < width; x++, at++) columns[x]! += sign * plane[at]!;
  };
  for (let row = 0; row < down; row++) addRow(row, 1);
  for (let top = 0; top + down <= height; top++) {
    if (top > 0) {
      addRow(top - 1, -1);
      addRow(top + down - 1, 1);
    }
    let sum = 0;
    for (let x = 0; x < width; x++) {
      sum += columns[x]!;
      if (x >= across) sum -= columns[x - across]!;
      if (x >= across - 1 && sum > most) [most, bestX, bestY] = [sum, x - across + 1, top];
    }
  }
  return {
    mean: width * height === 0 ? 0 : most / (across * down * 2.55),
    rect: pointsOf(plates, { x: bestX, y: bestY, width: across, height: down }),
  };
}

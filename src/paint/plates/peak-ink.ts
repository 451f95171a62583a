import type { Point } from '../../geometry/rect';
import type { Plates } from './plates';

/** The pixel with the most ink: all inks' sum, percent, and its middle on the page, points. */
export function peakInk({ planes, width, height, scale, x, y }: Plates): { readonly sum: number; readonly at: Point } {
  let [most, where] = [-1, 0];
  for (let i = 0; i < width * height; i++) {
    let sum = 0;
    for (const plane of planes) sum += plane[i]!;
    if (sum > most) [most, where] = [sum, i];
  }
  return { sum: Math.max(0, most) / 2.55, at: { x: ((where % width) + 0.5 - x) / scale, y: (Math.floor(where / width) + 0.5 - y) / scale } };
}

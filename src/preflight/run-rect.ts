import type { GlyphRun } from '../display/display-list';
import type { Rect } from '../geometry/rect';
import { round } from '../geometry/units';

/** Of the em: how far type stands above its baseline and hangs below it, without the air of the em box. */
const ABOVE = 0.8;
const BELOW = 0.1;

/** Where a run's characters stand, without the air of their em boxes: tighter than the bounds that painters repaint. */
export function runRect({ xs, ys, y, end, size, rotated, vertical }: GlyphRun): Rect {
  const first = xs[0] ?? 0;
  if (vertical && ys) {
    const left = Math.min(...xs);
    const top = (ys[0] ?? y) - (rotated ? 0 : ABOVE * size);
    const x = rotated ? left - BELOW * size : left;
    return rounded(x, top, rotated ? (ABOVE + BELOW) * size : size, Math.max(0, end - top));
  }
  return rounded(first, y - ABOVE * size, Math.max(0, end - first), (ABOVE + BELOW) * size);
}

const rounded = (x: number, y: number, width: number, height: number): Rect => ({ x: round(x), y: round(y), width: round(width), height: round(height) });

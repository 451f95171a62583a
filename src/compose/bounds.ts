import type { GlyphRun, Group, PathItem } from '../display/display-list';
import { pathBounds } from '../display/path-bounds';
import { inset, roundRect, union } from '../geometry/rect';
import type { Rect } from '../geometry/rect';

/** Ink may leave its em box by this much of the size: accents, italics, swashes. */
const OVERHANG = 0.25;

/** A rectangle that holds everything the items paint; null for none. */
export function boundsOf(items: Group['items'], frame: Rect | null = null): Rect | null {
  let bounds = frame;
  for (const item of items) {
    const own = item.kind === 'image' ? item.rect : item.kind === 'glyphs' ? runBounds(item) : strokedBounds(item);
    bounds = bounds ? union(bounds, own) : own;
  }
  return bounds && roundRect(bounds);
}

function runBounds({ xs, ys, y, end, size, rotated, vertical }: GlyphRun): Rect {
  const pad = size * OVERHANG;
  const first = xs[0] ?? 0;
  if (!vertical || !ys) {
    return { x: first - pad, y: y - 0.88 * size - pad, width: Math.max(end - first, size) + 2 * pad, height: size + 2 * pad };
  }
  const left = Math.min(...xs) - (rotated ? size : 0) - pad;
  const top = (ys[0] ?? y) - size - pad;
  return { x: left, y: top, width: 2.5 * size + 2 * pad, height: Math.max(end, ...ys) - top + pad };
}

function strokedBounds({ commands, stroke }: PathItem): Rect {
  const bounds = pathBounds(commands);
  return bounds ? inset(bounds, -(stroke?.width ?? 0) / 2) : { x: 0, y: 0, width: 0, height: 0 };
}

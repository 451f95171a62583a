import type { GlyphRun, Group, PathItem } from '../display/display-list';
import { roundRect, union } from '../geometry/rect';
import type { Rect } from '../geometry/rect';

/** Ink may leave its em box by this much of the size: accents, italics, swashes. */
const OVERHANG = 0.25;

/** A rectangle that holds everything the items paint; null for none. */
export function boundsOf(items: Group['items'], frame: Rect | null = null): Rect | null {
  let bounds = frame;
  for (const item of items) {
    const own = item.kind === 'image' ? item.rect : item.kind === 'glyphs' ? runBounds(item) : pathBounds(item);
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

function pathBounds({ commands, stroke }: PathItem): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const command of commands) {
    for (let i = 1; i < command.length; i += 2) {
      const x = command[i] as number;
      const y = command[i + 1] as number;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
  const half = (stroke?.width ?? 0) / 2;
  return { x: left - half, y: top - half, width: right - left + 2 * half, height: bottom - top + 2 * half };
}

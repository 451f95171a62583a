import type { GlyphRun, Group, PathItem } from '../../display/display-list';
import { pathBounds } from '../../display/path-bounds';
import { inset } from '../../geometry/rect';
import type { Rect } from '../../geometry/rect';

/** How far ink may reach from a glyph's origin and advance, in em: marks and accents overhang a little. */
const OVERHANG = 0.35;
const ABOVE = 1.15;
const BELOW = 0.45;

const known = new WeakMap<Group['items'][number], Rect>();

/** A rectangle that holds all that an item paints, in points. Generous for text, whose ink no painter measures. */
export function itemBounds(item: Group['items'][number]): Rect {
  let bounds = known.get(item);
  if (!bounds) known.set(item, (bounds = measure(item)));
  return bounds;
}

function measure(item: Group['items'][number]): Rect {
  switch (item.kind) {
    case 'glyphs':
      return runBounds(item);
    case 'path':
      return strokedBounds(item);
    case 'image':
      return item.rect;
  }
}

function runBounds(run: GlyphRun): Rect {
  const wide = run.size * Math.max(1, run.scale);
  const upright = run.vertical || run.rotated;
  if (run.xs.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  let [left, right] = upright ? [Infinity, -Infinity] : [run.end, run.end];
  let [top, bottom] = upright ? [run.end, run.end] : [Infinity, -Infinity];
  for (const x of run.xs) {
    if (x < left) left = x;
    if (x > right) right = x;
  }
  for (const y of run.ys ?? [run.y]) {
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  // A turned or upright glyph reaches to all sides of its origin as far as an em.
  if (upright) return inset({ x: left, y: top, width: right - left, height: bottom - top }, -ABOVE * wide);
  return {
    x: left - OVERHANG * wide,
    y: top - ABOVE * run.size,
    width: right - left + (OVERHANG + 1) * wide,
    height: bottom - top + (ABOVE + BELOW) * run.size,
  };
}

function strokedBounds({ commands, stroke }: PathItem): Rect {
  const bounds = pathBounds(commands);
  // Half the stroke, and as much again for mitred corners.
  return bounds ? inset(bounds, -(stroke?.width ?? 0)) : { x: 0, y: 0, width: 0, height: 0 };
}


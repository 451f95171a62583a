/** The shapes of boxes: a rectangle whose corners are square, rounded, cut off, or cut out. */
import type { PathCommand } from '../display/display-list';
import { inset } from '../geometry/rect';
import type { Point, Rect } from '../geometry/rect';
import { round } from '../geometry/units';
import type { Pt } from '../geometry/units';
import type { Corner } from '../model/frame';

export interface BoxShape {
  readonly rect: Rect;
  readonly corner: Corner;
  /** Of the rectangle's own corners, whatever is drawn inside them. */
  readonly radius: Pt;
}

/** A quarter of a circle as one curve: where its handles stand, as a share of the radius. */
const HANDLE = 0.5522847498;
const ARC_STEPS = 8;

/** How far a cut corner moves in when its sides do, as a share of that. */
const BEVEL_SHRINKS = 2 - Math.SQRT2;

/** The shape with all its sides moved in by `by` points; corners stay alike. */
export function insetShape({ rect, corner, radius }: BoxShape, by: Pt): BoxShape {
  const held = heldRadius(rect, radius);
  const left = corner === 'round' ? held - by : corner === 'bevel' ? held - by * BEVEL_SHRINKS : held;
  return { rect: inset(rect, by), corner, radius: Math.max(0, left) };
}

/** A closed path round the shape, clockwise from its top left. */
export function shapePath(shape: BoxShape): PathCommand[] {
  const { corner } = shape;
  const { x, y, far, low, r } = edgesOf(shape);
  if (r <= 0 || corner === 'square') return [['M', x, y], ['L', far, y], ['L', far, low], ['L', x, low], ['Z']];
  if (corner === 'round') {
    const h = round(r * (1 - HANDLE));
    return [
      ['M', round(x + r), y], ['L', round(far - r), y], ['C', round(far - h), y, far, round(y + h), far, round(y + r)],
      ['L', far, round(low - r)], ['C', far, round(low - h), round(far - h), low, round(far - r), low],
      ['L', round(x + r), low], ['C', round(x + h), low, x, round(low - h), x, round(low - r)],
      ['L', x, round(y + r)], ['C', x, round(y + h), round(x + h), y, round(x + r), y], ['Z'],
    ];
  }
  return [...shapePolygon(shape).map(({ x: px, y: py }, i): PathCommand => [i === 0 ? 'M' : 'L', px, py]), ['Z']];
}

/** The shape's corners, arcs as chords, clockwise from its top left. */
export function shapePolygon(shape: BoxShape): Point[] {
  const { corner } = shape;
  const { x, y, far, low, r } = edgesOf(shape);
  const at = (px: Pt, py: Pt): Point => ({ x: round(px), y: round(py) });
  if (r <= 0 || corner === 'square') return [at(x, y), at(far, y), at(far, low), at(x, low)];
  switch (corner) {
    case 'bevel':
      return [at(x + r, y), at(far - r, y), at(far, y + r), at(far, low - r), at(far - r, low), at(x + r, low), at(x, low - r), at(x, y + r)];
    case 'notch':
      return [
        at(x + r, y), at(far - r, y), at(far - r, y + r), at(far, y + r), at(far, low - r), at(far - r, low - r), at(far - r, low),
        at(x + r, low), at(x + r, low - r), at(x, low - r), at(x, y + r), at(x + r, y + r),
      ];
    case 'round': {
      const arc = (cx: Pt, cy: Pt, from: number): Point[] =>
        Array.from({ length: ARC_STEPS + 1 }, (_, i) => {
          const angle = from + ((Math.PI / 2) * i) / ARC_STEPS;
          return at(cx + r * Math.cos(angle), cy + r * Math.sin(angle));
        });
      return [...arc(far - r, y + r, -Math.PI / 2), ...arc(far - r, low - r, 0), ...arc(x + r, low - r, Math.PI / 2), ...arc(x + r, y + r, Math.PI)];
    }
  }
}

function edgesOf({ rect, radius }: BoxShape): { readonly x: Pt; readonly y: Pt; readonly far: Pt; readonly low: Pt; readonly r: Pt } {
  const [x, y] = [round(rect.x), round(rect.y)];
  return { x, y, far: round(rect.x + rect.width), low: round(rect.y + rect.height), r: heldRadius(rect, radius) };
}

/** Two corners never meet. */
const heldRadius = ({ width, height }: Rect, radius: Pt): Pt => Math.max(0, Math.min(radius, width / 2, height / 2));

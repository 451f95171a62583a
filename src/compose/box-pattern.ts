/** Patterns on the ground of boxes (底纹): thin lines and small dots of solid ink, which print cleaner than a screened tint. */
import type { Cmyk, PathCommand, PathItem } from '../display/display-list';
import type { Point } from '../geometry/rect';
import { round } from '../geometry/units';
import type { Pt } from '../geometry/units';
import type { Pattern } from '../model/frame';
import { shapePolygon, type BoxShape } from './box-shape';

/** As thin as newsprint holds. */
const LINE: Pt = 0.3;
const HATCH_PITCH: Pt = 3;
const GRID_PITCH: Pt = 5;
const DOT: Pt = 0.9;
const DOT_PITCH: Pt = 4;
/** A dash may not miss its last dot by a rounding. */
const PAST: Pt = 0.01;

/** The pattern inside a shape: hatching rises to the right, grids and dots count from the shape's top left. */
export function patternItems(pattern: Pattern, shape: BoxShape, color: Cmyk): PathItem[] {
  if (pattern === 'none' || shape.rect.width <= 0 || shape.rect.height <= 0) return [];
  const polygon = shapePolygon(shape);
  const { rect } = shape;
  const lines: PathCommand[] = [];
  const draw = (from: Point, along: Point, step: Point, count: number): void => {
    for (let i = 1; i <= count; i++) lines.push(...clipped(polygon, { x: from.x + step.x * i, y: from.y + step.y * i }, along));
  };
  switch (pattern) {
    case 'hatch': {
      const pitch = HATCH_PITCH * Math.SQRT2;
      draw({ x: rect.x, y: rect.y }, { x: Math.SQRT1_2, y: -Math.SQRT1_2 }, { x: 0, y: pitch }, Math.floor((rect.width + rect.height) / pitch));
      break;
    }
    case 'grid':
      draw({ x: rect.x, y: rect.y }, { x: 1, y: 0 }, { x: 0, y: GRID_PITCH }, Math.ceil(rect.height / GRID_PITCH) - 1);
      draw({ x: rect.x, y: rect.y }, { x: 0, y: 1 }, { x: GRID_PITCH, y: 0 }, Math.ceil(rect.width / GRID_PITCH) - 1);
      break;
    case 'dots':
      return dots(shape, polygon, color);
  }
  return lines.length === 0 ? [] : [{ kind: 'path', commands: lines, fill: null, stroke: { color, width: LINE } }];
}

/** Rows of dots, every other one moved by half the pitch; each dot whole. */
function dots({ rect }: BoxShape, polygon: readonly Point[], color: Cmyk): PathItem[] {
  const commands: PathCommand[] = [];
  const rows = Math.floor((rect.height - DOT) / DOT_PITCH);
  const down = (rect.height - rows * DOT_PITCH) / 2;
  for (let row = 0; row <= rows; row++) {
    const y = round(rect.y + down + row * DOT_PITCH);
    const first = rect.x + DOT_PITCH / (row % 2 === 0 ? 2 : 1);
    for (const [from, to] of crossings(polygon, { x: rect.x, y }, { x: 1, y: 0 })) {
      const start = first + Math.ceil((from + DOT / 2 - (first - rect.x)) / DOT_PITCH) * DOT_PITCH;
      const count = Math.floor((rect.x + to - DOT / 2 - start) / DOT_PITCH);
      if (count >= 0) commands.push(['M', round(start), y], ['L', round(start + count * DOT_PITCH + PAST), y]);
    }
  }
  return commands.length === 0 ? [] : [{ kind: 'path', commands, fill: null, stroke: { color, width: DOT, dash: [0, DOT_PITCH], cap: 'round' } }];
}

/** The stretches of a straight line that lie inside a polygon. */
function clipped(polygon: readonly Point[], from: Point, along: Point): PathCommand[] {
  return crossings(polygon, from, along).flatMap(([start, end]): PathCommand[] => [
    ['M', round(from.x + along.x * start), round(from.y + along.y * start)], ['L', round(from.x + along.x * end), round(from.y + along.y * end)],
  ]);
}

/** Where a line goes in and out of a polygon, in distances along it from `from` (even-odd). */
function crossings(polygon: readonly Point[], from: Point, along: Point): (readonly [start: number, end: number])[] {
  const across = ({ x, y }: Point): number => (x - from.x) * along.y - (y - from.y) * along.x;
  const distances: number[] = [];
  polygon.forEach((a, i) => {
    const b = polygon[(i + 1) % polygon.length]!;
    const [da, db] = [across(a), across(b)];
    // A corner on the line belongs to the side that lies beyond it.
    if (da < 0 === db < 0) return;
    const share = da / (da - db);
    distances.push((a.x + (b.x - a.x) * share - from.x) * along.x + (a.y + (b.y - a.y) * share - from.y) * along.y);
  });
  distances.sort((a, b) => a - b);
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i + 1 < distances.length; i += 2) if (distances[i + 1]! - distances[i]! > LINE) pairs.push([distances[i]!, distances[i + 1]!]);
  return pairs;
}

import type { PathCommand, PathItem } from '../../display/display-list';
import type { Point } from '../../geometry/rect';

type Stroke = NonNullable<PathItem['stroke']>;

/** PDF's default mitre limit (32000-1, 8.4.3.5): sharper corners are bevelled. */
const MITRE_LIMIT = 10;
/** Straight pieces of a curve, and corners of a round end. */
const CURVE_STEPS = 24;
const ROUND_STEPS = 16;

/** Cosine of the turn up to which a round join is no other than a mitred one. */
const BLUNT = 0.9;

interface Polyline {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/**
 * The area that a stroke inks, as closed polygons that all run the same way, so that the non-zero rule joins them: butt or
 * round ends, mitred corners, dashes from the start of each contour, as PDF strokes with `0 j` (32000-1, 8.4.3).
 */
export function strokeOutline(commands: readonly PathCommand[], { width, dash, cap, join }: Omit<Stroke, 'color'>, curveSteps = CURVE_STEPS): readonly PathCommand[] {
  const out: PathCommand[] = [];
  const half = width / 2;
  if (half <= 0) return out;
  const lines = dash && dash.length > 0 && dash.some((length) => length > 0) ? polylines(commands, curveSteps).flatMap((line) => dashed(line, dash)) : polylines(commands, curveSteps);
  for (const { points, closed } of lines) {
    const segments = points.length - (closed ? 0 : 1);
    for (let i = 0; i < segments; i++) addSegment(out, points[i]!, points[(i + 1) % points.length]!, half);
    for (let i = closed ? 0 : 1; i < (closed ? points.length : points.length - 1); i++) {
      addCorner(out, points[(i + points.length - 1) % points.length]!, points[i]!, points[(i + 1) % points.length]!, half, join === 'round');
    }
    if (cap === 'round' && !closed) {
      const [first, last] = [points[0]!, points.at(-1)!];
      addDisc(out, first, half);
      if (last.x !== first.x || last.y !== first.y) addDisc(out, last, half);
    }
  }
  return out;
}

/** Contours as straight lines, without points that repeat. */
function polylines(commands: readonly PathCommand[], curveSteps: number): Polyline[] {
  const lines: Polyline[] = [];
  let points: Point[] = [];
  const to = (x: number, y: number): void => {
    const last = points.at(-1);
    if (!last || last.x !== x || last.y !== y) points.push({ x, y });
  };
  const finish = (closed: boolean): void => {
    const [first, last] = [points[0], points.at(-1)];
    if (closed && points.length > 1 && first!.x === last!.x && first!.y === last!.y) points.pop();
    if (points.length > 0) lines.push({ points, closed: closed && points.length > 1 });
    points = [];
  };
  for (const command of commands) {
    switch (command[0]) {
      case 'M':
        finish(false);
        to(command[1], command[2]);
        break;
      case 'L':
        to(command[1], command[2]);
        break;
      case 'C': {
        const from = points.at(-1) ?? { x: command[1], y: command[2] };
        for (let i = 1; i <= curveSteps; i++) {
          const t = i / curveSteps;
          const s = 1 - t;
          const along = (a: number, b: number, c: number, d: number): number => s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
          to(along(from.x, command[1], command[3], command[5]), along(from.y, command[2], command[4], command[6]));
        }
        break;
      }
      case 'Z': {
        const start = points[0];
        finish(true);
        // What follows without a move starts where the contour did.
        if (start) points = [start];
        break;
      }
    }
  }
  if (points.length > 1 || lines.length === 0) finish(false);
  return lines;
}

function dashed({ points, closed }: Polyline, dash: readonly number[]): Polyline[] {
  const pieces: Polyline[] = [];
  const path = closed ? [...points, points[0]!] : points;
  let [index, left] = [0, dash[0]!];
  let piece: Point[] = [path[0]!];
  for (let i = 1; i < path.length; i++) {
    const [from, to] = [path[i - 1]!, path[i]!];
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    let done = 0;
    while (length - done >= left) {
      done += left;
      const at = { x: from.x + ((to.x - from.x) * done) / length, y: from.y + ((to.y - from.y) * done) / length };
      if (index % 2 === 0) pieces.push({ points: [...piece, at], closed: false });
      piece = [at];
      index += 1;
      left = dash[index % dash.length]!;
    }
    left -= length - done;
    piece.push(to);
  }
  if (index % 2 === 0 && piece.length > 1) pieces.push({ points: piece, closed: false });
  return pieces;
}

function addPolygon(out: PathCommand[], points: readonly Point[]): void {
  let area = 0;
  points.forEach((p, i) => {
    const q = points[(i + 1) % points.length]!;
    area += p.x * q.y - q.x * p.y;
  });
  const ordered = area < 0 ? [...points].reverse() : points;
  ordered.forEach(({ x, y }, i) => out.push([i === 0 ? 'M' : 'L', x, y]));
  out.push(['Z']);
}

function addSegment(out: PathCommand[], a: Point, b: Point, half: number): void {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length === 0) return;
  const nx = (-(b.y - a.y) / length) * half;
  const ny = ((b.x - a.x) / length) * half;
  addPolygon(out, [{ x: a.x + nx, y: a.y + ny }, { x: b.x + nx, y: b.y + ny }, { x: b.x - nx, y: b.y - ny }, { x: a.x - nx, y: a.y - ny }]);
}

/** Fills the gap on the outer side of a corner. */
function addCorner(out: PathCommand[], before: Point, at: Point, after: Point, half: number, isRound: boolean): void {
  const direction = (from: Point, to: Point): Point => {
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  };
  const [d0, d1] = [direction(before, at), direction(at, after)];
  const turn = d0.x * d1.y - d0.y * d1.x;
  if (Math.abs(turn) < 1e-9) return;
  if (isRound && d0.x * d1.x + d0.y * d1.y < BLUNT) return addDisc(out, at, half);
  const side = turn > 0 ? -half : half;
  const p = { x: at.x - d0.y * side, y: at.y + d0.x * side };
  const q = { x: at.x - d1.y * side, y: at.y + d1.x * side };
  // The mitre's length over the line's width is 1 / sin(φ/2), φ the angle between the segments.
  const halfSine = Math.sqrt(Math.max(0, (1 + d0.x * d1.x + d0.y * d1.y) / 2));
  if (halfSine * MITRE_LIMIT < 1) return addPolygon(out, [at, p, q]);
  const middle = { x: (p.x + q.x) / 2 - at.x, y: (p.y + q.y) / 2 - at.y };
  const reach = 1 / (halfSine * halfSine);
  addPolygon(out, [at, p, { x: at.x + middle.x * reach, y: at.y + middle.y * reach }, q]);
}

function addDisc(out: PathCommand[], at: Point, radius: number): void {
  addPolygon(out, Array.from({ length: ROUND_STEPS * 2 }, (_, i) => {
    const angle = (i * Math.PI) / ROUND_STEPS;
    return { x: at.x + radius * Math.cos(angle), y: at.y + radius * Math.sin(angle) };
  }));
}

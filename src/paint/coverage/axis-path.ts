/** Recognises the paths that pages are full of: rectangles, and rules along an axis. */
import type { PathCommand } from '../../display/display-list';
import type { Rect } from '../../geometry/rect';

/** A straight line along an axis, from left to right or from top to bottom. */
export interface AxisSegment {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Another segment meets it there. */
  readonly startsCorner: boolean;
  readonly endsCorner: boolean;
}

/** The rectangle that a path is, when it is one and nothing else. */
export function axisRectangle(commands: readonly PathCommand[]): Rect | null {
  if (commands.length < 4 || commands.length > 6 || commands[0]![0] !== 'M') return null;
  const segments = axisSegments(commands);
  if (!segments || segments.length < 3 || segments.length > 4) return null;
  const xs = segments.flatMap(({ x0, x1 }) => [x0, x1]);
  const ys = segments.flatMap(({ y0, y1 }) => [y0, y1]);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  const [width, height] = [Math.max(...xs) - x, Math.max(...ys) - y];
  // Three or four sides along the axes enclose a rectangle only when two opposite ones are whole.
  const whole = segments.filter((s) => (s.y0 === s.y1 ? s.x1 - s.x0 === width : s.y1 - s.y0 === height));
  return whole.length === segments.length ? { x, y, width, height } : null;
}

/** The path's lines when all of them lie along the axes; null when any does not. */
export function axisSegments(commands: readonly PathCommand[]): readonly AxisSegment[] | null {
  const segments: AxisSegment[] = [];
  let contour: { x: number; y: number }[] = [];
  const finish = (closed: boolean): boolean => {
    const points = contour;
    contour = [];
    const count = points.length - 1;
    const joined = closed || (count > 2 && points[0]!.x === points[count]!.x && points[0]!.y === points[count]!.y);
    if (closed && count > 0 && (points[0]!.x !== points[count]!.x || points[0]!.y !== points[count]!.y)) points.push(points[0]!);
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1]!, points[i]!];
      if (a.x !== b.x && a.y !== b.y) return false;
      const forward = a.x <= b.x && a.y <= b.y;
      const [meetsBefore, meetsAfter] = [joined || i > 1, joined || i < points.length - 1];
      const [from, to] = forward ? [a, b] : [b, a];
      segments.push({
        x0: from.x, y0: from.y, x1: to.x, y1: to.y,
        startsCorner: forward ? meetsBefore : meetsAfter, endsCorner: forward ? meetsAfter : meetsBefore,
      });
    }
    return true;
  };
  for (const command of commands) {
    switch (command[0]) {
      case 'M':
        if (!finish(false)) return null;
        contour = [{ x: command[1], y: command[2] }];
        break;
      case 'L':
        contour.push({ x: command[1], y: command[2] });
        break;
      case 'C':
        return null;
      case 'Z':
        if (!finish(true)) return null;
        break;
    }
  }
  return finish(false) ? segments : null;
}

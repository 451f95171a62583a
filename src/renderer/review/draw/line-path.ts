import type { Point, Rect } from '../../../geometry/rect';
import { union } from '../../../geometry/rect';

/** A stretch of one line of text: where marks are drawn on it, along the line (`u`) and across it (`v`), in level and in upright text alike. */
export interface Stretch {
  readonly rect: Rect;
  readonly vertical: boolean;
}

/** Length along the line, points. */
export const lengthOf = ({ rect, vertical }: Stretch): number => (vertical ? rect.height : rect.width);
/** Depth across the line, points. */
export const depthOf = ({ rect, vertical }: Stretch): number => (vertical ? rect.width : rect.height);

/** A place of the line as one of the page: `v` grows away from what is read before, so in upright text to the left. */
export const onLine = ({ rect, vertical }: Stretch, u: number, v: number): Point =>
  vertical ? { x: rect.x + rect.width - v, y: rect.y + u } : { x: rect.x + u, y: rect.y + v };

/**
 * Where lines to the margins leave words: at the foot of the first line to the left, of the last to the right, `inset` points from their ends; from upright lines at their sides.
 */
export function feetOf(stretches: readonly Stretch[], inset = 0): { readonly left: Point; readonly right: Point } {
  const [first, last] = [stretches[0]!, stretches.at(-1)!];
  if (first.vertical) return { left: onLine(last, lengthOf(last) / 2, depthOf(last) + 0.2), right: onLine(first, lengthOf(first) / 2, -0.2) };
  const within = (line: Stretch): number => Math.min(inset, lengthOf(line) / 2);
  return { left: onLine(first, within(first), depthOf(first) + 0.2), right: onLine(last, lengthOf(last) - within(last), depthOf(last) + 0.2) };
}

/** Lines of one column that follow one another, as one rectangle each: what is said of their edge is drawn along all of them. */
export function columnsOf(stretches: readonly Stretch[]): readonly Stretch[] {
  const columns: Stretch[] = [];
  for (const line of stretches) {
    const last = columns.at(-1);
    const touches = last && last.vertical === line.vertical && (line.vertical ? last.rect.y < line.rect.y + line.rect.height && line.rect.y < last.rect.y + last.rect.height : last.rect.x < line.rect.x + line.rect.width && line.rect.x < last.rect.x + last.rect.width);
    const follows = last && (line.vertical ? line.rect.x < last.rect.x : line.rect.y > last.rect.y);
    if (touches && follows) columns[columns.length - 1] = { vertical: line.vertical, rect: union(last.rect, line.rect) };
    else columns.push(line);
  }
  return columns;
}

/** Writes a path in the places of a line: `M`, `L`, `C`, `Q` and `Z`, each with its pairs of `u` and `v`. */
export function pathOn(line: Stretch, ...parts: readonly (string | number)[]): string {
  const out: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (typeof part === 'string') {
      out.push(part);
    } else {
      const { x, y } = onLine(line, part, parts[(i += 1)] as number);
      out.push(`${round(x)} ${round(y)}`);
    }
  }
  return out.join(' ');
}

/** A loop round words, as a hand draws it: a rectangle with round ends. */
export function loop(line: Stretch, grow = 0): string {
  const [l, d] = [lengthOf(line), depthOf(line)];
  const r = Math.min(d / 2, l / 2 + 1.5) + grow;
  const [a, b, top, foot] = [-1.2 - grow, l + 1.2 + grow, -grow, d + grow];
  const k = r * 0.45;
  return pathOn(line,
    'M', a + r, top, 'L', Math.max(a + r, b - r), top, 'C', b - k, top, b, top + k, b, d / 2, 'C', b, foot - k, b - k, foot, Math.max(a + r, b - r), foot,
    'L', a + r, foot, 'C', a + k, foot, a, foot - k, a, d / 2, 'C', a, top + k, a + k, top, a + r, top, 'Z');
}

/** A wave under (or through) words. */
export function wave(line: Stretch, v: number, height = 1): string {
  const l = lengthOf(line);
  const steps = Math.max(2, Math.round(l / 3.2));
  const step = l / steps;
  const parts: (string | number)[] = ['M', 0, v];
  for (let i = 0; i < steps; i++) parts.push('Q', (i + 0.5) * step, v + (i % 2 === 0 ? -height : height) * 1.6, (i + 1) * step, v);
  return pathOn(line, ...parts);
}

/** A straight arrow from one place of the page to another. */
export function arrow(from: Point, to: Point, head = 4): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const wing = (by: number) => `${round(to.x - head * Math.cos(angle + by))} ${round(to.y - head * Math.sin(angle + by))}`;
  return `M ${round(from.x)} ${round(from.y)} L ${round(to.x)} ${round(to.y)} M ${wing(0.45)} L ${round(to.x)} ${round(to.y)} L ${wing(-0.45)}`;
}

export const round = (n: number): number => Math.round(n * 100) / 100;

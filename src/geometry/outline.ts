import { bottom, inset, overlaps, rectEquals, right } from './rect';
import type { Point, Rect } from './rect';
import type { Pt } from './units';

/** A stretch of a horizontal band. */
export interface Interval {
  readonly left: Pt;
  readonly right: Pt;
}

/** What text keeps clear of: a rectangle, or a closed outline (even-odd where it crosses itself), and the gap around it. */
export interface Obstacle {
  /** The shape itself, without its gap. */
  readonly rect: Rect;
  /** Corners in order; null: the rectangle. */
  readonly outline: readonly Point[] | null;
  readonly gap: Pt;
}

/** A gap follows an outline's round at these heights, as shares of itself. */
const ROUND_STEPS = [0, 0.38, 0.71, 0.92, 1] as const;

/**
 * What obstacles leave free of a horizontal band, left to right. An obstacle that only touches the band takes nothing;
 * stretches narrower than `least` are dropped.
 */
export function freeIntervals(band: Rect, obstacles: readonly Obstacle[], least: Pt = 0): Interval[] {
  let free: Interval[] = [{ left: band.x, right: right(band) }];
  for (const obstacle of obstacles) {
    const { rect, outline, gap } = obstacle;
    if (rect.y - gap >= bottom(band) || bottom(rect) + gap <= band.y) continue;
    const taken = outline ? takenByOutline(outline, band.y, bottom(band), gap) : [{ left: rect.x - gap, right: right(rect) + gap }];
    for (const { left, right: end } of taken) free = free.flatMap((interval) => without(interval, left, end));
  }
  return free.filter((interval) => interval.right - interval.left > 0 && interval.right - interval.left >= least);
}

/** The same obstacle with x and y exchanged: vertical lines are bands of a page that lies on its side. */
export const transposed = ({ rect, outline, gap }: Obstacle): Obstacle => ({
  rect: { x: rect.y, y: rect.x, width: rect.height, height: rect.width },
  outline: outline && outline.map(({ x, y }) => ({ x: y, y: x })),
  gap,
});

/** True when an obstacle, gap included, meets a rectangle. */
export const reaches = ({ rect, gap }: Obstacle, area: Rect): boolean => overlaps(inset(rect, -gap), area);

export function obstacleEquals(a: Obstacle, b: Obstacle): boolean {
  if (a.gap !== b.gap || !rectEquals(a.rect, b.rect)) return false;
  if (a.outline === null || b.outline === null) return a.outline === b.outline;
  return a.outline.length === b.outline.length && a.outline.every((point, i) => point.x === b.outline?.[i]?.x && point.y === b.outline[i].y);
}

/** What an outline takes of the band from `top` to `foot` when nothing may come nearer than `gap`. */
function takenByOutline(outline: readonly Point[], top: Pt, foot: Pt, gap: Pt): Interval[] {
  const steps = gap > 0 ? ROUND_STEPS : ([0] as const);
  return steps.flatMap((step) => {
    const reach = gap * Math.sqrt(1 - step * step);
    return coveredBy(outline, top - gap * step, foot + gap * step).map(({ left, right: end }) => ({ left: left - reach, right: end + reach }));
  });
}

/**
 * What the inside of an outline covers of a band. Between two neighbouring heights of corners its sides are straight, so
 * each stretch between two sides is a trapezium, which reaches as far as its wider edge does.
 */
function coveredBy(outline: readonly Point[], top: Pt, foot: Pt): Interval[] {
  const inside = outline.map(({ y }) => y).filter((y) => y > top && y < foot);
  const heights = [...new Set([top, ...inside, foot])].sort((a, b) => a - b);
  const covered: Interval[] = [];
  for (let i = 1; i < heights.length; i++) {
    const upper = heights[i - 1]!;
    const lower = heights[i]!;
    const sides = sidesBetween(outline, upper, lower);
    for (let k = 0; k + 1 < sides.length; k += 2) {
      const left = sides[k]!;
      const end = sides[k + 1]!;
      covered.push({ left: Math.min(left.upper, left.lower), right: Math.max(end.upper, end.lower) });
    }
  }
  return covered;
}

/** Where the outline's sides stand at two heights that no corner lies between, left to right. */
function sidesBetween(outline: readonly Point[], upper: Pt, lower: Pt): { readonly upper: Pt; readonly lower: Pt }[] {
  const sides: { upper: Pt; lower: Pt }[] = [];
  outline.forEach((from, i) => {
    const to = outline[(i + 1) % outline.length]!;
    if (Math.min(from.y, to.y) > upper || Math.max(from.y, to.y) < lower || from.y === to.y) return;
    const at = (y: Pt): Pt => from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
    sides.push({ upper: at(upper), lower: at(lower) });
  });
  return sides.sort((a, b) => a.upper + a.lower - b.upper - b.lower);
}

function without(interval: Interval, from: Pt, to: Pt): Interval[] {
  if (to <= interval.left || from >= interval.right) return [interval];
  const rest: Interval[] = [];
  if (from > interval.left) rest.push({ left: interval.left, right: from });
  if (to < interval.right) rest.push({ left: to, right: interval.right });
  return rest;
}

import { bottom, right } from './rect';
import type { Rect } from './rect';
import type { Pt } from './units';

/** A stretch of a horizontal band. */
export interface Interval {
  readonly left: Pt;
  readonly right: Pt;
}

/**
 * What obstacles leave free of a horizontal band, left to right. An obstacle that only touches the band takes nothing;
 * stretches narrower than `least` are dropped.
 */
export function freeIntervals(band: Rect, obstacles: readonly Rect[], least: Pt = 0): Interval[] {
  let free: Interval[] = [{ left: band.x, right: right(band) }];
  for (const obstacle of obstacles) {
    if (obstacle.y >= bottom(band) || bottom(obstacle) <= band.y) continue;
    free = free.flatMap((interval) => without(interval, obstacle.x, right(obstacle)));
  }
  return free.filter((interval) => interval.right - interval.left > 0 && interval.right - interval.left >= least);
}

function without(interval: Interval, from: Pt, to: Pt): Interval[] {
  if (to <= interval.left || from >= interval.right) return [interval];
  const rest: Interval[] = [];
  if (from > interval.left) rest.push({ left: interval.left, right: from });
  if (to < interval.right) rest.push({ left: to, right: interval.right });
  return rest;
}

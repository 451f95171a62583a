import { bottom } from '../geometry/rect';
import { fillThread } from './fill-thread';
import type { Filling, ThreadParagraph } from './filling';
import { shortened, type Region } from './regions';
import type { Fallback } from './room';

/**
 * Equal column depths in the frame where the text ends (B4): the shallowest common foot at which it still ends there,
 * and no more columns that deep than the text needs.
 * Returns the filling as it is when the text does not end in that frame's columns.
 */
export function balance(paragraphs: readonly ThreadParagraph[], regions: readonly Region[], fallback: Fallback, filling: Filling, frame: string): Filling {
  const own = regions.filter((region) => region.frame === frame && !region.vertical && region.rows > 0);
  const lastPlace = filling.lines.at(-1)?.place;
  if (own.length < 2 || filling.next !== null || !lastPlace || regions[lastPlace.region]?.frame !== frame) return filling;
  const foot = Math.max(...own.map((region) => bottom(region.area)));
  const pitch = own[0]?.grid.pitch ?? 1;
  /** All columns end `rows` above the foot, those from number `full` on one row higher. */
  const raised = (rows: number, full: number): Filling => {
    const cut = regions.map((region) => {
      if (region.frame !== frame) return region;
      const limit = foot - (region.column < full ? rows : rows + 1) * pitch;
      return shortened(region, Math.max(0, Math.round((limit - region.area.y) / pitch)));
    });
    return fillThread(paragraphs, cut, fallback);
  };
  let best = filling;
  let low = 0;
  let high = Math.max(...own.map((region) => region.rows)) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const tried = raised(middle, Infinity);
    if (tried.next === null) {
      best = tried;
      low = middle;
    } else high = middle - 1;
  }
  for (let full = 1; full < own.length; full++) {
    const tried = raised(low, full);
    if (tried.next === null) return tried;
  }
  return best;
}

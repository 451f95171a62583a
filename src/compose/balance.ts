import { bottom } from '../geometry/rect';
import { blankRows } from './align-lines';
import { fillThread } from './fill-thread';
import type { Filling, ThreadParagraph } from './filling';
import { shortened, type Region } from './regions';
import type { Fallback } from './room';

/** How many rows deeper than need be columns may get where keeps will not let shallower ones end level. */
const DEEPER = 2;
/** Paragraphs that are tried in a line more at a time, to fill columns. */
const MOST_LENGTHENED = 6;

/** The thread filled into columns that end early. */
interface Tried {
  readonly cut: readonly Region[];
  readonly filling: Filling;
  /** Rows that columns want to end within one row of the deepest, and the columns that want them (indexes of regions). */
  readonly wanting: number;
  readonly short: readonly number[];
}

/**
 * Equal column depths in the frame where the text ends (B4): the shallowest foot at which it still ends there and, the
 * keeps of paragraphs' ends and subheads observed, columns end within a row of each other, the last ones first to end early.
 * Returns the filling as it is when the text does not end in that frame's columns.
 */
export function balance(paragraphs: readonly ThreadParagraph[], regions: readonly Region[], fallback: Fallback, filling: Filling, frame: string): Filling {
  const own = regions.filter((region) => region.frame === frame && !region.vertical && region.rows > 0);
  const lastPlace = filling.lines.at(-1)?.place;
  if (own.length < 2 || filling.next !== null || !lastPlace || regions[lastPlace.region]?.frame !== frame) return filling;
  const foot = Math.max(...own.map((region) => bottom(region.area)));
  const pitch = own[0]?.grid.pitch ?? 1;
  const judge = (cut: readonly Region[], tried: Filling): Tried => {
    const blank = blankRows(tried.lines, regions);
    const ends = regions.map((region, i) => (own.includes(region) ? Math.round((foot - bottom(region.area)) / pitch) + (blank[i] ?? 0) : -1));
    const deepest = Math.min(...ends.filter((end) => end >= 0));
    const short = ends.flatMap((end, i) => (end > deepest + 1 ? [i] : []));
    return { cut, filling: tried, short, wanting: short.reduce((sum, i) => sum + (ends[i] ?? 0) - deepest - 1, 0) };
  };
  /** All columns end `rows` above the foot, those from number `full` on one row higher. */
  const raised = (rows: number, full: number): readonly Region[] =>
    regions.map((region) => {
      if (region.frame !== frame) return region;
      const limit = foot - (region.column < full ? rows : rows + 1) * pitch;
      return shortened(region, Math.max(0, Math.round((limit - region.area.y) / pitch)));
    });

  let low = 0;
  let high = Math.max(...own.map((region) => region.rows)) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fillThread(paragraphs, raised(middle, Infinity), fallback).next === null) low = middle;
    else high = middle - 1;
  }
  let best = judge(regions, filling);
  for (let rows = low; rows >= Math.max(0, low - DEEPER); rows--) {
    for (let full = 1; full <= own.length; full++) {
      const cut = raised(rows, full);
      const tried = fillThread(paragraphs, cut, fallback);
      if (tried.next !== null) continue;
      const now = judge(cut, tried);
      if (now.wanting < best.wanting) best = now;
      if (best.wanting === 0) return best.filling;
    }
  }
  return lengthened(best, (tried, long) => judge(tried.cut, fillThread(paragraphs, tried.cut, fallback, long))).filling;
}

/** Fills what columns want with lines that their paragraphs can gain, the cheapest first. */
function lengthened(uneven: Tried, refill: (tried: Tried, long: ReadonlySet<number>) => Tried): Tried {
  let now = uneven;
  const long = new Set<number>();
  while (now.wanting > 0) {
    const { lines } = now.filling;
    const candidates = new Set(lines.flatMap(({ place, paragraph }) => (place && now.short.includes(place.region) && !long.has(paragraph) ? [paragraph] : [])));
    let next: { readonly tried: Tried; readonly paragraph: number } | null = null;
    for (const paragraph of [...candidates].slice(-MOST_LENGTHENED)) {
      const tried = refill(now, new Set([...long, paragraph]));
      const isBetter = tried.filling.next === null && tried.wanting < now.wanting;
      if (isBetter && (!next || tried.filling.cost < next.tried.filling.cost)) next = { tried, paragraph };
    }
    if (!next) break;
    now = next.tried;
    long.add(next.paragraph);
  }
  return now;
}

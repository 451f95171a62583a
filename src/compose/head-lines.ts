import type { Pt } from '../geometry/units';
import { WORST_SENSE, type HeadBreak, type HeadSense } from './head-sense';
import { LINE, resizeCost, TOO_DEEP, type HeadRoom } from './head-settings';
import { sizesDown, widthAt, type FittedType } from './head-type';
import { firstVisible, lastVisible, naturalLineWidth } from './paragraph/line-fit';
import type { PreparedParagraph } from './paragraph/paragraph';
import type { HeadFit } from '../model/style';

const RAGGED = 30;
/** A line more than the style allows. */
const SURPLUS_LINE = 8;
const SPLIT_WORD = 1000;
/** A word that does not fit may be set smaller than the limits allow, by this much. */
const BELOW = 0.7;

export interface EvenLines extends FittedType {
  readonly breaks: readonly HeadBreak[];
}

/**
 * Sets a head that is too long for its style's limits in as many lines as it takes: at sense, of similar length, smaller within the limits
 * if that saves words or lines. Null when some piece is longer than the measure even in the least size.
 */
export function evenLines(p: PreparedParagraph, sense: HeadSense, fit: HeadFit, room: HeadRoom): EvenLines | null {
  let best: (EvenLines & { readonly cost: number }) | null = null;
  const limits = { ...fit, sizeMin: fit.sizeMin * BELOW };
  for (const size of sizesDown(p.style.size, limits)) {
    // Below the limits only a word that fits in no other way takes it.
    if (best && best.cost < SPLIT_WORD && size < fit.sizeMin * p.style.size - 1e-6) break;
    const type = { size, tracking: p.style.tracking };
    const found = linesAt(p, sense, type, room.along);
    if (!found) continue;
    const lines = found.breaks.length + 1;
    const deep = room.depthOf(size, lines) > room.across + 0.01 ? TOO_DEEP : 0;
    const cost = found.cost + Math.max(0, lines - fit.linesMax) * SURPLUS_LINE + resizeCost(size / p.style.size - 1) + deep;
    if (!best || cost < best.cost) best = { ...type, breaks: found.breaks, cost };
  }
  return best;
}

function linesAt(p: PreparedParagraph, { breaks }: HeadSense, type: FittedType, along: Pt): { readonly breaks: readonly HeadBreak[]; readonly cost: number } | null {
  const places: readonly (HeadBreak | null)[] = [null, ...breaks, { unit: p.units.length, offset: p.text.length, cost: 0, sense: 'forced' }];
  const best = places.map(() => ({ cost: Infinity, from: -1 }));
  best[0] = { cost: 0, from: -1 };
  for (let to = 1; to < places.length; to++) {
    const end = places[to]!;
    for (let from = to - 1; from >= 0; from--) {
      const first = firstVisible(p, places[from]?.unit ?? 0, end.unit);
      const last = lastVisible(p, first, end.unit);
      const width = widthAt(p, { width: naturalLineWidth(p, first, last), gaps: Math.max(0, last - first - 1) }, type);
      if (width > along + 0.005) break;
      const blank = 1 - width / along;
      const isLast = to === places.length - 1;
      const split = end.cost >= WORST_SENSE ? SPLIT_WORD : end.cost;
      const cost = best[from]!.cost + LINE + split + RAGGED * blank * blank * (isLast ? 0.5 : 1);
      if (cost < best[to]!.cost) best[to] = { cost, from };
      if (places[from]?.sense === 'forced') break;
    }
  }
  const taken: HeadBreak[] = [];
  for (let at = places.length - 1; at > 0; at = best[at]!.from) {
    if (best[at]!.from < 0) return null;
    if (at < places.length - 1) taken.push(places[at]!);
  }
  return { breaks: taken.reverse(), cost: best.at(-1)!.cost };
}

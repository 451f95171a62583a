/** Size and tracking of a head: what a line's width becomes with them, and the least change that makes lines fit (H8). */
import type { Pt } from '../geometry/units';
import type { HeadFit } from '../model/style';
import { isShort } from './head-short';
import type { PreparedParagraph } from './paragraph/paragraph';

export interface FittedType {
  /** Points. */
  readonly size: Pt;
  /** 1/1000 em. */
  readonly tracking: number;
}

/** A line in the style's own size and tracking, pt, and the gaps that tracking widens. */
export interface LineWidth {
  readonly width: Pt;
  readonly gaps: number;
}

/** A line this full fills its measure. */
export const FULL = 0.97;
/** Heads change by steps, as a desk sets them, so that two heads that differ by a hair are set alike. */
const TRACKING_STEP = 5;
const sizeStep = (size: Pt): Pt => (size < 16 ? 0.25 : 0.5);

/** A line's width at a size and tracking, exactly as the setter will make it but for rounding. */
export function widthAt({ style, em }: PreparedParagraph, { width, gaps }: LineWidth, { size, tracking }: FittedType): Pt {
  return (size / style.size) * (width + (gaps * (tracking - style.tracking) * em) / 1000);
}

/** The tracking with which a line of this size is `along` points long; infinite for one that has no gaps. */
function trackingFor({ style, em }: PreparedParagraph, { width, gaps }: LineWidth, size: Pt, along: Pt): number {
  if (gaps === 0) return (size / style.size) * width > along ? -Infinity : Infinity;
  return style.tracking + ((along / (size / style.size) - width) / (gaps * em)) * 1000;
}

/**
 * The least change with which all lines fit into `along` points; null when the limits do not allow it. Tracking gives first, down to its
 * limit, then the size, and then tracking is let out as far as there is room. With `fill`, the most change: the longest line fills the width,
 * or is as large as the limits allow.
 */
export function fitWidths(p: PreparedParagraph, widths: readonly LineWidth[], fit: HeadFit, along: Pt, fill = false): FittedType | null {
  const { style } = p;
  const room = along - 0.01;
  const longestAt = (type: FittedType): Pt => Math.max(...widths.map((width) => widthAt(p, width, type)));
  const most = (size: Pt): number => Math.min(...widths.map((width) => trackingFor(p, width, size, room)));
  const floor = (tracking: number): number => Math.floor(tracking / TRACKING_STEP + 1e-6) * TRACKING_STEP;
  const wanted = fill || (isShort(p) && widths.length === 1) ? Math.max(style.tracking, fit.trackingMax) : style.tracking;
  const trackingMin = Math.min(fit.trackingMin, style.tracking);

  const at = (size: Pt): FittedType | null => {
    const limit = most(size);
    if (limit >= wanted) return { size, tracking: wanted };
    const tracking = floor(limit);
    if (tracking >= trackingMin) return { size, tracking };
    return limit >= trackingMin ? { size, tracking: trackingMin } : null;
  };
  const step = sizeStep(style.size);
  if (fill) {
    const limit = fit.sizeMax * style.size + 1e-6;
    let best = at(style.size);
    if (!best || best.tracking < wanted) return best;
    for (let size = style.size + step; size <= limit; size += step) {
      const next = at(size);
      if (!next || next.tracking < style.tracking) break;
      best = next;
      if (next.tracking < wanted) break;
    }
    // Spread and still short of the width: then larger alone.
    return longestAt(best) >= FULL * along ? best : best.size > style.size ? { size: best.size, tracking: style.tracking } : null;
  }
  const own = at(style.size);
  if (own) return own;
  for (const size of sizesDown(style.size, fit).slice(1)) {
    const next = at(size);
    if (next) return next;
  }
  return null;
}

/** The style's own size and those below it that the limits allow, on the step: a head of 22 pt becomes 21.5, one of 21.6 becomes 21.5 as well. */
export function sizesDown(own: Pt, { sizeMin }: HeadFit): Pt[] {
  const sizes = [own];
  const step = sizeStep(own);
  for (let size = (Math.ceil(own / step - 1e-6) - 1) * step; size >= sizeMin * own - 1e-6 && size > 0; size -= step) sizes.push(size);
  return sizes;
}

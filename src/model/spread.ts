/** Spreads (通版): two pages that are drawn as one sheet. */
import { right as farSide } from '../geometry/rect';
import type { Edition } from './edition';
import type { Frame } from './frame';
import type { PageId } from './ids';
import type { Page } from './page';
import { pagesInOrder } from './page-order';
import { framesOnPage } from './threads';

export interface Spread {
  readonly left: Page;
  readonly right: Page;
}

const spreads = new WeakMap<Edition['pages'], ReadonlyMap<PageId, Spread>>();

/** The spread that a page belongs to, or null. A page joined with the next opens one, unless it closes one itself already. */
export function spreadOf(edition: Edition, page: PageId): Spread | null {
  let known = spreads.get(edition.pages);
  if (!known) spreads.set(edition.pages, (known = findSpreads(edition)));
  return known.get(page) ?? null;
}

function findSpreads(edition: Edition): ReadonlyMap<PageId, Spread> {
  const found = new Map<PageId, Spread>();
  const pages = pagesInOrder(edition);
  for (const [i, left] of pages.entries()) {
    const right = pages[i + 1];
    if (!left.joined || !right || found.has(left.id)) continue;
    const spread = { left, right };
    found.set(left.id, spread);
    found.set(right.id, spread);
  }
  return found;
}

/** The other page of a page's spread: one or none. */
export function partnersOf(edition: Edition, page: PageId): readonly PageId[] {
  const spread = spreadOf(edition, page);
  return spread ? [spread.left.id === page ? spread.right.id : spread.left.id] : [];
}

/** Points from a page's left edge to that of a page of the same spread: positive from left to right. */
export const acrossFold = ({ left }: Spread, from: PageId): number => (from === left.id ? left.width : -left.width);

/** A frame of the facing page that reaches over the fold, and where that page's left edge is, points from this page's. */
export interface FrameAcross {
  readonly frame: Frame;
  readonly dx: number;
}

/** Reaching over the fold by no more than the bleed and this is bleeding, not crossing, points. */
const SLACK = 1;

/** The frames of the facing page that reach over the fold onto a page, lowest first. */
export function framesAcross(edition: Edition, page: PageId): readonly FrameAcross[] {
  const spread = spreadOf(edition, page);
  if (!spread) return [];
  const fromLeft = spread.right.id === page;
  const other = fromLeft ? spread.left : spread.right;
  const least = other.bleed + SLACK;
  const dx = acrossFold(spread, page);
  return framesOnPage(edition, other.id)
    .filter(({ rect }) => (fromLeft ? farSide(rect) > other.width + least : rect.x < -least))
    .map((frame) => ({ frame, dx }));
}

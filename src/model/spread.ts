/** Spreads (通版): two pages that are drawn as one sheet. */
import type { Edition } from './edition';
import type { PageId } from './ids';
import type { Page } from './page';
import { pagesInOrder } from './page-order';

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

import type { Edition } from './edition';
import type { PageId } from './ids';
import type { Page } from './page';

const orders = new WeakMap<Edition['pages'], readonly Page[]>();

/** The pages as a reader turns them; masters are none of them. */
export function pagesInOrder(edition: Edition): readonly Page[] {
  let pages = orders.get(edition.pages);
  if (!pages) {
    pages = Object.values(edition.pages).filter((page) => page.role === 'page').sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
    orders.set(edition.pages, pages);
  }
  return pages;
}

/** The master pages (母版), by their order. */
export const mastersOf = (edition: Edition): readonly Page[] =>
  Object.values(edition.pages).filter((page) => page.role === 'master').sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** The number that is printed, from 1; 0 for a page that is not in the edition. */
export const pageNumber = (edition: Edition, page: PageId): number => pagesInOrder(edition).findIndex((each) => each.id === page) + 1;

/** An `order` that puts a page before the one which is now at `index` (0…count), not counting the page `moving`. */
export function orderAt(edition: Edition, index: number, moving: PageId | null = null): number {
  const pages = pagesInOrder(edition).filter((page) => page.id !== moving);
  const at = Math.max(0, Math.min(index, pages.length));
  const before = pages[at - 1];
  const after = pages[at];
  if (before && after) return (before.order + after.order) / 2;
  if (before) return Math.floor(before.order) + 1;
  return after ? Math.ceil(after.order) - 1 : 1;
}

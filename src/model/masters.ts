/** Master pages (母版): items that stand on every page which names the master, until a page shows its own instead. */
import type { Edition } from './edition';
import type { Frame } from './frame';
import type { FrameId, PageId } from './ids';
import type { Page } from './page';
import { mastersOf, pagesInOrder } from './page-order';
import { framesOnPage } from './threads';

const NONE: readonly never[] = [];

/** The master that a page names; null for none, and for masters themselves. */
export function masterOf(edition: Edition, page: Page): Page | null {
  const master = page.master === null ? undefined : edition.pages[page.master];
  return master?.role === 'master' && page.role === 'page' ? master : null;
}

/** The items of its master that a page shows, in painting order; they lie under its own. */
export function masterItems(edition: Edition, page: Page): readonly Frame[] {
  const master = masterOf(edition, page);
  if (!master) return NONE;
  const items = framesOnPage(edition, master.id);
  return page.hides.length === 0 ? items : items.filter(({ id }) => !page.hides.includes(id));
}

/** The pages that name a master, in their order. */
export const pagesWith = (edition: Edition, master: PageId): readonly Page[] => pagesInOrder(edition).filter((page) => page.master === master);

/** The id of a page's own copy of a master's item: one for each, so that restoring the item finds it. */
export const ownItemId = (page: PageId, item: FrameId): FrameId => `${page}-${item}`;

/** Pages and masters, all that can be looked at. */
export const allPages = (edition: Edition): readonly Page[] => [...pagesInOrder(edition), ...mastersOf(edition)];

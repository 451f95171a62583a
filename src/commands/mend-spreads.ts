import type { Edition } from '../model/edition';
import { pagesInOrder } from '../model/page-order';
import type { Draft } from './draft';

/** Pages that formed a spread in `before` and no longer follow each other are joined no more: a spread never gets another page by chance. */
export function mendSpreads(draft: Draft, before: Edition): void {
  const next = (edition: Edition, id: string): string | undefined => {
    const pages = pagesInOrder(edition);
    return pages[pages.findIndex((page) => page.id === id) + 1]?.id;
  };
  for (const { id, joined } of pagesInOrder(draft.edition)) {
    if (joined && before.pages[id]?.joined && next(before, id) !== next(draft.edition, id)) draft.set('pages', id, { joined: false });
  }
}

import type { PageId } from '../model/ids';
import { orderAt, pagesInOrder } from '../model/page-order';
import { plan, refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { mendSpreads } from './mend-spreads';

export interface MovePageArgs {
  readonly page: PageId;
  /** Where it will stand, from 0, counted without it. */
  readonly index: number;
  /** The section (叠) that it comes to; it stays in its own when left out. */
  readonly section?: string;
}

/** Moves a page to another place in the edition; printed numbers follow. A spread that it leaves is one no longer. */
export const movePage: Command<MovePageArgs> = {
  name: 'move-page',
  plan(edition, { page, index, section }) {
    const moved = edition.pages[page];
    if (!moved) return refuse('refusal.page-gone');
    const draft = startDraft(edition);
    if (section !== undefined) draft.set('pages', page, { section });
    const pages = pagesInOrder(edition);
    const now = pages.findIndex((each) => each.id === page);
    if (now === Math.max(0, Math.min(index, pages.length - 1))) return section === undefined ? plan() : draft.plan();
    draft.set('pages', page, { order: orderAt(edition, index, page) });
    mendSpreads(draft, edition);
    return draft.plan();
  },
};

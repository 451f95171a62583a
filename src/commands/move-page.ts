import type { PageId } from '../model/ids';
import { orderAt, pagesInOrder } from '../model/page-order';
import { plan, refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';

export interface MovePageArgs {
  readonly page: PageId;
  /** Where it will stand, from 0, counted without it. */
  readonly index: number;
}

/** Moves a page to another place in the edition; printed numbers follow. */
export const movePage: Command<MovePageArgs> = {
  name: 'move-page',
  plan(edition, { page, index }) {
    if (!edition.pages[page]) return refuse('refusal.page-gone');
    const now = pagesInOrder(edition).findIndex((each) => each.id === page);
    if (now === Math.max(0, Math.min(index, Object.keys(edition.pages).length - 1))) return plan();
    const draft = startDraft(edition);
    draft.set('pages', page, { order: orderAt(edition, index, page) });
    return draft.plan();
  },
};

import type { PageId } from '../model/ids';
import { pagesWith } from '../model/masters';
import { pagesInOrder } from '../model/page-order';
import { framesOnPage } from '../model/threads';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { mendSpreads } from './mend-spreads';
import { removeFrame } from './thread-edits';

export interface RemovePageArgs {
  readonly page: PageId;
}

/** Removes a page with its frames; its stories and pictures go back to the basket. An edition keeps one page. */
export const removePage: Command<RemovePageArgs> = {
  name: 'remove-page',
  plan(edition, { page }) {
    const { [page]: removed } = edition.pages;
    if (!removed) return refuse('refusal.page-gone');
    if (removed.role === 'page' && pagesInOrder(edition).length === 1) return refuse('refusal.last-page');
    const draft = startDraft(edition);
    for (const frame of framesOnPage(edition, page)) removeFrame(draft, frame.id);
    for (const shown of pagesWith(edition, page)) draft.set('pages', shown.id, { master: null, hides: [] });
    draft.remove('pages', page);
    mendSpreads(draft, edition);
    return draft.plan();
  },
};

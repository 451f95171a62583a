import type { PageId } from '../model/ids';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';

export interface SetPageArgs {
  readonly page: PageId;
  /** 版名. */
  readonly name: string;
}

/** Names a page. */
export const setPage: Command<SetPageArgs> = {
  name: 'set-page',
  plan(edition, { page, name }) {
    if (!edition.pages[page]) return refuse('refusal.page-gone');
    const draft = startDraft(edition);
    draft.set('pages', page, { name: name.trim() });
    return draft.plan();
  },
  mergeKey: ({ page }) => `page-name:${page}`,
};

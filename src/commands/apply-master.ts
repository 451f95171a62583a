import type { PageId } from '../model/ids';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';

export interface ApplyMasterArgs {
  readonly pages: readonly PageId[];
  /** Null: none. */
  readonly master: PageId | null;
}

/** Lets pages show a master's items, or none. */
export const applyMaster: Command<ApplyMasterArgs> = {
  name: 'apply-master',
  plan(edition, { pages, master }) {
    if (master !== null && edition.pages[master]?.role !== 'master') return refuse('refusal.page-gone');
    const draft = startDraft(edition);
    for (const id of pages) {
      const page = edition.pages[id];
      if (!page) return refuse('refusal.page-gone');
      if (page.role !== 'page') return refuse('refusal.is-master');
      if (page.master !== master) draft.set('pages', id, { master, hides: [] });
    }
    return draft.plan();
  },
};

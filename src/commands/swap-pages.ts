import type { PageId } from '../model/ids';
import { plan, refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';

export interface SwapPagesArgs {
  readonly pages: readonly [PageId, PageId];
}

/** Two pages change places; each takes the section of its new place, printed numbers follow. */
export const swapPages: Command<SwapPagesArgs> = {
  name: 'swap-pages',
  plan(edition, { pages: [one, other] }) {
    const a = edition.pages[one];
    const b = edition.pages[other];
    if (!a || !b) return refuse('refusal.page-gone');
    if (a === b) return plan();
    const draft = startDraft(edition);
    draft.set('pages', one, { order: b.order, section: b.section, joined: b.joined });
    draft.set('pages', other, { order: a.order, section: a.section, joined: a.joined });
    return draft.plan();
  },
};

import type { PageId } from '../model/ids';
import type { PageState } from '../model/page';
import { pagesInOrder } from '../model/page-order';
import { spreadOf } from '../model/spread';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';

export interface SetPageArgs {
  readonly page: PageId;
  /** 版名. */
  readonly name?: string;
  /** 叠; empty: the edition's own. */
  readonly section?: string;
  /** How far the page is. */
  readonly state?: PageState;
  /** Forms a spread with the page after it. */
  readonly joined?: boolean;
}

/** Says what a page is called, which section it belongs to, how far it is, and whether it forms a spread (通版) with the next. */
export const setPage: Command<SetPageArgs> = {
  name: 'set-page',
  plan(edition, { page: id, name, section, state, joined }) {
    const page = edition.pages[id];
    if (!page) return refuse('refusal.page-gone');
    if (joined && !page.joined) {
      const next = pagesInOrder(edition)[pagesInOrder(edition).findIndex((each) => each.id === id) + 1];
      if (!next) return refuse('refusal.spread-needs-next', { name: page.name });
      if (spreadOf(edition, id) ?? spreadOf(edition, next.id)) return refuse('refusal.spread-taken', { name: page.name });
      if (next.height !== page.height || next.bleed !== page.bleed) return refuse('refusal.spread-sizes', { name: page.name, next: next.name });
    }
    const draft = startDraft(edition);
    draft.set('pages', id, {
      ...(name === undefined ? {} : { name: name.trim() }), ...(section === undefined ? {} : { section: section.trim() }),
      ...(state === undefined ? {} : { state }), ...(joined === undefined ? {} : { joined }),
    });
    return draft.plan();
  },
  mergeKey: ({ page, name }) => (name === undefined ? null : `page-name:${page}`),
};

import type { FrameId, PageId } from '../model/ids';
import type { NewId } from '../model/new-id';
import { mastersOf, orderAt } from '../model/page-order';
import { PLAIN_PAGE } from '../model/plain-page';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';

export interface AddMasterArgs {
  /** The page that it is made like: size, type area, grid. The page names it from then on, unless `show` says otherwise. */
  readonly like: PageId;
  /** Items of that page that go over to the master. */
  readonly items: readonly FrameId[];
  readonly name: string;
  /** False: the page goes on showing the master that it has. */
  readonly show?: boolean;
  readonly newId: NewId;
}

/** Makes a master page (母版) like a page, of some of its items or empty, and lets the page show it. */
export const addMaster: Command<AddMasterArgs> = {
  name: 'add-master',
  plan(edition, { like, items, name, show = true, newId }) {
    const page = edition.pages[like];
    if (!page) return refuse('refusal.page-gone');
    if (page.role !== 'page') return refuse('refusal.is-master');
    const frames = items.map((id) => edition.frames[id]);
    if (frames.some((frame) => frame?.page !== like)) return refuse('refusal.several-pages');
    const draft = startDraft(edition);
    const id = newId();
    const last = mastersOf(edition).at(-1);
    // What it prints besides its items, the page's folio, stays with the page.
    draft.insert('pages', { ...page, ...PLAIN_PAGE, id, role: 'master', name: name.trim(), order: last ? last.order + 1 : orderAt(edition, Infinity), folio: { items: [], rules: [] } });
    for (const item of items) draft.set('frames', item, { page: id });
    if (show) draft.set('pages', like, { master: id, hides: [] });
    return draft.plan();
  },
};

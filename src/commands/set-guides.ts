import { round } from '../geometry/units';
import type { PageId } from '../model/ids';
import type { Page } from '../model/page';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';

export interface SetGuidesArgs {
  readonly page: PageId;
  /** All of the page's guides from now on, points from the trim's left and top. What is off the sheet goes. */
  readonly guides: Page['guides'];
}

/** Most guides that a page takes in each direction. */
const MOST = 200;

/** Draws, moves and removes guides of a page. */
export const setGuides: Command<SetGuidesArgs> = {
  name: 'set-guides',
  plan(edition, { page: id, guides }) {
    const page = edition.pages[id];
    if (!page) return refuse('refusal.page-gone');
    const kept = (places: readonly number[], length: number): readonly number[] =>
      [...new Set(places.map(round))].filter((place) => place >= -page.bleed && place <= length + page.bleed).sort((a, b) => a - b);
    const [x, y] = [kept(guides.x, page.width), kept(guides.y, page.height)];
    if (x.length > MOST || y.length > MOST) return refuse('refusal.guides-full', { most: MOST });
    const draft = startDraft(edition);
    draft.set('pages', id, { guides: { x, y } });
    return draft.plan();
  },
};

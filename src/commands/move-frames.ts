import { roundRect, translate, type Rect } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { FrameId, PageId } from '../model/ids';
import type { Page } from '../model/page';
import { acrossFold, spreadOf } from '../model/spread';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { misfitOnPage } from './fit-on-page';
import { knownFrames } from './known-frames';

export interface MoveFramesArgs {
  readonly frames: readonly FrameId[];
  /** Points to move by, as snapped by whoever asks. */
  readonly dx: number;
  readonly dy: number;
  /** Another page to move to; left out, each stays on its own. */
  readonly page?: PageId;
}

/** Moves frames by a distance, all of them or none. */
export const moveFrames: Command<MoveFramesArgs> = {
  name: 'move-frames',
  plan(edition, { frames: ids, dx, dy, page: target }) {
    const known = knownFrames(edition, ids);
    if (!known.ok) return known;
    const draft = startDraft(edition);
    for (const frame of known.frames) {
      const page = edition.pages[target ?? frame.page];
      if (!page) return refuse('refusal.page-gone');
      const rect = roundRect(translate(frame.rect, dx, dy));
      const misfit = misfitOnPage(page, rect, 0);
      const across = misfit && target === undefined ? overTheFold(edition, page, rect) : null;
      if (misfit && !across) return misfit;
      if (across) draft.set('frames', frame.id, across);
      else draft.set('frames', frame.id, { rect, page: page.id });
    }
    return draft.plan();
  },
};

/** On a spread, what leaves one page comes to the other. */
function overTheFold(edition: Edition, page: Page, rect: Rect): { readonly page: PageId; readonly rect: Rect } | null {
  const spread = spreadOf(edition, page.id);
  if (!spread) return null;
  const other = spread.left.id === page.id ? spread.right : spread.left;
  const there = roundRect(translate(rect, -acrossFold(spread, page.id), 0));
  return misfitOnPage(other, there, 0) ? null : { page: other.id, rect: there };
}

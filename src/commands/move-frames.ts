import { roundRect, translate } from '../geometry/rect';
import type { FrameId, PageId } from '../model/ids';
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
      if (misfit) return misfit;
      draft.set('frames', frame.id, { rect, page: page.id });
    }
    return draft.plan();
  },
};

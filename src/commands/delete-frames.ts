import type { FrameId } from '../model/ids';
import type { Command } from './command';
import { frameContentLock } from './content-lock';
import { startDraft } from './draft';
import { knownFrames } from './known-frames';
import { deleteFrame } from './thread-edits';

export interface DeleteFramesArgs {
  readonly frames: readonly FrameId[];
}

/**
 * Takes frames off the page. Stories and pictures stay in the basket; a template's place comes back empty; an empty one,
 * a rule, a box or a code goes.
 */
export const deleteFrames: Command<DeleteFramesArgs> = {
  name: 'delete-frames',
  plan(edition, { frames: ids }) {
    const known = knownFrames(edition, ids);
    if (!known.ok) return known;
    const lock = frameContentLock(edition, ids);
    if (lock) return lock;
    const draft = startDraft(edition);
    for (const id of ids) deleteFrame(draft, id);
    return draft.plan();
  },
};

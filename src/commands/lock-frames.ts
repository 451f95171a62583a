import type { FrameId } from '../model/ids';
import type { Command } from './command';
import { startDraft } from './draft';
import { knownFrames } from './known-frames';

export interface LockFramesArgs {
  readonly frames: readonly FrameId[];
  readonly locked: boolean;
}

/** Locks frames where they are, or frees them. The text of a locked frame can still be edited. */
export const lockFrames: Command<LockFramesArgs> = {
  name: 'lock-frames',
  plan(edition, { frames: ids, locked }) {
    const known = knownFrames(edition, ids, 'allow');
    if (!known.ok) return known;
    const draft = startDraft(edition);
    for (const id of ids) draft.set('frames', id, { locked });
    return draft.plan();
  },
};

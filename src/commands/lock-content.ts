import type { FrameId } from '../model/ids';
import type { Command } from './command';
import { startDraft } from './draft';
import { knownFrames } from './known-frames';

export interface LockContentArgs {
  readonly frames: readonly FrameId[];
  readonly locked: boolean;
}

/** Locks what frames hold, or frees it: story, picture and crop stay as they are. Where the frame stands is another lock. */
export const lockContent: Command<LockContentArgs> = {
  name: 'lock-content',
  plan(edition, { frames: ids, locked }) {
    const known = knownFrames(edition, ids, 'allow');
    if (!known.ok) return known;
    const draft = startDraft(edition);
    for (const id of ids) draft.set('frames', id, { contentLocked: locked });
    return draft.plan();
  },
};

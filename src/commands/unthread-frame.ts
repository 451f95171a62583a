import type { FrameId } from '../model/ids';
import { refuse } from './command';
import type { Command } from './command';
import { frameContentLock } from './content-lock';
import { startDraft } from './draft';
import { knownFrames } from './known-frames';
import { emptyFrame } from './thread-edits';

export interface UnthreadFrameArgs {
  readonly frame: FrameId;
}

/** Takes a frame out of its thread; it stays as an empty frame and its text runs on in the others. The last one gives its story back to the basket. */
export const unthreadFrame: Command<UnthreadFrameArgs> = {
  name: 'unthread-frame',
  plan(edition, { frame: id }) {
    const known = knownFrames(edition, [id]);
    if (!known.ok) return known;
    const frame = known.frames[0]!;
    if (frame.type !== 'text' || frame.story === null) return refuse('refusal.no-story-to-thread');
    const lock = frameContentLock(edition, [id]);
    if (lock) return lock;
    const draft = startDraft(edition);
    emptyFrame(draft, id);
    return draft.plan();
  },
};

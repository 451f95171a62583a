import type { FrameId } from '../model/ids';
import { withGroups } from '../model/groups';
import type { NewId } from '../model/new-id';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { knownFrames } from './known-frames';

export interface GroupFramesArgs {
  readonly frames: readonly FrameId[];
  readonly newId: NewId;
}

/** Makes one group of frames of a page (组合): from now on they are selected and moved together. Groups among them are joined to it whole. */
export const groupFrames: Command<GroupFramesArgs> = {
  name: 'group-frames',
  plan(edition, { frames: ids, newId }) {
    const known = knownFrames(edition, withGroups(edition, ids), 'allow');
    if (!known.ok) return known;
    if (known.frames.length < 2) return refuse('refusal.group-of-one');
    if (known.frames.some(({ page }) => page !== known.frames[0]!.page)) return refuse('refusal.group-of-one-page');
    const draft = startDraft(edition);
    const group = newId();
    for (const frame of known.frames) draft.set('frames', frame.id, { group });
    return draft.plan();
  },
};

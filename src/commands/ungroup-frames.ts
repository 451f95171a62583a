import type { FrameId } from '../model/ids';
import { withGroups } from '../model/groups';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { knownFrames } from './known-frames';

export interface UngroupFramesArgs {
  readonly frames: readonly FrameId[];
}

/** Takes the groups apart that frames belong to: each stands alone again. */
export const ungroupFrames: Command<UngroupFramesArgs> = {
  name: 'ungroup-frames',
  plan(edition, { frames: ids }) {
    const known = knownFrames(edition, withGroups(edition, ids), 'allow');
    if (!known.ok) return known;
    const grouped = known.frames.filter(({ group }) => group !== null);
    if (grouped.length === 0) return refuse('refusal.no-group');
    const draft = startDraft(edition);
    for (const frame of grouped) draft.set('frames', frame.id, { group: null });
    return draft.plan();
  },
};

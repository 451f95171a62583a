import type { FrameId, StyleId } from '../model/ids';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { knownFrames } from './known-frames';

export interface SetLookArgs {
  readonly frames: readonly FrameId[];
  /** An object style; null takes the look away. */
  readonly look: StyleId | null;
}

/** Gives frames a look (object style) of the house, or takes it away. Rules and codes have none and stay as they are. */
export const setLook: Command<SetLookArgs> = {
  name: 'set-look',
  plan(edition, { frames: ids, look }) {
    const known = knownFrames(edition, ids, 'allow');
    if (!known.ok) return known;
    if (look !== null && !edition.styles.object[look]) return refuse('refusal.look-gone');
    const dressable = known.frames.filter(({ type }) => type === 'text' || type === 'picture' || type === 'box');
    if (dressable.length === 0) return refuse('refusal.not-for-this-frame');
    const draft = startDraft(edition);
    for (const frame of dressable) draft.set('frames', frame.id, { look });
    return draft.plan();
  },
};

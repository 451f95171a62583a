import type { StoryId } from '../model/ids';
import { stackOf, threadOf } from '../model/threads';
import { plan, refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { setStack } from './stack-edits';

export interface MoveInStackArgs {
  readonly story: StoryId;
  /** Its place from the top, from 0; held to the stack. */
  readonly to: number;
}

/** Moves a story of a stack up or down. */
export const moveInStack: Command<MoveInStackArgs> = {
  name: 'move-in-stack',
  plan(edition, { story, to }) {
    if (!edition.stories[story]) return refuse('refusal.story-gone');
    const now = stackOf(edition, story);
    if (now.length === 0) return refuse('refusal.not-in-stack');
    const thread = threadOf(edition, story);
    if (thread.some((frame) => frame.contentLocked)) return refuse('refusal.stack-locked');
    const at = Math.max(0, Math.min(Math.round(to), now.length - 1));
    if (now[at] === story) return plan();
    const rest = now.filter((id) => id !== story);
    const draft = startDraft(edition);
    setStack(draft, thread, [...rest.slice(0, at), story, ...rest.slice(at)]);
    return draft.plan();
  },
  mergeKey: ({ story }) => `move-in-stack:${story}`,
};

import type { StoryId } from '../model/ids';
import { stackOf, threadOf } from '../model/threads';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { takeOut } from './stack-edits';

export interface TakeFromStackArgs {
  readonly stories: readonly StoryId[];
}

/** Sends stories of a stack back to the basket; those behind them move up. One story stays in the frame. */
export const takeFromStack: Command<TakeFromStackArgs> = {
  name: 'take-from-stack',
  plan(edition, { stories }) {
    if (stories.length === 0) return refuse('refusal.nothing-selected');
    const draft = startDraft(edition);
    for (const story of stories) {
      if (!edition.stories[story]) return refuse('refusal.story-gone');
      if (stackOf(edition, story).length === 0) return refuse('refusal.not-in-stack');
      if (threadOf(edition, story).some((frame) => frame.contentLocked)) return refuse('refusal.stack-locked');
      if (!takeOut(draft, story)) return refuse('refusal.last-in-stack');
    }
    return draft.plan();
  },
};

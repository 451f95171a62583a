import type { FrameId, StoryId } from '../model/ids';
import { isPlaced, pictureOfCaption, storiesIn, threadOf } from '../model/threads';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { setStack } from './stack-edits';

export interface AddToStackArgs {
  /** A frame with a story; stories of the basket follow that and those that stand behind it already. */
  readonly frame: FrameId;
  readonly stories: readonly StoryId[];
  /** How many of the stack stand above; all when left out. */
  readonly index?: number;
}

/** Adds stories of the basket to the stack of a frame. */
export const addToStack: Command<AddToStackArgs> = {
  name: 'add-to-stack',
  plan(edition, { frame: frameId, stories: ids, index }) {
    const frame = edition.frames[frameId];
    if (!frame) return refuse('refusal.frame-gone');
    const now = storiesIn(edition, frame);
    const [first] = now;
    if (first === undefined) return refuse('refusal.takes-no-story');
    if (frame.contentLocked) return refuse('refusal.stack-locked');
    if (ids.length === 0) return refuse('refusal.nothing-selected');
    for (const id of ids) {
      const story = edition.stories[id];
      if (!story) return refuse('refusal.story-gone');
      if (pictureOfCaption(edition, id)) return refuse('refusal.caption-follows-picture');
      if (isPlaced(edition, id)) return refuse('refusal.story-placed', { slug: story.slug });
    }
    const at = Math.max(0, Math.min(index ?? now.length, now.length));
    const draft = startDraft(edition);
    setStack(draft, threadOf(edition, first), [...now.slice(0, at), ...ids, ...now.slice(at)]);
    return draft.plan();
  },
};

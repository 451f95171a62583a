import type { StoryId } from '../model/ids';
import { pictureOfCaption, threadOf } from '../model/threads';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { takeOut } from './stack-edits';
import { deleteFrame } from './thread-edits';

export interface DeleteStoryArgs {
  readonly stories: readonly StoryId[];
  /** Also when it stands on a page: its frames go too. */
  readonly evenIfPlaced?: boolean;
}

/** Throws stories away for good (until undone). */
export const deleteStory: Command<DeleteStoryArgs> = {
  name: 'delete-story',
  plan(edition, { stories, evenIfPlaced = false }) {
    if (stories.length === 0) return refuse('refusal.nothing-selected');
    const draft = startDraft(edition);
    for (const id of stories) {
      const story = edition.stories[id];
      if (!story) return refuse('refusal.story-gone');
      if (pictureOfCaption(edition, id)) return refuse('refusal.caption-follows-picture');
      const thread = threadOf(edition, id);
      if (thread.length > 0 && !evenIfPlaced) return refuse('refusal.story-placed', { slug: story.slug });
      if (!takeOut(draft, id)) for (const frame of threadOf(draft.edition, id)) deleteFrame(draft, frame.id);
      draft.remove('stories', id);
      if (edition.originals[id]) draft.remove('originals', id);
    }
    return draft.plan();
  },
};

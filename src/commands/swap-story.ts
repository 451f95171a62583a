import type { StoryId } from '../model/ids';
import type { Story } from '../model/story';
import { pictureOfCaption, threadOf } from '../model/threads';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';

export interface SwapStoryArgs {
  /** The story that stands on the page. */
  readonly story: StoryId;
  /** The one that is to stand there instead. When it stands somewhere too, the two change places. */
  readonly for: StoryId;
}

/**
 * Puts another story where one stands (换稿): every frame, its place, columns and look stay, and so does the rank that the place gives a story, so that
 * the new head is set as the old one was. The old story goes back to the basket, held.
 */
export const swapStory: Command<SwapStoryArgs> = {
  name: 'swap-story',
  plan(edition, { story: oldId, for: newId }) {
    const [old, next] = [edition.stories[oldId], edition.stories[newId]];
    if (!old || !next) return refuse('refusal.story-gone');
    if (pictureOfCaption(edition, oldId) || pictureOfCaption(edition, newId)) return refuse('refusal.caption-follows-picture');
    const [here, there] = [threadOf(edition, oldId), threadOf(edition, newId)];
    if (here.length === 0) return refuse('refusal.not-placed');
    const kept = [...here, ...there].filter((frame) => frame.contentLocked);
    if (kept.length > 0) return refuse('refusal.content-locked', { count: kept.length });
    if (oldId === newId) return startDraft(edition).plan();
    const draft = startDraft(edition);
    for (const frame of here) draft.set('frames', frame.id, { story: newId });
    for (const frame of there) draft.set('frames', frame.id, { story: oldId });
    const set = (story: Story, values: Partial<Story>): void => draft.set('stories', story.id, values);
    set(next, { kind: old.kind, ...(next.state === 'held' ? { state: 'edited' as const } : {}) });
    set(old, there.length > 0 ? { kind: next.kind } : { state: 'held' });
    return draft.plan();
  },
};

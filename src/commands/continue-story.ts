import type { PageId, StoryId } from '../model/ids';
import type { NewId } from '../model/new-id';
import { threadOf } from '../model/threads';
import { refuse } from './command';
import type { Command } from './command';
import { findStoryPlace } from './find-place';
import { threadFrame } from './thread-frame';

export interface ContinueStoryArgs {
  readonly story: StoryId;
  readonly to: PageId;
  readonly newId: NewId;
}

/** Lets a placed story run on (转版) on another page, in the place there that suits it; the house's jump lines follow. */
export const continueStory: Command<ContinueStoryArgs> = {
  name: 'continue-story',
  plan(edition, { story: id, to, newId }) {
    const story = edition.stories[id];
    if (!story) return refuse('refusal.story-gone');
    if (!edition.pages[to]) return refuse('refusal.page-gone');
    const last = threadOf(edition, id).at(-1);
    if (!last) return refuse('refusal.not-placed');
    if (last.page === to) return refuse('refusal.runs-there', { slug: story.slug });
    const place = findStoryPlace(edition, id, to, null);
    if (!place) return refuse('refusal.page-full');
    return threadFrame.plan(edition, { after: last.id, to: place.fill === null ? { page: to, rect: place.rect } : { frame: place.fill }, newId });
  },
};

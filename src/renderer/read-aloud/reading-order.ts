import type { Composition } from '../../compose/composition';
import type { Edition } from '../../model/edition';
import type { PageId, StoryId } from '../../model/ids';
import { storiesIn, storyOf } from '../../model/threads';
import { readingFrames } from '../canvas/reading-frames';

/** The stories and captions of a page in the order in which they are read; a stack of briefs from top to bottom. */
export function readingOrder(edition: Edition, page: PageId): readonly StoryId[] {
  return [...new Set(readingFrames(edition, page).flatMap((frame) => (frame.type === 'text' ? storiesIn(edition, frame) : storyOf(edition, frame)?.id ?? [])))];
}

/** The page on which a story begins, or null for one on no page. */
export const pageOfStory = (composition: Composition, story: StoryId): PageId | null => composition.stories.get(story)?.lines.find(({ place }) => place !== null)?.place?.page ?? null;

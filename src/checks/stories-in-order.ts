import type { Edition } from '../model/edition';
import type { PageId, StoryId } from '../model/ids';
import { pagesInOrder } from '../model/page-order';
import { framesOnPage } from '../model/threads';
import type { Frame } from '../model/frame';
import type { Story } from '../model/story';

export interface OrderedStories {
  /** Page by page from the top, then those of the basket. */
  readonly stories: readonly Story[];
  /** The page that a story starts on; not there for the basket's. */
  readonly pageOf: ReadonlyMap<StoryId, PageId>;
  readonly placed: (story: StoryId) => boolean;
}

const storiesOf = (edition: Edition, frame: Frame): readonly StoryId[] => {
  if (frame.type === 'picture') return edition.pictures[frame.picture ?? '']?.caption ? [edition.pictures[frame.picture!]!.caption!] : [];
  if (frame.type !== 'text') return [];
  return frame.story === null ? [] : [frame.story, ...frame.stack];
};

/** The stories as a reader meets them. */
export function storiesInOrder(edition: Edition): OrderedStories {
  const pageOf = new Map<StoryId, PageId>();
  for (const { id } of pagesInOrder(edition)) {
    const frames = [...framesOnPage(edition, id)].sort((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x);
    for (const story of frames.flatMap((frame) => storiesOf(edition, frame))) if (!pageOf.has(story)) pageOf.set(story, id);
  }
  const ids = [...new Set([...pageOf.keys(), ...Object.keys(edition.stories)])];
  return { stories: ids.flatMap((id) => edition.stories[id] ?? []), pageOf, placed: (story) => pageOf.has(story) };
}

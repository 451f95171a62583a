import type { Composition } from '../../compose/composition';
import type { Edition } from '../../model/edition';
import type { PageId, StoryId } from '../../model/ids';
import { framesOnPage, threadOf } from '../../model/threads';

/** A story as the plan lists it under its page. */
export interface PlanStory {
  readonly id: StoryId;
  readonly slug: string;
  /** Lines over (positive) or short (negative); null while it is not composed, and on pages that it runs on from. */
  readonly lines: number | null;
  readonly ends: boolean;
}

/** The stories of a page, from the top. */
export function storiesOfPage(edition: Edition, composition: Composition, page: PageId): readonly PlanStory[] {
  const frames = framesOnPage(edition, page).filter((frame) => frame.type === 'text').sort((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x);
  const ids = new Set(frames.flatMap((frame) => [...(frame.story === null ? [] : [frame.story]), ...frame.stack]));
  return [...ids].flatMap((id) => {
    const story = edition.stories[id];
    if (!story) return [];
    const last = threadOf(edition, id).at(-1);
    const ends = last === undefined || last.page === page;
    const copyfit = composition.stories.get(id)?.copyfit;
    return [{ id, slug: story.slug, lines: ends && copyfit?.placed ? copyfit.lines : null, ends }];
  });
}

import { roundRect } from '../geometry/rect';
import type { PageId, StoryId } from '../model/ids';
import type { NewId } from '../model/new-id';
import { isPlaced, pictureOfCaption, threadOf } from '../model/threads';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { findStackPlace } from './find-place';
import type { Where } from './find-place';
import { misfitOnPage } from './fit-on-page';
import { newTextFrame } from './frame-defaults';
import { setStack } from './stack-edits';

export interface StackStoriesArgs {
  /** From top to bottom. */
  readonly stories: readonly StoryId[];
  readonly page: PageId;
  readonly where: Where;
  readonly newId: NewId;
}

/** Places stories of the basket as one stack: briefs one after another in the same columns. */
export const stackStories: Command<StackStoriesArgs> = {
  name: 'stack-stories',
  plan(edition, { stories: ids, page: pageId, where, newId }) {
    const page = edition.pages[pageId];
    const [first] = ids;
    if (!page) return refuse('refusal.page-gone');
    if (first === undefined) return refuse('refusal.nothing-selected');
    for (const id of ids) {
      const story = edition.stories[id];
      if (!story) return refuse('refusal.story-gone');
      if (pictureOfCaption(edition, id)) return refuse('refusal.caption-follows-picture');
      if (isPlaced(edition, id)) return refuse('refusal.story-placed', { slug: story.slug });
    }
    const place = findStackPlace(edition, ids, pageId, where);
    if (!place) return refuse('refusal.page-full');
    const draft = startDraft(edition);
    if (place.fill) {
      draft.set('frames', place.fill, { story: first, turn: 1 });
    } else {
      const misfit = misfitOnPage(page, place.rect);
      if (misfit) return misfit;
      draft.insert('frames', newTextFrame(edition, page, roundRect(place.rect), newId(), edition.stories[first]!));
    }
    setStack(draft, threadOf(draft.edition, first), ids);
    return draft.plan();
  },
};

import { roundRect } from '../geometry/rect';
import type { PageId, StoryId } from '../model/ids';
import type { NewId } from '../model/new-id';
import { isPlaced, pictureOfCaption } from '../model/threads';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { fillPlaceholder } from './fill-placeholder';
import { findStoryPlace } from './find-place';
import type { Where } from './find-place';
import { misfitOnPage } from './fit-on-page';
import { newTextFrame } from './frame-defaults';

export interface PlaceStoryArgs {
  readonly story: StoryId;
  readonly page: PageId;
  readonly where: Where;
  readonly newId: NewId;
}

/** Places a story of the basket: in a drawn rectangle, where it was dropped, or in the page's next free place. */
export const placeStory: Command<PlaceStoryArgs> = {
  name: 'place-story',
  plan(edition, { story: id, page: pageId, where, newId }) {
    const page = edition.pages[pageId];
    const story = edition.stories[id];
    if (!page) return refuse('refusal.page-gone');
    if (!story) return refuse('refusal.story-gone');
    if (pictureOfCaption(edition, id)) return refuse('refusal.caption-follows-picture');
    if (isPlaced(edition, id)) return refuse('refusal.story-placed', { slug: story.slug });
    const place = findStoryPlace(edition, id, pageId, where);
    if (!place) return refuse('refusal.page-full');
    if (place.fill) return fillPlaceholder.plan(edition, { frame: place.fill, content: { story: id } });
    const misfit = misfitOnPage(page, place.rect);
    if (misfit) return misfit;
    const draft = startDraft(edition);
    draft.insert('frames', newTextFrame(edition, page, roundRect(place.rect), newId(), story));
    return draft.plan();
  },
};

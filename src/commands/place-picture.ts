import { roundRect } from '../geometry/rect';
import type { PageId, PictureId } from '../model/ids';
import type { NewId } from '../model/new-id';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { fillPlaceholder } from './fill-placeholder';
import { findPicturePlace } from './find-place';
import type { Where } from './find-place';
import { misfitOnPage } from './fit-on-page';
import { newPictureFrame } from './frame-defaults';

export interface PlacePictureArgs {
  readonly picture: PictureId;
  readonly page: PageId;
  readonly where: Where;
  readonly newId: NewId;
}

/** Places a picture with its caption. A picture may stand in several places (a teaser on page one and its story inside). */
export const placePicture: Command<PlacePictureArgs> = {
  name: 'place-picture',
  plan(edition, { picture: id, page: pageId, where, newId }) {
    const page = edition.pages[pageId];
    if (!page) return refuse('refusal.page-gone');
    if (!edition.pictures[id]) return refuse('refusal.picture-gone');
    const place = findPicturePlace(edition, id, pageId, where);
    if (!place) return refuse('refusal.page-full');
    if (place.fill) return fillPlaceholder.plan(edition, { frame: place.fill, content: { picture: id } });
    const misfit = misfitOnPage(page, place.rect);
    if (misfit) return misfit;
    const draft = startDraft(edition);
    draft.insert('frames', newPictureFrame(edition, page, roundRect(place.rect), newId(), id));
    return draft.plan();
  },
};

import type { Edition } from '../model/edition';
import type { PictureFrame, TextFrame } from '../model/frame';
import type { PageId, PictureId, StoryId } from '../model/ids';
import type { NewId } from '../model/new-id';
import type { ArticleShape } from '../model/shape';
import { framesOnPage, pictureOfCaption, threadOf } from '../model/threads';
import { refuse } from './command';
import type { Command, Refusal } from './command';
import { startDraft } from './draft';
import type { Draft } from './draft';
import { misfitOnPage } from './fit-on-page';
import { newPictureFrame, newTextFrame } from './frame-defaults';
import { hasMiddleOf, picturesWithin, placeRect, storyFramesOn } from './shape-places';
import type { Cell } from './shape-places';

export interface PlaceShapeArgs {
  readonly story: StoryId;
  /** For the shape's pictures, in its order; those left over go to the basket when they stood within the story. */
  readonly pictures: readonly PictureId[];
  readonly shape: ArticleShape;
  readonly page: PageId;
  readonly at: Cell;
  readonly newId: NewId;
}

/**
 * Gives a story a shape at a place of the page. A story that stands on the page already changes its shape: its frames are kept as far as the
 * shape has use for them, and where it goes on to other pages it still does. Empty places of a template that the shape covers give way.
 */
export const placeShape: Command<PlaceShapeArgs> = {
  name: 'place-shape',
  plan(edition, args) {
    const page = edition.pages[args.page];
    const story = edition.stories[args.story];
    if (!page) return refuse('refusal.page-gone');
    if (!story) return refuse('refusal.story-gone');
    if (pictureOfCaption(edition, story.id)) return refuse('refusal.caption-follows-picture');
    const own = storyFramesOn(edition, story.id, page.id);
    if (own.length === 0 && threadOf(edition, story.id).length > 0) return refuse('refusal.story-placed', { slug: story.slug });
    const misfit = misfits(edition, args);
    if (misfit) return misfit;
    const within = picturesWithin(edition, story.id, page.id);
    const used = args.pictures.slice(0, args.shape.pictures.length);
    const held = [...own, ...within].filter((frame) => frame.locked);
    if (held.length > 0) return refuse('refusal.locked', { count: held.length });

    const draft = startDraft(edition);
    clearPlaces(draft, args);
    for (const frame of within) if (!used.includes(frame.picture!)) draft.remove('frames', frame.id);
    const turns = turnsFor(edition, args);
    args.shape.texts.forEach((text, i) => {
      const rect = placeRect(page, args.at, text.place);
      const values: Partial<TextFrame> = { rect, columns: text.textColumns, headSpan: text.headSpan, takes: text.takes, writing: text.writing, look: text.look, turn: turns[i]! };
      const kept = own[i];
      if (kept) draft.set('frames', kept.id, values);
      else draft.insert('frames', { ...newTextFrame(draft.edition, page, rect, args.newId(), story), ...values });
    });
    for (const frame of own.slice(args.shape.texts.length)) draft.remove('frames', frame.id);
    args.shape.pictures.forEach((place, i) => {
      const picture = used[i];
      if (picture === undefined) return;
      const rect = placeRect(page, args.at, place.place);
      const kept = within.find((frame) => frame.picture === picture);
      if (kept) draft.set<'frames'>('frames', kept.id, { rect, caption: place.caption } as Partial<PictureFrame>);
      else draft.insert('frames', { ...newPictureFrame(draft.edition, page, rect, args.newId(), picture), caption: place.caption });
    });
    return draft.plan();
  },
};

function misfits(edition: Edition, { page: id, at, shape, pictures }: PlaceShapeArgs): Refusal | null {
  const page = edition.pages[id]!;
  if (pictures.some((picture) => !edition.pictures[picture])) return refuse('refusal.picture-gone');
  if (at.column < 0 || at.column + shape.columns > page.grid.columns) return refuse('refusal.shape-wide', { columns: shape.columns, most: page.grid.columns });
  for (const { place } of [...shape.texts, ...shape.pictures]) {
    const misfit = misfitOnPage(page, placeRect(page, at, place));
    if (misfit) return misfit;
  }
  return null;
}

/** Removes the unlocked empty places that the shape covers for the most part. */
function clearPlaces(draft: Draft, { page: id, at, shape }: PlaceShapeArgs): void {
  const page = draft.edition.pages[id]!;
  const rects = [...shape.texts, ...shape.pictures].map(({ place }) => placeRect(page, at, place));
  for (const frame of framesOnPage(draft.edition, id)) {
    const isEmpty = (frame.type === 'text' && frame.story === null) || (frame.type === 'picture' && frame.picture === null);
    if (isEmpty && !frame.locked && rects.some((rect) => hasMiddleOf(rect, frame))) draft.remove('frames', frame.id);
  }
}

/** Turns for the shape's texts: from where the story's first frame on the page stands, before what follows on other pages. */
function turnsFor(edition: Edition, { story, page, shape }: PlaceShapeArgs): readonly number[] {
  const thread = threadOf(edition, story);
  const own = storyFramesOn(edition, story, page);
  const first = own[0]?.turn ?? 1;
  const after = thread.find((frame) => frame.page !== page && frame.turn > first)?.turn;
  const step = after === undefined ? 1 : (after - first) / shape.texts.length;
  return shape.texts.map((_, i) => own[i] && i === 0 ? first : first + i * step);
}

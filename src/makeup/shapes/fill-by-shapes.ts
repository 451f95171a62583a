import type { Edition } from '../../model/edition';
import type { PageId, StoryId } from '../../model/ids';
import type { NewId } from '../../model/new-id';
import type { Operation } from '../../model/operation';
import type { Story, StoryKind } from '../../model/story';
import { isPlaced, pictureOfCaption } from '../../model/threads';
import { allFit, carryOn, type Compose, type Trial } from '../trial';
import { nextCell } from './next-cell';
import { roomOn } from './space-at';
import { offerShapes, planOffer, type Offer } from './offer-shapes';

export interface FillByShapesOptions {
  readonly page: PageId;
  readonly compose: Compose;
  readonly newId: NewId;
  readonly only?: ReadonlySet<string>;
  /** Which of the shapes that fit the first story gets, from 0: other numbers give other pages. */
  readonly lead: number;
}

const RANK: Readonly<Partial<Record<StoryKind, number>>> = { lead: 0, feature: 1, news: 2, brief: 3 };
/** Shapes that are tried in one room, and rooms after the next one. */
const TRIED = 6;
const ROOMS = 3;

/**
 * Fills a page story by story, the weightiest first, each in the best metered shape for the next free place; a story for which no room is left stays in
 * the basket. Needs no plan of places. Yields after each story, so that the one who waits can be told and can give up.
 */
export function* fillByShapes(edition: Edition, { page: pageId, compose, newId, only, lead }: FillByShapesOptions): Generator<number, readonly Operation[]> {
  const stories = Object.values(edition.stories)
    .filter((story) => RANK[story.kind] !== undefined && (only?.has(story.id) ?? true) && !isPlaced(edition, story.id) && !pictureOfCaption(edition, story.id))
    .sort((a, b) => RANK[a.kind]! - RANK[b.kind]!);
  const pictures = Object.fromEntries(Object.entries(edition.pictures).filter(([id]) => only?.has(id) ?? true));
  let trial: Trial = { edition, operations: [] };
  for (const [i, story] of stories.entries()) {
    // Pictures that were not chosen are not offered; the operations hold for the whole edition.
    const placed = place({ ...trial.edition, pictures }, story, i === 0 ? lead : 0, { pageId, compose, newId });
    if (placed) trial = carryOn(trial, placed);
    yield (i + 1) / stories.length;
  }
  return trial.operations;
}

function place(edition: Edition, story: Story, skip: number, { pageId, compose, newId }: { readonly pageId: PageId; readonly compose: Compose; readonly newId: NewId }): readonly Operation[] | null {
  const page = edition.pages[pageId];
  if (!page) return null;
  const offers = offerShapes({ edition, page: pageId, story: story.id, compose });
  const rooms = [...roomOn(edition, pageId)].sort((a, b) => b.columns * b.rows - a.columns * a.rows);
  for (const cell of [nextCell(edition, page, story.id), ...rooms.slice(0, ROOMS)]) {
    const fitting: (readonly Operation[])[] = [];
    for (const { offer } of offers.at(cell).slice(0, TRIED)) {
      const operations = tried(edition, offer(), story.id, { pageId, compose, newId });
      if (operations) fitting.push(operations);
      if (fitting.length > skip) break;
    }
    if (fitting.length > 0) return fitting[Math.min(skip, fitting.length - 1)]!;
  }
  return null;
}

/** The offer's operations when nothing runs over by them: neither the story itself nor one that stands there. */
function tried(edition: Edition, offer: Offer, story: StoryId, { pageId, compose, newId }: { readonly pageId: PageId; readonly compose: Compose; readonly newId: NewId }): readonly Operation[] | null {
  const plan = planOffer(edition, offer, { story, page: pageId, newId });
  if (!plan.ok) return null;
  const here = (from: Edition): readonly StoryId[] => Object.values(from.frames).flatMap((frame) => (frame.page === pageId && frame.type === 'text' && frame.story !== null ? [frame.story] : []));
  const next = carryOn({ edition, operations: [] }, plan.operations).edition;
  return allFit(compose(next), here(next)) ? plan.operations : null;
}

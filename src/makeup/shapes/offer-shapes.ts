import type { PlanResult } from '../../commands/command';
import { fillPlaceholder } from '../../commands/fill-placeholder';
import { placeShape } from '../../commands/place-shape';
import { readShape } from '../../commands/read-shape';
import { picturesWithin, storyFramesOn } from '../../commands/shape-places';
import type { Cell } from '../../commands/shape-places';
import { swapStory } from '../../commands/swap-story';
import type { Edition } from '../../model/edition';
import { nearestSpan, rowCount } from '../../model/grid';
import type { GridSpan } from '../../model/grid';
import type { FrameId, PageId, PictureId, StoryId } from '../../model/ids';
import type { NewId } from '../../model/new-id';
import type { Page } from '../../model/page';
import type { ArticleShape } from '../../model/shape';
import type { Story } from '../../model/story';
import type { Compose } from '../trial';
import { formsFor, headOf, naturalColumns, savedForms, type Form, type HeadPlace } from './forms';
import { createShapeMeter, type MeteredForm } from './meter-shapes';
import { OWN_PICTURE, picturesFor } from './pictures-for';
import { loosePictures, roomOn, spaceAt, type Space } from './space-at';
import { stretchShape } from './stretch-shape';

/** One way to place a story, ready to be shown and carried out. */
export type Offer =
  /** Into an empty place of the template, as it is. */
  | { readonly kind: 'place'; readonly frame: FrameId }
  /** In the shape of a story that stands there, which goes back to the basket. */
  | { readonly kind: 'swap'; readonly story: StoryId }
  | {
    readonly kind: 'shape';
    readonly shape: ArticleShape;
    readonly at: Cell;
    readonly head: HeadPlace;
    readonly saved: boolean;
    /** It is how the story stands now. */
    readonly present: boolean;
    readonly pictures: readonly PictureId[];
  };

/** An offer that is metered when somebody asks for it. */
export interface Choice {
  /** The same for the same shape wherever it is offered. */
  readonly id: string;
  readonly offer: () => Offer;
}

export interface ShapeOffers {
  /** What is offered at a cell of the page, best fit first. What is not metered yet is ranked by its length. */
  at(cell: Cell): readonly Choice[];
  /** What is offered where the story stands, its present shape first; empty when it is not on this page. */
  inPlace(): readonly Choice[];
  /** Meters one more of the shapes that were last ranked; false when all are. For moments in which nothing else is to be done. */
  meterNext(): boolean;
}

export interface OfferOptions {
  readonly edition: Edition;
  readonly page: PageId;
  readonly story: StoryId;
  readonly compose: Compose;
}

/** Choices at most; and at least, with those that do not fit. */
const MOST = 10;
const LEAST = 4;

/** Meters the shapes of one story for one page; good as long as the edition is the same. */
export function offerShapes({ edition, page: pageId, story: storyId, compose }: OfferOptions): ShapeOffers {
  const page = edition.pages[pageId];
  const story = edition.stories[storyId];
  if (!page || !story) return { at: () => [], inPlace: () => [], meterNext: () => false };
  const own = storyFramesOn(edition, storyId, pageId);
  const within = picturesWithin(edition, storyId, pageId);
  const likely = picturesFor(edition, story);
  const pictures = within.length > 0 ? within.flatMap((frame) => edition.pictures[frame.picture!] ?? []) : likely.map(({ picture }) => picture);
  const isOwn = within.length > 0 || (likely[0]?.likeness ?? 0) >= OWN_PICTURE;
  const places = roomOn(edition, pageId, new Set([...own, ...within].map((frame) => frame.id)));
  const loose = loosePictures(edition, pageId).filter((frame) => !within.includes(frame)).map((frame) => nearestSpan(page, frame.rect));
  const meter = createShapeMeter(edition, page, story, compose);
  const metered = new Map<string, MeteredForm>();
  const forms = new Map<number, readonly Form[]>();
  /** Ranked last, best first: what is metered next. */
  let waiting: readonly Form[] = [];

  const keyOf = (form: Form): string => `${form.saved}:${form.shape.id}`;
  const meterOf = (form: Form): MeteredForm => {
    const known = metered.get(keyOf(form)) ?? meter.meter(form);
    metered.set(keyOf(form), known);
    return known;
  };
  const formsIn = (most: number): readonly Form[] => {
    const known = forms.get(most) ?? [...savedForms(edition, story, pictures, most), ...formsFor(edition, page, story, pictures, most)];
    forms.set(most, known);
    return known;
  };

  const ranked = (cell: Cell, space: Space, held: boolean): readonly Choice[] => {
    const costs = formsIn(space.span.columns).map((form) => {
      const known = metered.get(keyOf(form)) ?? meter.guess(form);
      return { form, cost: costOf(page, story, { ...known, shape: placeIn(page, known, cell, space, held, loose).whole }, space, isOwn) };
    });
    costs.sort((a, b) => a.cost - b.cost);
    const fitting = costs.filter(({ cost }) => cost < FITS).length;
    const best = costs.slice(0, Math.min(MOST, Math.max(fitting, LEAST))).map(({ form }) => form);
    waiting = best;
    return best.map((form) => ({ id: keyOf(form), offer: () => offerOf(page, meterOf(form), cell, space, held, loose) }));
  };

  return {
    at: (cell) => ranked(cell, spaceAt(edition, pageId, cell, places), false),
    inPlace() {
      const read = readShape(edition, storyId, pageId);
      if (!read) return [];
      const shape: ArticleShape = { ...read.shape, id: '', name: '' };
      const now: Offer = { kind: 'shape', shape, at: read.at, head: headOf(shape), saved: false, present: true, pictures: within.map((frame) => frame.picture!) };
      return [{ id: 'present', offer: () => now }, ...ranked(read.at, spaceAt(edition, pageId, read.at, places), true)];
    },
    meterNext() {
      const next = waiting.find((form) => !metered.has(keyOf(form)));
      if (next) meterOf(next);
      return next !== undefined;
    },
  };
}

/** What an offer does. */
export function planOffer(edition: Edition, offer: Offer, { story, page, newId }: { readonly story: StoryId; readonly page: PageId; readonly newId: NewId }): PlanResult {
  switch (offer.kind) {
    case 'place':
      return fillPlaceholder.plan(edition, { frame: offer.frame, content: { story } });
    case 'swap':
      return swapStory.plan(edition, { story: offer.story, for: story });
    case 'shape':
      return placeShape.plan(edition, { story, pictures: offer.pictures, shape: offer.shape, page, at: offer.at, newId });
  }
}

/** Moved left and up in the room as far as the shape needs it, deepened by the pictures it runs around. `held`: it stays at its cell. */
function placeIn(page: Page, { shape, saved }: MeteredForm, cell: Cell, { span }: Space, held: boolean, loose: readonly GridSpan[]): { readonly whole: ArticleShape; readonly at: Cell } {
  let whole = shape;
  let at = cell;
  for (let pass = 0; pass < 3; pass++) {
    const column = held ? cell.column : Math.max(span.column, Math.min(cell.column, span.column + span.columns - whole.columns));
    const row = held ? cell.row : Math.max(span.row, Math.min(cell.row, span.row + span.rows - whole.rows));
    at = { column: Math.max(0, Math.min(column, page.grid.columns - whole.columns)), row };
    const covered = loose.reduce((sum, picture) => sum + common(at.column, whole.columns, picture.column, picture.columns) * common(at.row, whole.rows, picture.row, picture.rows + 1), 0);
    if (covered === 0 && whole === shape) break;
    // Text beside the head or a picture of its own gives room by the columns it has.
    whole = stretchShape(shape, shape.rows + Math.ceil(covered / (saved ? shape.columns : textWidth(shape))));
  }
  return { whole, at };
}

const common = (a: number, length: number, b: number, other: number): number => Math.max(0, Math.min(a + length, b + other) - Math.max(a, b));
const textWidth = (shape: ArticleShape): number => Math.max(1, shape.texts.reduce((sum, { takes, place }) => sum + (takes === 'head' ? 0 : place.columns), 0));

/** Cut at the room's foot. */
function offerOf(page: Page, form: MeteredForm, cell: Cell, space: Space, held: boolean, loose: readonly GridSpan[]): Offer {
  const { whole, at } = placeIn(page, form, cell, space, held, loose);
  const rows = Math.min(whole.rows, space.span.row + space.span.rows - at.row, rowCount(page) - at.row);
  return { kind: 'shape', shape: cut(whole, rows), at, head: form.head, saved: form.saved, present: false, pictures: form.pictures.map((picture) => picture.id) };
}

/** A shape that is cut loses lines of text first, then depth of its pictures. */
function cut(shape: ArticleShape, rows: number): ArticleShape {
  const shorter = stretchShape(shape, rows);
  return { ...shorter, pictures: shorter.pictures.map((one) => ({ ...one, place: { ...one.place, rows: Math.max(1, Math.min(one.place.rows, rows - one.place.row)) } })) };
}

/** What does not fit comes after all that does. */
const MISFIT = 100;
const FITS = MISFIT / 2;
const SAVED = -20;
const SQUARISH = 1.4;

/** How far from a good fit: the room it leaves or lacks, the columns that its kind has, its proportions, its white. Less is better. */
function costOf(page: Page, story: Story, { shape, head, saved, pictures, white, over }: MeteredForm, { span, free }: Space, isOwn: boolean): number {
  const lacking = Math.max(0, shape.rows - span.rows);
  const misfit = lacking > 0 || over > 0 ? MISFIT + (lacking + over) / Math.max(1, span.rows) : 0;
  const leftOver = span.rows - shape.rows;
  // Room as wide as the shape is a hole to be filled; wider room takes other stories too.
  const hole = free && shape.columns === span.columns ? Math.min(1, Math.abs(leftOver) / Math.max(4, shape.rows)) - 1 : 0;
  const columns = Math.abs(Math.log(shape.columns / naturalColumns(page, story.kind)));
  const ratio = (shape.columns / page.grid.columns) * page.typeArea.width / (shape.rows * page.grid.pitch);
  const proportion = 0.3 * Math.abs(Math.log(ratio / SQUARISH));
  const withPicture = pictures.length > 0 ? (isOwn ? -0.4 : 0.6) : 0;
  const besides = head === 'beside' ? 0.25 : head === 'part' ? -0.05 : 0;
  return misfit + (saved ? SAVED : 0) + hole + columns + proportion + withPicture + besides + white;
}

import type { Composition } from '../compose/composition';
import type { Edition } from '../model/edition';
import type { PageId } from '../model/ids';
import type { NewId } from '../model/new-id';
import type { Operation } from '../model/operation';
import { HEAD_PARTS } from '../model/story-text';
import { framesOnPage, isPlaced, pictureOfCaption, storiesIn } from '../model/threads';
import { fillPage } from './fill-page';
import { pageScheme } from './page-scheme';
import { fillByPlan, type PlanKind } from './planned/fill-by-plan';
import { fillByShapes } from './shapes/fill-by-shapes';
import { carryOn, type Compose } from './trial';
import { whiteShare } from './white-share';

export interface FillAlternativesOptions {
  readonly page: PageId;
  readonly compose: Compose;
  readonly newId: NewId;
  /** The stories and pictures that may be used. */
  readonly only: ReadonlySet<string>;
}

/** A page that could be: what leads to it, what it looks like, and its figures. */
export interface FilledAlternative {
  readonly operations: readonly Operation[];
  readonly edition: Edition;
  readonly composition: Composition;
  /** How it is built: a plan of some kind, the template's places, or story by story in metered shapes. */
  readonly way: PlanKind | 'places' | 'shapes';
  /** Stories that stand on the page, and those of them that run over. */
  readonly stories: number;
  readonly overset: number;
  /** Share of the type area in which nothing stands: 0 … 1. */
  readonly white: number;
  /** Stories with a head. */
  readonly heads: number;
}

export const ALTERNATIVES = 3;
/** The template's places are offered when they leave no more of the page white than this. */
const FULL = 0.08;

/**
 * Up to three different ways to make up the page from the chosen stories and pictures, each of another build: planned pages, the template's places where
 * they come out full, and where there is no room to plan, story by story. Yields how far it is, 0 … 1; nothing is changed by it.
 */
export function* fillAlternatives(edition: Edition, options: FillAlternativesOptions): Generator<number, readonly FilledAlternative[]> {
  const found: FilledAlternative[] = [];
  const keep = (operations: readonly Operation[], way: FilledAlternative['way'], most = 1): void => {
    if (operations.length === 0) return;
    const next = describe(edition, operations, way, options);
    if (next.stories > 0 && next.white <= most && !found.some((other) => samePage(other, next, options.page))) found.push(next);
  };
  yield 0;
  const planning = fillByPlan(edition, options);
  let planned = planning.next();
  for (; !planned.done; planned = planning.next()) yield planned.value * 0.8;
  for (const { operations, kind } of planned.value) {
    keep(operations, kind);
    yield 0.8;
  }
  if (found.length < ALTERNATIVES || suitsPlaces(edition, options)) {
    const filled = fillPage(edition, options);
    if (filled.ok) keep(filled.operations, 'places', found.length < ALTERNATIVES ? 1 : FULL);
    yield 0.9;
  }
  for (let lead = 0; lead < ALTERNATIVES && found.length < ALTERNATIVES; lead++) {
    const filling = fillByShapes(edition, { ...options, lead });
    const from = 0.9 + lead / ALTERNATIVES / 10;
    let step = filling.next();
    for (; !step.done; step = filling.next()) yield from + step.value / ALTERNATIVES / 10;
    keep(step.value, 'shapes');
  }
  // The template's own plan first when it comes out well; what lacks something gives way to what does not.
  const order = (each: FilledAlternative): number => (isLacking(each) ? 2 : each.way === 'places' ? 0 : 1);
  return [...found].sort((a, b) => order(a) - order(b)).slice(0, ALTERNATIVES);
}

const isLacking = ({ overset, white }: FilledAlternative): boolean => overset > 0 || white > FULL;

/** There are no more stories with heads than the template has places for. */
function suitsPlaces(edition: Edition, { page, only }: FillAlternativesOptions): boolean {
  const scheme = pageScheme(edition, page);
  const places = scheme?.bands.reduce((sum, { side }) => sum + (side ? 2 : 1), 0) ?? 0;
  const stories = Object.values(edition.stories).filter(({ id, kind }) => only.has(id) && (kind === 'lead' || kind === 'feature' || kind === 'news') && !isPlaced(edition, id) && !pictureOfCaption(edition, id));
  return stories.length > 0 && stories.length <= places;
}

function describe(edition: Edition, operations: readonly Operation[], way: FilledAlternative['way'], { page: id, compose }: FillAlternativesOptions): FilledAlternative {
  const next = carryOn({ edition, operations: [] }, operations).edition;
  const composition = compose(next);
  const stories = [...new Set(framesOnPage(next, id).flatMap((frame) => storiesIn(next, frame)))];
  return {
    operations, edition: next, composition, way,
    stories: stories.length,
    overset: stories.filter((story) => composition.stories.get(story)?.copyfit.oversetFrom != null).length,
    white: whiteShare(next, composition, next.pages[id]!),
    heads: stories.filter((story) => next.stories[story]?.text.some((part) => HEAD_PARTS.has(part.type))).length,
  };
}

/** Everything that is placed stands in the same place, whatever the frames' ids. */
function samePage(a: FilledAlternative, b: FilledAlternative, page: PageId): boolean {
  const sign = ({ edition }: FilledAlternative): string =>
    framesOnPage(edition, page).map((frame) => JSON.stringify([frame.type, frame.rect, frame.type === 'text' ? frame.story : frame.type === 'picture' ? frame.picture : null])).sort().join();
  return sign(a) === sign(b);
}

import type { Composition } from '../compose/composition';
import type { Edition } from '../model/edition';
import type { PageId } from '../model/ids';
import type { NewId } from '../model/new-id';
import type { Operation } from '../model/operation';
import { HEAD_PARTS } from '../model/story-text';
import { framesOnPage } from '../model/threads';
import { fillPage } from './fill-page';
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
  /** By the template's places, or story by story in metered shapes. */
  readonly way: 'places' | 'shapes';
  /** Stories that stand on the page, and those of them that run over. */
  readonly stories: number;
  readonly overset: number;
  /** Share of the type area in which nothing stands: 0 … 1. */
  readonly white: number;
  /** Stories with a head. */
  readonly heads: number;
}

export const ALTERNATIVES = 3;

/**
 * Up to three different ways to make up the page from the chosen stories and pictures: by the template's places, by them with the basket read from its
 * end, and by shapes. Yields how far it is, 0 … 1; nothing is changed by it.
 */
export function* fillAlternatives(edition: Edition, options: FillAlternativesOptions): Generator<number, readonly FilledAlternative[]> {
  const found: FilledAlternative[] = [];
  const keep = (operations: readonly Operation[], way: FilledAlternative['way']): void => {
    if (operations.length === 0) return;
    const next = describe(edition, operations, way, options);
    if (next.stories > 0 && !found.some((other) => samePage(other, next, options.page))) found.push(next);
  };
  yield 0;
  for (const turned of [false, true]) {
    const filled = fillPage(edition, { ...options, turned });
    if (filled.ok) keep(filled.operations, 'places');
    yield turned ? 0.5 : 0.25;
  }
  for (let lead = 0; lead < ALTERNATIVES && found.length < ALTERNATIVES; lead++) {
    const filling = fillByShapes(edition, { ...options, lead });
    const from = 0.5 + (lead / ALTERNATIVES) / 2;
    let step = filling.next();
    for (; !step.done; step = filling.next()) yield from + step.value / ALTERNATIVES / 2;
    keep(step.value, 'shapes');
  }
  return found;
}

function describe(edition: Edition, operations: readonly Operation[], way: FilledAlternative['way'], { page: id, compose }: FillAlternativesOptions): FilledAlternative {
  const next = carryOn({ edition, operations: [] }, operations).edition;
  const composition = compose(next);
  const stories = [...new Set(framesOnPage(next, id).flatMap((frame) => (frame.type === 'text' && frame.story !== null ? [frame.story] : [])))];
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

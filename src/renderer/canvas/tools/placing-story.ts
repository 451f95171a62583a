import type { PlanResult } from '../../../commands/command';
import { placeStory } from '../../../commands/place-story';
import { storyAround } from '../../../commands/shape-places';
import type { Cell } from '../../../commands/shape-places';
import type { Point } from '../../../geometry/rect';
import type { Edition } from '../../../model/edition';
import { columnAt, rowAt } from '../../../model/grid';
import type { Frame } from '../../../model/frame';
import type { FrameId } from '../../../model/ids';
import type { Page } from '../../../model/page';
import { isPlaced } from '../../../model/threads';
import { nextCell } from '../../../makeup/shapes/next-cell';
import { offerShapes, planOffer, type Choice, type Offer, type ShapeOffers } from '../../../makeup/shapes/offer-shapes';
import { findFrame } from '../find-frame';
import type { ShapeLabel } from '../shape-label';
import type { Carried, Placing } from './placing';
import { touchedFrames } from './touched-frames';
import { dropOnStack, stackUnder } from './stack-drop';
import type { Desk, Feedback } from './tool-state';

interface Shown {
  readonly edition: Edition;
  readonly offer: Offer;
  readonly plan: PlanResult;
}

/**
 * A story hangs over the page: the page shows how it would be with it, composed. Each place offers several shapes, best fit first; a shape that was
 * chosen by a key stays chosen while the pointer moves on.
 */
export function placingStory(desk: Desk, carried: Carried): Placing {
  const story = carried.id;
  const inPlace = carried.how === 'in-place';
  let made: { edition: Edition; page: Page; offers: ShapeOffers } | null = null;
  let choices: readonly Choice[] = [];
  let index = 0;
  /** The choice that a key was pressed for. */
  let wanted: string | null = null;
  /** The empty place or the story that the pointer is over. */
  let entered: string | null = null;
  let shown: Shown | null = null;
  let shownAs = '';
  let last: Point | null = null;
  let ended = false;

  const offers = (): ShapeOffers | null => {
    const page = desk.page();
    const { edition } = desk.store.getState();
    if (!page) return null;
    if (made?.edition !== edition || made.page !== page) {
      const composer = desk.newComposer();
      made = { edition, page, offers: offerShapes({ edition, page: page.id, story, compose: (each) => composer.compose(each) }) };
      shownAs = '';
    }
    return made.offers;
  };

  const hide = (): void => {
    shown = null;
    shownAs = '';
    desk.show(null);
  };

  const show = (): void => {
    const page = desk.page();
    const choice = choices[index];
    if (!page || !choice) return hide();
    const { edition } = desk.store.getState();
    const offer = choice.offer();
    const key = `${index}/${choices.length} ${JSON.stringify(offer)}`;
    if (shown?.edition === edition && shownAs === key) return;
    const plan = planOffer(edition, offer, { story, page: page.id, newId: desk.newId });
    shown = { edition, offer, plan };
    shownAs = key;
    desk.show(feedbackFor(desk, story, shown, { number: index + 1, count: choices.length }));
  };

  const choose = (next: readonly Choice[]): void => {
    choices = next;
    const kept = wanted === null ? -1 : next.findIndex(({ id }) => id === wanted);
    index = Math.max(0, kept);
  };

  const at = (cell: Cell, under: Frame | null): void => {
    const ways = offers();
    const { edition } = desk.store.getState();
    if (!ways) return;
    const special = wayInto(edition, under, story);
    // A place or a story that the pointer comes to is offered first, whatever shape was chosen elsewhere.
    if (special && special.id !== entered) wanted = null;
    entered = special?.id ?? null;
    const placed = isPlaced(edition, story);
    choose([...(special ? [special] : []), ...(placed ? [] : ways.at(cell))]);
    show();
  };

  const move = (point: Point): void => {
    const page = desk.page();
    if (!page) return;
    last = point;
    const under = findFrame(desk.store.getState().edition, page.id, point, 0);
    at({ column: columnAt(page, point.x), row: rowAt(page, point.y) }, under);
  };

  const begin = (): void => {
    const ways = offers();
    const page = desk.page();
    if (!ways || !page) return;
    const { edition } = desk.store.getState();
    if (inPlace) {
      choose(ways.inPlace());
      index = Math.min(1, choices.length - 1);
      wanted = choices[index]?.id ?? null;
      show();
    } else {
      const cell = nextCell(edition, page, story);
      if (carried.how === 'loose') at(cell, null);
      else if (!isPlaced(edition, story)) ways.at(cell);
    }
    desk.whenIdle(() => !ended && (made?.offers.meterNext() ?? false));
  };
  // The machine enters the state first; what it shows then is the state's own.
  if (carried.how === 'in-place' || carried.how === 'loose') begin();
  else desk.whenIdle(() => {
    if (!ended) begin();
    return false;
  });

  return {
    name: 'placing',
    cursor: inPlace ? 'default' : 'copy',
    busy: true,
    move(input) {
      if (inPlace) return;
      const stack = stackUnder(desk, story, input);
      if (!stack) return move(input.point);
      hide();
      last = null;
      desk.show({ target: stack.rect, outlines: [stack.mark] });
    },
    leave() {
      if (!inPlace && carried.how !== 'loose') hide();
    },
    step(by) {
      if (choices.length === 0) return;
      index = (index + by + choices.length) % choices.length;
      wanted = choices[index]!.id;
      show();
    },
    drop(input) {
      const page = desk.page();
      if (!page) return false;
      const stack = input && !inPlace ? stackUnder(desk, story, input) : null;
      if (stack) {
        const added = desk.report(dropOnStack(desk, story, stack));
        if (added) desk.session().selectBrief(stack.frame, story);
        return added;
      }
      if (input && !inPlace && (last?.x !== input.point.x || last.y !== input.point.y)) move(input.point);
      if (!shown || shown.edition !== desk.store.getState().edition) {
        // Nothing can be done there: the command says why.
        return desk.report(desk.store.run(placeStory, { story, page: page.id, where: input && { point: input.point }, newId: desk.newId }));
      }
      const { offer } = shown;
      const result = desk.store.run({ name: labelOf(offer), plan: (edition) => planOffer(edition, offer, { story, page: page.id, newId: desk.newId }) }, null);
      if (!desk.report(result)) return false;
      desk.session().select(touchedFrames(desk.store.getState().edition, result));
      return true;
    },
    end: () => void (ended = true),
  };
}

/** The undo step's name. */
const labelOf = (offer: Offer): string => (offer.kind === 'swap' ? 'swap-story' : offer.kind === 'place' ? 'place-story' : 'place-shape');

/** Into the empty frame under the pointer, or in place of the story that stands there. */
function wayInto(edition: Edition, frame: Frame | null, story: string): Choice | null {
  if (frame?.type === 'picture') {
    const around = frame.picture === null ? null : storyAround(edition, frame);
    return around === null || around === story ? null : { id: `swap ${around}`, offer: () => ({ kind: 'swap', story: around }) };
  }
  if (frame?.type !== 'text') return null;
  if (frame.story === null) return frame.locked ? null : { id: `place ${frame.id}`, offer: () => ({ kind: 'place', frame: frame.id }) };
  const { story: other } = frame;
  return other === story || frame.contentLocked ? null : { id: `swap ${other}`, offer: () => ({ kind: 'swap', story: other }) };
}

function feedbackFor(desk: Desk, story: string, { edition, offer, plan }: Shown, at: Pick<ShapeLabel, 'number' | 'count'>): Feedback | null {
  if (!plan.ok) return null;
  const page = desk.page()!;
  const preview = desk.store.tryOut(plan.operations);
  const frames = Object.values(preview.edition.frames).filter((frame) => frame.page === page.id && belongs(preview.edition, frame, story));
  const rects = frames.map((frame) => frame.rect);
  const fit = preview.composition.stories.get(story)?.copyfit;
  const name = offer.kind === 'swap' ? edition.stories[offer.story]?.slug ?? '' : offer.kind === 'shape' && offer.saved ? offer.shape.name : '';
  const size = offer.kind === 'shape' ? offer.shape : { columns: 0, rows: 0 };
  const pictures = offer.kind === 'shape' ? offer.pictures.slice(0, offer.shape.pictures.length).map((id) => edition.pictures[id]?.slug ?? '') : [];
  const shape: ShapeLabel = {
    ...at, slug: edition.stories[story]?.slug ?? '', name, columns: size.columns, rows: size.rows, pictures,
    kind: offer.kind !== 'shape' ? offer.kind : offer.present ? 'present' : offer.saved ? 'saved' : 'shape',
    head: offer.kind === 'shape' ? offer.head : null,
    lines: fit?.lines ?? 0,
    isOver: fit?.oversetFrom != null,
  };
  const fill = offer.kind === 'place' ? offer.frame : null;
  const target = fill === null ? undefined : edition.frames[fill as FrameId]?.rect;
  return { preview, shape, ...(target ? { target } : { outlines: rects }) };
}

const belongs = (edition: Edition, frame: Frame, story: string): boolean => frame.type === 'text' && frame.story === story && edition.stories[story] !== undefined;

import { placeStory } from '../../commands/place-story';
import type { PlanResult } from '../../commands/command';
import { nextCell } from './next-cell';
import { offerShapes, planOffer, type OfferOptions } from './offer-shapes';
import { roomOn } from './space-at';
import type { NewId } from '../../model/new-id';

/**
 * Places a story without anybody choosing: into the template's place for its kind where there is one, else in the shape that fits best in
 * the next free room, metered. On a full page as the plain command has it.
 */
export function planBestShape(options: OfferOptions, newId: NewId): PlanResult {
  const { edition, page, story } = options;
  const plain = placeStory.plan(edition, { story, page, where: null, newId });
  const paper = edition.pages[page];
  const fillsPlace = plain.ok && !plain.operations.some((operation) => operation.type === 'insert' && operation.table === 'frames');
  if (!paper || !plain.ok || fillsPlace || roomOn(edition, page).length === 0) return plain;
  const offers = offerShapes(options);
  const cell = nextCell(edition, paper, story);
  // Ranked by length first; what each really needs may change the order.
  offers.at(cell);
  while (offers.meterNext());
  const [best] = offers.at(cell);
  const planned = best ? planOffer(edition, best.offer(), { story, page, newId }) : plain;
  return planned.ok ? planned : plain;
}

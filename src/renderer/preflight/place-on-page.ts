import type { Composition } from '../../compose/composition';
import { caretPlace, lineOf } from '../../display/hit-test';
import type { Rect } from '../../geometry/rect';
import type { Edition } from '../../model/edition';
import type { PageId } from '../../model/ids';
import type { FindingPlace } from '../../preflight/finding';

export interface PlaceOnPage {
  readonly page: PageId;
  /** Points from the trim's top left. */
  readonly rect: Rect;
}

/**
 * Where a finding is on a page, as near as can be said: its own spot, the character, the frame, the page. Null when it is
 * about nothing that stands on a page, or about what is gone by now.
 */
export function placeOnPage(edition: Edition, composition: Composition, { page, frame, story, at, rect }: FindingPlace): PlaceOnPage | null {
  if (rect && page !== null && edition.pages[page]) return { page, rect };
  if (story !== null && at) {
    const lines = composition.stories.get(story)?.lines ?? [];
    const caret = caretPlace(composition.pages, story, lines, at);
    const cell = lineOf(lines, at)?.place?.cell;
    // A caret has no breadth: the square of the line's depth that starts at it is about the character.
    if (caret && cell) {
      const side = caret.vertical ? cell.width : cell.height;
      return { page: caret.page, rect: caret.vertical ? { x: cell.x, y: caret.rect.y, width: side, height: side } : { x: caret.rect.x, y: cell.y, width: side, height: side } };
    }
  }
  const framed = edition.frames[frame ?? ''];
  if (framed) return { page: framed.page, rect: framed.rect };
  const shown = edition.pages[page ?? ''];
  return shown ? { page: shown.id, rect: { x: 0, y: 0, width: shown.width, height: shown.height } } : null;
}

import { caretPlace, selectionRects } from '../../display/hit-test';
import type { Rect } from '../../geometry/rect';
import type { PageId } from '../../model/ids';
import type { DifferencePlace } from '../../proof/difference';
import type { Side } from './version-sides';

export interface PlacedRect {
  readonly page: PageId;
  readonly rect: Rect;
}

/** How wide the mark is where nothing stands, points. */
const MARK = 2.5;

/** Where a difference stands on the composed pages of one side: line by line for text, else its frame, its area or its page. Empty when it is on no page. */
export function differenceRects(side: Side, place: DifferencePlace | null): readonly PlacedRect[] {
  if (!place) return [];
  const { page, frame, story, from, to } = place;
  const composition = side.composed(page);
  const lines = story === null ? undefined : composition.stories.get(story)?.lines;
  if (story !== null && from && to && lines) {
    const rects = selectionRects(composition.pages, story, lines, from, to);
    if (rects.length > 0) return rects;
    const caret = caretPlace(composition.pages, story, lines, from);
    if (caret) return [{ page: caret.page, rect: caret.vertical ? { ...caret.rect, height: MARK } : { ...caret.rect, x: caret.rect.x - MARK / 2, width: MARK } }];
  }
  if (page === null) return [];
  const record = frame === null ? undefined : side.edition.frames[frame];
  if (record) return [{ page: record.page, rect: record.rect }];
  if (place.area) return [{ page, rect: place.area }];
  const own = side.edition.pages[page];
  return own && frame === null && story === null ? [{ page, rect: { x: 0, y: 0, width: own.width, height: own.height } }] : [];
}

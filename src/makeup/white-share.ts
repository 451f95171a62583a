import type { Composition } from '../compose/composition';
import { coveredSpan, rowCount } from '../model/grid';
import type { Edition } from '../model/edition';
import type { Page } from '../model/page';
import type { Rect } from '../geometry/rect';
import { framesOnPage, storyOf } from '../model/threads';

/** The share of a page's type area in which nothing stands: cells of the grid without a line of text, a picture, a code or an empty place's box. */
export function whiteShare(edition: Edition, composition: Composition, page: Page): number {
  const { columns } = page.grid;
  const rows = rowCount(page);
  const taken = new Uint8Array(columns * rows);
  const take = (rect: Rect): void => {
    const span = coveredSpan(page, rect);
    if (!span) return;
    for (let row = span.row; row < span.row + span.rows; row++) taken.fill(1, row * columns + span.column, row * columns + span.column + span.columns);
  };
  for (const frame of framesOnPage(edition, page.id)) {
    if (frame.type === 'picture' && frame.picture !== null) take(frame.rect);
    else if (frame.type === 'qr' || frame.type === 'rule') take(frame.rect);
    const story = frame.type === 'text' ? storyOf(edition, frame) : null;
    for (const { place } of (story && composition.stories.get(story.id)?.lines) ?? []) if (place?.frame === frame.id) take(place.cell);
  }
  return taken.length === 0 ? 0 : 1 - taken.reduce((sum, cell) => sum + cell, 0) / taken.length;
}

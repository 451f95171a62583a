import type { Composition } from '../compose/composition';
import { coveredSpan, rowCount } from '../model/grid';
import type { Edition } from '../model/edition';
import type { Page } from '../model/page';
import type { Rect } from '../geometry/rect';
import { framesOnPage, storiesIn } from '../model/threads';

/** The share of a page's type area in which nothing stands: cells of the grid without a line of text, a picture, a code, a level rule or an empty place's box. */
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
    // A rule that runs down stands in a gutter: it fills no column.
    else if (frame.type === 'qr' || (frame.type === 'rule' && frame.rect.width >= frame.rect.height)) take(frame.rect);
    for (const story of storiesIn(edition, frame)) for (const { place } of composition.stories.get(story)?.lines ?? []) if (place?.frame === frame.id) take(place.cell);
  }
  return taken.length === 0 ? 0 : 1 - taken.reduce((sum, cell) => sum + cell, 0) / taken.length;
}

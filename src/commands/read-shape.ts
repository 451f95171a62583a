import { union } from '../geometry/rect';
import type { Edition } from '../model/edition';
import { nearestSpan } from '../model/grid';
import type { GridSpan } from '../model/grid';
import type { PageId, StoryId } from '../model/ids';
import type { ArticleShape, ShapePlace } from '../model/shape';
import { picturesWithin, storyFramesOn } from './shape-places';
import type { Cell } from './shape-places';

/** The shape that a story has on a page, and the cell where it starts; null when it is not there. Odd measures become the nearest columns and rows. */
export function readShape(edition: Edition, storyId: StoryId, pageId: PageId): { readonly shape: Omit<ArticleShape, 'id' | 'name'>; readonly at: Cell } | null {
  const page = edition.pages[pageId];
  const story = edition.stories[storyId];
  const frames = storyFramesOn(edition, storyId, pageId);
  if (!page || !story || frames.length === 0) return null;
  const pictures = picturesWithin(edition, storyId, pageId);
  const spans = [...frames, ...pictures].map((frame) => nearestSpan(page, frame.rect));
  const whole = spans.reduce(around, spans[0]!);
  const placeOf = (span: GridSpan): ShapePlace => ({ column: span.column - whole.column, columns: span.columns, row: span.row - whole.row, rows: span.rows });
  return {
    at: { column: whole.column, row: whole.row },
    shape: {
      kinds: [story.kind],
      columns: whole.columns,
      rows: whole.rows,
      texts: frames.map((frame) => ({
        place: placeOf(nearestSpan(page, frame.rect)), takes: frame.takes, textColumns: frame.columns, headSpan: frame.headSpan, writing: frame.writing, look: frame.look,
      })),
      pictures: pictures.map((frame) => ({ place: placeOf(nearestSpan(page, frame.rect)), caption: frame.caption })),
    },
  };
}

function around(a: GridSpan, b: GridSpan): GridSpan {
  const { x, y, width, height } = union({ x: a.column, y: a.row, width: a.columns, height: a.rows }, { x: b.column, y: b.row, width: b.columns, height: b.rows });
  return { column: x, columns: width, row: y, rows: height };
}

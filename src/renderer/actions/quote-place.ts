/** Where a pull quote stands: in the midst of its story's text, over whole columns, on the rows of the grid. */
import type { Composition } from '../../compose/composition';
import { roomForText } from '../../compose/look-of-frame';
import { bottom, overlaps, roundRect } from '../../geometry/rect';
import type { Rect } from '../../geometry/rect';
import type { Edition } from '../../model/edition';
import type { TextFrame } from '../../model/frame';
import { measureOf, rowTop } from '../../model/grid';
import type { PageId, StoryId } from '../../model/ids';
import { HEAD_PARTS } from '../../model/story-text';
import type { StoryPoint } from '../../model/story-text';
import { framesOnPage, threadOf } from '../../model/threads';

export interface QuotePlace {
  readonly page: PageId;
  readonly rect: Rect;
}

/** A narrower measure breaks a quote at every other word, em of its size. */
const LEAST_MEASURE = 9;
/** Lines of the story that stay above and below it. */
const KEPT_ROWS = 2;
/** How far down its text a quote is looked for best. */
const BEST_DEPTH = 0.4;

/** How wide the quote is in a frame, points: a column, or two where a column is too narrow and there are three and more. */
export function quoteSpan(frame: TextFrame, size: number): { readonly columns: number; readonly width: number } {
  const measure = columnOf(frame);
  const columns = frame.columns >= 3 && measure < LEAST_MEASURE * size ? 2 : 1;
  return { columns, width: columns * measure + (columns - 1) * frame.gutter };
}

const columnOf = (frame: TextFrame): number => measureOf(frame.rect.width - 2 * frame.inset, frame.columns, frame.gutter);

/** The frame of a story that a quote goes into: the one where the words stand, else the first with text. Null when no level text stands on a page. */
export function quoteFrame(edition: Edition, composition: Composition, story: StoryId, at: StoryPoint | null): TextFrame | null {
  const lines = composition.stories.get(story)?.lines ?? [];
  const line = at && lines.find(({ part, end, place }) => place !== null && part === at.part && at.offset < end);
  const frames = threadOf(edition, story).filter(({ takes, writing }) => takes !== 'head' && writing === 'horizontal');
  const frame = frames.find(({ id }) => id === line?.place?.frame) ?? frames[0];
  return frame ? roomForText(frame, edition.styles) : null;
}

/** The place nearest the middle columns with room for so many rows, clear of everything but the story's own frame and boxes under it; null when there is none. */
export function quotePlace(edition: Edition, composition: Composition, story: StoryId, frame: TextFrame, columns: number, rows: number): QuotePlace | null {
  const page = edition.pages[frame.page];
  if (!page) return null;
  const { pitch } = page.grid;
  const measure = columnOf(frame);
  const step = measure + frame.gutter;
  const cells = (composition.stories.get(story)?.lines ?? []).flatMap(({ partType, place }) => (place?.frame === frame.id && !HEAD_PARTS.has(partType) ? [place] : []));
  const others = framesOnPage(edition, page.id).filter(({ id, type }) => id !== frame.id && type !== 'box');
  let best: { readonly rect: Rect; readonly cost: number } | null = null;
  for (let column = 0; column + columns <= frame.columns; column++) {
    const tops = Array.from({ length: columns }, (_, i) => Math.min(...cells.filter((cell) => cell.column === column + i).map(({ cell }) => cell.y)));
    const top = Math.max(...tops);
    if (!Number.isFinite(top)) continue;
    const floor = bottom(frame.rect) - frame.inset;
    const ideal = top + (floor - top) * BEST_DEPTH - (rows * pitch) / 2;
    const first = Math.ceil((top - page.typeArea.y) / pitch - 0.01) + KEPT_ROWS;
    for (let row = first; rowTop(page, row + rows + KEPT_ROWS) <= floor + 1; row++) {
      const rect = roundRect({ x: frame.rect.x + frame.inset + column * step, y: rowTop(page, row), width: columns * measure + (columns - 1) * frame.gutter, height: rows * pitch });
      const cost = Math.abs(column + columns / 2 - frame.columns / 2) * step + Math.abs(rect.y - ideal);
      if ((best && cost >= best.cost) || others.some((other) => overlaps(other.rect, rect))) continue;
      best = { rect, cost };
    }
  }
  return best && { page: page.id, rect: best.rect };
}

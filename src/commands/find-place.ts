/** Where something from the basket goes. The page view shows this while dragging; the placing commands carry it out. */
import { contains, type Point, type Rect } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { Frame, Placeholder } from '../model/frame';
import { nextFreePlace } from '../model/free-places';
import { columnAt, rowAt, rowCount, spanRect } from '../model/grid';
import type { FrameId, PageId, PictureId, StoryId } from '../model/ids';
import type { Page } from '../model/page';
import { framesOnPage } from '../model/threads';
import { pictureSize, storySize, type PlaceSize } from './place-size';

/** A rectangle that a person drew, the point where they dropped it, or null: the next place with room. */
export type Where = { readonly rect: Rect } | { readonly point: Point } | null;

/** A place: `fill` names the empty frame that stands there already. */
export interface FoundPlace {
  readonly rect: Rect;
  readonly fill: FrameId | null;
}

/** Where a story would go on the page, or null when the page is full. */
export function findStoryPlace(edition: Edition, storyId: StoryId, pageId: PageId, where: Where): FoundPlace | null {
  const page = edition.pages[pageId];
  const story = edition.stories[storyId];
  if (!page || !story) return null;
  const empty = (frame: Frame): Placeholder | null | false => frame.type === 'text' && frame.story === null && !frame.locked && frame.placeholder;
  return find(edition, page, where, storySize(edition, page, story), empty, story.kind);
}

/** Where stories would go as a stack: a place as deep as all of them, in more columns when one is not deep enough. */
export function findStackPlace(edition: Edition, stories: readonly StoryId[], pageId: PageId, where: Where): FoundPlace | null {
  const page = edition.pages[pageId];
  if (!page) return null;
  const rows = stories.reduce((sum, id, i) => {
    const story = edition.stories[id];
    return story ? sum + storySize(edition, page, story, 1).rows + (i > 0 ? Math.ceil(edition.styles.desk.stackRows) : 0) : sum;
  }, 0);
  const columns = Math.min(page.grid.columns, Math.max(1, Math.ceil(rows / rowCount(page))));
  const empty = (frame: Frame): Placeholder | null | false => frame.type === 'text' && frame.story === null && !frame.locked && frame.placeholder;
  // Where no single column has so many free rows, two or three beside each other may.
  for (let wide = columns; wide <= Math.min(page.grid.columns, columns + MORE_COLUMNS); wide++) {
    const size = { columns: wide, rows: Math.min(rowCount(page), Math.ceil(rows / wide) + (wide > 1 ? SLACK_ROWS : 0)) };
    const place = find(edition, page, where, size, empty, 'brief');
    const holds = place && (place.fill !== null || where !== null || place.rect.height >= (size.rows - 0.5) * page.grid.pitch);
    if (holds) return place;
  }
  return find(edition, page, where, { columns, rows: Math.ceil(rows / columns) }, empty, 'brief');
}
const MORE_COLUMNS = 3;
/** What keeps take at the columns' feet. */
const SLACK_ROWS = 2;

/** Where a picture would go on the page, or null when the page is full. */
export function findPicturePlace(edition: Edition, pictureId: PictureId, pageId: PageId, where: Where): FoundPlace | null {
  const page = edition.pages[pageId];
  const picture = edition.pictures[pictureId];
  if (!page || !picture) return null;
  const empty = (frame: Frame): Placeholder | null | false => frame.type === 'picture' && frame.picture === null && !frame.locked && frame.placeholder;
  return find(edition, page, where, pictureSize(edition, page, picture), empty, 'picture');
}

/** `empty` tells a frame's placeholder (null: it has none) or false when the frame cannot take this. */
function find(
  edition: Edition,
  page: Page,
  where: Where,
  size: PlaceSize,
  empty: (frame: Frame) => Placeholder | null | false,
  kind: Placeholder['accepts'],
): FoundPlace | null {
  if (where && 'rect' in where) return { rect: where.rect, fill: null };
  const frames = framesOnPage(edition, page.id).filter((frame) => empty(frame) !== false);
  if (where) {
    const under = frames.filter((frame) => contains(frame.rect, where.point)).at(-1);
    return under ? { rect: under.rect, fill: under.id } : { rect: rectAt(page, where.point, size), fill: null };
  }
  // A template's own place for this kind comes first, top ones before low ones.
  const [meant] = frames
    .filter((frame) => (empty(frame) || null)?.accepts === kind)
    .sort((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x);
  if (meant) return { rect: meant.rect, fill: meant.id };
  const free = nextFreePlace(edition, page.id, size.columns, size.rows);
  return free && { rect: spanRect(page, free), fill: null };
}

/** The size as wished, its top left corner in the cell under the point; moved in at the right edge, cut at the foot. */
function rectAt(page: Page, point: Point, { columns, rows }: PlaceSize): Rect {
  const row = rowAt(page, point.y);
  return spanRect(page, {
    column: Math.min(columnAt(page, point.x), page.grid.columns - columns),
    columns,
    row,
    rows: Math.min(rows, rowCount(page) - row),
  });
}

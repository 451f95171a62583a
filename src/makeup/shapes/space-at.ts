import { storyAround } from '../../commands/shape-places';
import type { Cell } from '../../commands/shape-places';
import type { Edition } from '../../model/edition';
import type { Frame, PictureFrame } from '../../model/frame';
import { freePlaces } from '../../model/free-places';
import { rowCount } from '../../model/grid';
import type { GridSpan } from '../../model/grid';
import type { FrameId, PageId } from '../../model/ids';
import { framesOnPage } from '../../model/threads';

/** The room around a cell of the page. */
export interface Space {
  readonly span: GridSpan;
  /** False: something stands there, and what is placed lies over it; the room then only ends with the type area. */
  readonly free: boolean;
}

/** An empty place of a template that is not locked: what is placed takes its room. */
export const isEmptyPlace = (frame: Frame): boolean =>
  !frame.locked && ((frame.type === 'text' && frame.story === null) || (frame.type === 'picture' && frame.picture === null));

/** Pictures that stand in no story's text: a story laid on them runs around them, so they take no room of their own. */
export function loosePictures(edition: Edition, page: PageId): readonly PictureFrame[] {
  return framesOnPage(edition, page).filter(
    (frame): frame is PictureFrame => frame.type === 'picture' && frame.picture !== null && frame.wrap && storyAround(edition, frame) === null,
  );
}

/** The free places of a page as they are when empty places, pictures that are run around and some frames give way. */
export function roomOn(edition: Edition, page: PageId, without: ReadonlySet<FrameId> = new Set()): readonly GridSpan[] {
  const loose = new Set<Frame>(loosePictures(edition, page));
  const frames = Object.fromEntries(Object.entries(edition.frames).filter(([id, frame]) => frame.page === page && !without.has(id) && !isEmptyPlace(frame) && !loose.has(frame)));
  return freePlaces({ ...edition, frames }, page);
}

/** The largest of the free places that hold the cell. */
export function spaceAt(edition: Edition, page: PageId, { column, row }: Cell, places: readonly GridSpan[]): Space {
  const holding = places.filter((place) => column >= place.column && column < place.column + place.columns && row >= place.row && row < place.row + place.rows);
  const [largest] = [...holding].sort((a, b) => b.columns * b.rows - a.columns * a.rows);
  if (largest) return { span: largest, free: true };
  const { grid } = edition.pages[page]!;
  return { span: { column: 0, columns: grid.columns, row, rows: rowCount(edition.pages[page]!) - row }, free: false };
}

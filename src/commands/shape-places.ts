import type { Rect } from '../geometry/rect';
import { bottom, right, union } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { Frame, PictureFrame, TextFrame } from '../model/frame';
import { spanRect } from '../model/grid';
import type { PageId, StoryId } from '../model/ids';
import type { Page } from '../model/page';
import type { ShapePlace } from '../model/shape';
import { framesOnPage, threadOf } from '../model/threads';

/** The cell of the page where a shape's top left corner stands. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** The rectangle that a part of a shape takes on the page. */
export const placeRect = (page: Page, at: Cell, { column, columns, row, rows }: ShapePlace): Rect =>
  spanRect(page, { column: at.column + column, columns, row: at.row + row, rows });

/** The frames of a story on one page, in the order of the thread. */
export const storyFramesOn = (edition: Edition, story: StoryId, page: PageId): readonly TextFrame[] => threadOf(edition, story).filter((frame) => frame.page === page);

/** The pictures that stand within a story on a page: their middle lies in the rectangle around its text. */
export function picturesWithin(edition: Edition, story: StoryId, page: PageId): readonly PictureFrame[] {
  const frames = storyFramesOn(edition, story, page);
  if (frames.length === 0) return [];
  const whole = frames.map((frame) => frame.rect).reduce(union);
  return framesOnPage(edition, page)
    .filter((frame): frame is PictureFrame => frame.type === 'picture' && frame.picture !== null && hasMiddleOf(whole, frame))
    .sort((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x);
}

/** The story that a picture stands within on its page, or null. */
export function storyAround(edition: Edition, picture: PictureFrame): StoryId | null {
  const around = framesOnPage(edition, picture.page).find(
    (frame) => frame.type === 'text' && frame.story !== null && picturesWithin(edition, frame.story, picture.page).includes(picture),
  );
  return around?.type === 'text' ? around.story : null;
}

/** The middle of the frame lies in the rectangle. */
export function hasMiddleOf(rect: Rect, frame: Frame): boolean {
  const [x, y] = [frame.rect.x + frame.rect.width / 2, frame.rect.y + frame.rect.height / 2];
  return x > rect.x && x < right(rect) && y > rect.y && y < bottom(rect);
}

import type { Edition } from '../../model/edition';
import type { Frame } from '../../model/frame';
import type { PageId } from '../../model/ids';
import { framesOnPage, neighboursInThread } from '../../model/threads';

/** Tops that differ by less than this many rows stand side by side. */
const LEVEL_ROWS = 2;

/** The frames of a page that hold something to read or see, in the order in which they are read: from the top, side by side from the left. A story that runs on is read where it begins. */
export function readingFrames(edition: Edition, page: PageId): readonly Frame[] {
  const pitch = edition.pages[page]?.grid.pitch ?? 1;
  const level = (frame: Frame): number => Math.floor(frame.rect.y / (pitch * LEVEL_ROWS));
  return framesOnPage(edition, page)
    .filter((frame) => {
      if (frame.type === 'picture') return frame.picture !== null;
      if (frame.type === 'qr') return frame.url !== '';
      if (frame.type !== 'text' || frame.story === null) return false;
      return neighboursInThread(edition, frame.id).previous?.page !== page;
    })
    .sort((a, b) => level(a) - level(b) || a.rect.x - b.rect.x || (a.id < b.id ? -1 : 1));
}

import { storySize } from '../../commands/place-size';
import type { Cell } from '../../commands/shape-places';
import type { Edition } from '../../model/edition';
import type { StoryId } from '../../model/ids';
import type { Page } from '../../model/page';
import { roomOn } from './space-at';

/** Where the next story goes on a page: the first free place, from the top, that is large enough; else the largest; the top left corner of a full page. */
export function nextCell(edition: Edition, page: Page, storyId: StoryId): Cell {
  const story = edition.stories[storyId];
  const places = roomOn(edition, page.id);
  const size = story ? storySize(edition, page, story) : { columns: 1, rows: 1 };
  const [largest] = [...places].sort((a, b) => b.columns * b.rows - a.columns * a.rows);
  const found = places.find((place) => place.columns >= size.columns && place.rows >= size.rows) ?? largest;
  return found ? { column: found.column, row: found.row } : { column: 0, row: 0 };
}

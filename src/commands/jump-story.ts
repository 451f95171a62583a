import { roundRect } from '../geometry/rect';
import { columnsForWidth, rowCount, spanRect } from '../model/grid';
import { nextFreePlace } from '../model/free-places';
import type { FrameId, PageId } from '../model/ids';
import type { NewId } from '../model/new-id';
import { storiesIn, threadOf } from '../model/threads';
import { refuse } from './command';
import type { Command } from './command';
import { threadFrame } from './thread-frame';

export interface JumpStoryArgs {
  /** A frame of the story; it goes on after the last one. */
  readonly frame: FrameId;
  readonly page: PageId;
  /** Lines that have no room: the place is made for them. */
  readonly lines: number;
  readonly newId: NewId;
}

/** What a jump takes besides its lines: the line that says from where. */
const OWN_ROWS = 1;
const LEAST_ROWS = 4;

/** Lets a story go on at another page (转版), in its next free place; the house's jump lines then stand at both ends. */
export const jumpStory: Command<JumpStoryArgs> = {
  name: 'jump-story',
  plan(edition, { frame: id, page: to, lines, newId }) {
    const frame = edition.frames[id];
    const page = edition.pages[to];
    if (!frame) return refuse('refusal.frame-gone');
    if (!page) return refuse('refusal.page-gone');
    const [story] = storiesIn(edition, frame);
    const last = story === undefined ? undefined : threadOf(edition, story).at(-1);
    if (!last) return refuse('refusal.no-story-to-thread');
    if (last.page === to) return refuse('refusal.jump-to-itself');
    const columns = Math.max(1, Math.min(page.grid.columns, columnsForWidth(page, last.rect.width)));
    const rows = Math.min(rowCount(page), Math.max(LEAST_ROWS, Math.ceil(lines / columns) + OWN_ROWS));
    const place = nextFreePlace(edition, to, columns, rows);
    if (!place) return refuse('refusal.page-full');
    return threadFrame.plan(edition, { after: last.id, to: { page: to, rect: roundRect(spanRect(page, place)) }, newId });
  },
};

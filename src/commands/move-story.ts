import { overlaps } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { TextFrame } from '../model/frame';
import type { PageId, StoryId } from '../model/ids';
import type { NewId } from '../model/new-id';
import type { Page } from '../model/page';
import { framesOnPage, threadOf } from '../model/threads';
import { plan, refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { findStoryPlace } from './find-place';
import { newTextFrame } from './frame-defaults';
import { deleteFrame } from './thread-edits';

export interface MoveStoryArgs {
  readonly story: StoryId;
  readonly from: PageId;
  readonly to: PageId;
  readonly newId: NewId;
}

/**
 * Takes what stands of a story on one page to another: in its shape where the same place is free there, else to the place that suits it.
 * What it leaves is as if it had gone back to the basket: a template's place stays, empty.
 */
export const moveStory: Command<MoveStoryArgs> = {
  name: 'move-story',
  plan(edition, { story: id, from, to, newId }) {
    const story = edition.stories[id];
    const page = edition.pages[to];
    if (!story) return refuse('refusal.story-gone');
    if (!page || !edition.pages[from]) return refuse('refusal.page-gone');
    if (from === to) return plan();
    const frames = threadOf(edition, id).filter((frame) => frame.page === from);
    if (frames.length === 0) return refuse('refusal.not-placed');
    if (frames.some((frame) => frame.contentLocked)) return refuse('refusal.locked', { count: 1 });
    const draft = startDraft(edition);
    const shape = isFree(edition, page, edition.pages[from], frames);
    const wholeStoryMoves = frames.length === threadOf(edition, id).length;
    for (const frame of frames) deleteFrame(draft, frame.id);
    if (shape || !wholeStoryMoves) {
      if (!shape) return refuse('refusal.page-full');
      for (const frame of frames) draft.insert('frames', { ...frame, id: newId(), page: to, locked: false, group: null, placeholder: null });
      return draft.plan();
    }
    const place = findStoryPlace(draft.edition, id, to, null);
    if (!place) return refuse('refusal.page-full');
    if (place.fill === null) draft.insert('frames', newTextFrame(draft.edition, page, place.rect, newId(), story));
    else draft.set('frames', place.fill, { story: id, turn: 1, takes: 'all' });
    return draft.plan();
  },
};

/** Frames of the same place on the other page would cover nothing there, and that page is laid out alike. */
function isFree(edition: Edition, to: Page, from: Page, frames: readonly TextFrame[]): boolean {
  const { grid, width, height } = to;
  if (width !== from.width || height !== from.height || grid.columns !== from.grid.columns || grid.pitch !== from.grid.pitch) return false;
  const there = framesOnPage(edition, to.id).filter((frame) => frame.type === 'text' || frame.type === 'picture' || frame.type === 'qr');
  return frames.every(({ rect }) => there.every((frame) => !overlaps(frame.rect, rect)));
}

/** Steps that several commands share: taking frames out of threads and leaving the threads whole. */
import type { FrameId, StoryId } from '../model/ids';
import { FULL_CROP } from '../model/picture';
import { threadOf } from '../model/threads';
import type { Draft } from './draft';
import { handStackOn } from './stack-edits';

/** Empties a text or picture frame: what it showed goes back to the basket, or runs on in the rest of its thread. */
export function emptyFrame(draft: Draft, id: FrameId): void {
  const frame = draft.edition.frames[id];
  if (frame?.type === 'picture') draft.set('frames', id, { picture: null, crop: FULL_CROP });
  if (frame?.type !== 'text' || frame.story === null) return;
  handStackOn(draft, id);
  draft.set('frames', id, { story: null, stack: [], takes: 'all', turn: 1 });
  mendTakes(draft, frame.story);
}

/** Removes a frame; the rest of its thread stays. */
export function removeFrame(draft: Draft, id: FrameId): void {
  const frame = draft.edition.frames[id];
  if (!frame) return;
  handStackOn(draft, id);
  draft.remove('frames', id);
  if (frame.type === 'text' && frame.story !== null) mendTakes(draft, frame.story);
}

/** Takes a frame away as Delete does: a template's place comes back empty, any other frame goes. */
export function deleteFrame(draft: Draft, id: FrameId): void {
  const frame = draft.edition.frames[id];
  if (!frame) return;
  const stays = (frame.type === 'text' && frame.story !== null && frame.placeholder !== null)
    || (frame.type === 'picture' && frame.picture !== null && frame.placeholder !== null);
  if (stays) emptyFrame(draft, id);
  else removeFrame(draft, id);
}

/**
 * A thread whose head frame is gone has its head in the text again; one whose text frames are gone has its text in the
 * head frame. Otherwise a part of the story would have no place although the story is placed.
 */
function mendTakes(draft: Draft, story: StoryId): void {
  const thread = threadOf(draft.edition, story);
  const takes = new Set(thread.map((frame) => frame.takes));
  if (takes.has('all') || (takes.has('head') && takes.has('text'))) return;
  for (const frame of thread) draft.set('frames', frame.id, { takes: 'all' });
}

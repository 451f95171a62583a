import type { FrameId, StoryId } from '../../model/ids';
import type { StoryPoint } from '../../model/story-text';
import { storiesIn } from '../../model/threads';
import { openFile } from '../app-store';
import { placeOnPage } from '../preflight/place-on-page';
import { useSession } from '../session-store';

/**
 * Brings words before the eyes: their page, near enough to be read, and the galley at the words when `open` asks for it,
 * when it is open anyway or when they stand on no page (overset, basket). True when they are on a page.
 */
export function showWords(story: StoryId, from: StoryPoint, to: StoryPoint, open = false): boolean {
  const { store } = openFile();
  const { edition } = store.getState();
  // Pages far from the one in view may wait to be composed.
  for (const frame of Object.values(edition.frames)) if (storiesIn(edition, frame).includes(story)) store.bring(frame.page);
  const { composition } = store.getState();
  const session = useSession.getState();
  const place = placeOnPage(edition, composition, { page: null, frame: null, story, at: from });
  if (place) session.setPage(place.page);
  if (edition.stories[story] && (open || !place || session.editing)) session.edit({ story, caret: to, anchor: from });
  if (place) session.lookAt(place.page, place.rect);
  return place !== null;
}

/** Selects a frame and brings it before the eyes. */
export function showFrame(id: FrameId): void {
  const frame = openFile().store.getState().edition.frames[id];
  if (!frame) return;
  const session = useSession.getState();
  session.setPage(frame.page);
  session.select([id]);
  session.lookAt(frame.page, frame.rect);
}

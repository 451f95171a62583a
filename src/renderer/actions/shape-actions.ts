import { storyAround } from '../../commands/shape-places';
import type { StoryId } from '../../model/ids';
import { framesOfPicture, pictureOfCaption, threadOf } from '../../model/threads';
import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { showFailure } from './file-actions';
import { currentStories } from './open-document';

/**
 * Lets a person choose the shape of the story at hand: one that stands on a page changes it there, one of the basket is shown in the next free
 * place and follows the pointer.
 */
export function chooseShape(): void {
  const story = articleAtHand();
  const session = useSession.getState();
  const { edition } = openFile().store.getState();
  if (story === null || !edition.stories[story] || session.drag) return;
  if (pictureOfCaption(edition, story)) {
    showFailure({ key: 'refusal.caption-follows-picture' });
    return;
  }
  const thread = threadOf(edition, story);
  if (thread.length === 0) {
    session.setDrag({ kind: 'story', id: story, x: 0, y: 0, how: 'loose' });
    return;
  }
  const here = thread.find((frame) => frame.page === session.page) ?? thread[0]!;
  if (here.page !== session.page) session.setPage(here.page);
  session.setDrag({ kind: 'story', id: story, x: 0, y: 0, how: 'in-place' });
}

/** The story at hand; for a picture that stands within a story, that one. */
export function articleAtHand(): StoryId | null {
  const [story] = currentStories();
  const { edition } = openFile().store.getState();
  const { page } = useSession.getState();
  if (story === undefined || page === null || !pictureOfCaption(edition, story)) return story ?? null;
  const shown = framesOfPicture(edition, pictureOfCaption(edition, story)!.id).find((frame) => frame.page === page);
  return (shown && storyAround(edition, shown)) ?? story;
}

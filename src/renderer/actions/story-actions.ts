import { deletePicture } from '../../commands/delete-picture';
import { deleteStory } from '../../commands/delete-story';
import { returnToBasket } from '../../commands/return-to-basket';
import { setPartType } from '../../commands/set-part-type';
import { setStory } from '../../commands/set-story';
import type { Story } from '../../model/story';
import type { PartType } from '../../model/story-text';
import { openFile } from '../app-store';
import { selectedFrames } from '../command-context';
import { run } from './frame-actions';
import { currentStories } from './open-document';
import { useSession } from '../session-store';

/** Opens the story at hand in the story editor. */
export function editCurrentStory(): void {
  const [story] = currentStories();
  if (story !== undefined) useSession.getState().edit({ story, caret: null, anchor: null });
}

export const setCurrentStories = (values: Partial<Pick<Story, 'state' | 'kind'>>): boolean => run(setStory, { stories: currentStories(), values });

/** Takes what is selected, in the basket or on the page, off its pages. */
export function returnSelection(): void {
  const { basket } = useSession.getState();
  if (basket.ids.length > 0) {
    run(returnToBasket, basket.kind === 'story' ? { stories: basket.ids } : { pictures: basket.ids });
    return;
  }
  const frames = selectedFrames();
  run(returnToBasket, {
    stories: frames.flatMap((frame) => (frame.type === 'text' && frame.story !== null ? [frame.story] : [])),
    pictures: frames.flatMap((frame) => (frame.type === 'picture' && frame.picture !== null ? [frame.picture] : [])),
  });
}

/** Deletes what is selected in the basket; offers to do so when some of it stands on a page. */
export function deleteFromBasket(evenIfPlaced = false): void {
  const { basket, toast } = useSession.getState();
  const { store } = openFile();
  const result = basket.kind === 'story'
    ? store.run(deleteStory, { stories: basket.ids.length > 0 ? basket.ids : currentStories(), evenIfPlaced })
    : store.run(deletePicture, { pictures: basket.ids, evenIfPlaced });
  if (result.ok) return;
  const placed = result.key === 'refusal.story-placed' || result.key === 'refusal.picture-placed';
  toast({
    tone: 'error', key: result.key, ...(result.values ? { values: result.values } : {}),
    ...(placed ? { action: { key: 'toast.delete-anyway', run: () => deleteFromBasket(true) } } : {}),
  });
}

/** Changes the type of the paragraphs that the selection in the story editor touches. */
export function setCurrentParts(type: PartType): void {
  const { editing } = useSession.getState();
  if (!editing) return;
  const from = editing.anchor?.part ?? editing.caret?.part ?? 0;
  const to = editing.caret?.part ?? from;
  const parts = Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => Math.min(from, to) + i);
  run(setPartType, { story: editing.story, parts, type });
}

import { deletePicture } from '../../commands/delete-picture';
import { deleteStory } from '../../commands/delete-story';
import { returnToBasket } from '../../commands/return-to-basket';
import { setStory } from '../../commands/set-story';
import { stackOf, storiesIn } from '../../model/threads';
import type { Story } from '../../model/story';
import { openFile } from '../app-store';
import { selectedFrames } from '../command-context';
import { run } from './frame-actions';
import { currentStories } from './open-document';
import { useSession } from '../session-store';

/** Opens the story at hand in the story editor; one that is open goes from the page to its galley and back, its caret staying where it is. */
export function editCurrentStory(): void {
  const [story] = currentStories();
  const { editing, edit, toast } = useSession.getState();
  if (editing && (isInStoryText(document.activeElement) || story === undefined || story === editing.story)) {
    const isPlaced = openFile().store.getState().composition.stories.get(editing.story)?.lines.some(({ place }) => place !== null) ?? false;
    if (editing.view === 'galley' && !isPlaced) toast({ tone: 'info', key: 'onpage.noPlace' });
    else edit({ ...editing, caret: editing.caret ?? { part: 0, offset: 0 }, view: editing.view === 'galley' ? 'page' : 'galley' });
  } else if (story !== undefined) edit({ story, caret: null, anchor: null, view: 'galley' });
}

const isInStoryText = (element: Element | null): boolean => element instanceof HTMLElement && (element.dataset['storyText'] !== undefined || element.closest('.galley') !== null);

export const setCurrentStories = (values: Partial<Pick<Story, 'state' | 'kind'>>): boolean => run(setStory, { stories: currentStories(), values });

/** Sets the stories at hand line by line while they are cut, or over the whole paragraph again when all of them are. */
export function toggleStableLines(): void {
  const stories = currentStories();
  const { edition } = openFile().store.getState();
  const stable = stories.every((id) => edition.stories[id]?.lineFit === 'stable');
  run(setStory, { stories, values: { lineFit: stable ? undefined : 'stable' } });
}

/** Takes what is selected, in the basket or on the page, off its pages. */
export function returnSelection(): void {
  const { basket, brief } = useSession.getState();
  const { edition } = openFile().store.getState();
  if (basket.ids.length > 0) {
    run(returnToBasket, basket.kind === 'story' ? { stories: basket.ids } : { pictures: basket.ids });
    return;
  }
  const frames = selectedFrames();
  run(returnToBasket, {
    stories: brief !== null && stackOf(edition, brief).length > 0 ? [brief] : frames.flatMap((frame) => storiesIn(edition, frame)),
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

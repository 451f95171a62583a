/** From the page to the story to the copy as it was submitted, and back: one key each, and the place stays. */
import type { StoryId } from '../../model/ids';
import type { StoryPoint } from '../../model/story-text';
import { openFile } from '../app-store';
import { currentStories } from '../actions/open-document';
import { setView } from '../review/review-actions';
import { isReading, useReview } from '../review/review-store';
import { useSession } from '../session-store';
import type { TextView } from '../session-store';
import { useOriginalView } from './original-view';

const session = useSession.getState;
const original = useOriginalView.getState;

const isInCopy = (): boolean => document.activeElement?.closest('.original-panel') != null;

/** Shows the copy of the story at hand, or takes the keyboard there; from there it closes it again. */
export function toggleOriginal(): void {
  if (original().story !== null && isInCopy()) return closeOriginal();
  const story = storyAtHand();
  if (story === null) return session().toast({ tone: 'info', key: 'original.no-story' });
  useOriginalView.setState({ story, asked: original().asked + 1 });
}

export function closeOriginal(): void {
  useOriginalView.setState({ story: null });
  focusText();
}

/** The place of the caret in the page, or in the story's galley. */
export function readIn(view: TextView): void {
  const story = storyAtHand();
  if (story === null) return session().toast({ tone: 'info', key: 'original.no-story' });
  if (view === 'page' && !isPlaced(story)) return session().toast({ tone: 'info', key: 'onpage.noPlace' });
  if (isReading() && useReview.getState().view === 'settled') setView('marked');
  const { editing, edit } = session();
  const start: StoryPoint = { part: 0, offset: 0 };
  const caret = (editing?.story === story ? editing.caret : null) ?? start;
  edit({ story, caret, anchor: (editing?.story === story ? editing.anchor : null) ?? caret, view });
  focusText();
}

/** Selects a stretch of the story, where it is read now; the keyboard stays in the copy. */
export function showInStory(story: StoryId, from: StoryPoint, to: StoryPoint): void {
  const { editing, edit } = session();
  const view: TextView = editing?.story === story ? editing.view ?? 'galley' : isPlaced(story) ? 'page' : 'galley';
  if (isReading() && useReview.getState().view === 'settled') setView('marked');
  edit({ story, anchor: from, caret: to, view });
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.original-scroll')?.focus({ preventScroll: true }));
}

function storyAtHand(): StoryId | null {
  const { stories } = openFile().store.getState().edition;
  const [selected] = currentStories();
  const known = [session().editing?.story, selected, original().story].find((id) => id != null && stories[id] !== undefined);
  return known ?? null;
}

const isPlaced = (story: StoryId): boolean => openFile().store.getState().composition.stories.get(story)?.lines.some(({ place }) => place !== null) ?? false;

/** The keyboard goes to the text that is open, else to the page. */
function focusText(): void {
  requestAnimationFrame(() => {
    const where = session().editing === null ? '.page-stage' : session().editing?.view === 'page' ? '.page-text-field' : '.galley';
    document.querySelector<HTMLElement>(where)?.focus({ preventScroll: true });
  });
}

/** What menus, keys and the bar do about reading aloud. One voice speaks at a time, whatever asked for it. */
import type { ReadAloudSettings } from '../../ipc/contract';
import type { StoryId } from '../../model/ids';
import { flatOffset, storyPoint } from '../../model/redline/flat-text';
import type { StoryPoint } from '../../model/story-text';
import { appState } from '../app-store';
import { currentStories } from '../actions/open-document';
import { isReading, useReview } from '../review/review-store';
import type { Editing } from '../session-store';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';
import { samePoint } from '../story-editor/slate-point';
import { isBefore } from '../story-editor/words';
import { browserSpeech } from './browser-speech';
import { createReader } from './reader';
import { pageOfStory, readingOrder } from './reading-order';
import { useReading } from './reading-store';

const session = useSession.getState;
const reading = useReading.getState;
const edition = () => appState().open?.store.getState().shown;

const port = browserSpeech();
const reader = createReader({
  port,
  story: (id) => edition()?.stories[id] ?? null,
  next: storyAfter,
  settings: () => useSettings.getState().readAloud,
  show: (shown) => useReading.setState(shown),
  ended: (why) => session().toast({ tone: 'info', key: `aloud.${why}` }),
  later(ms, run) {
    const timer = window.setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  now: () => performance.now(),
});

/** The story behind one on its page, in reading order. */
function storyAfter(id: StoryId): StoryId | null {
  const state = appState().open?.store.getState();
  const page = state && (pageOfStory(state.composition, id) ?? session().page);
  if (!state || page === null || page === undefined) return null;
  const order = readingOrder(state.shown, page);
  return order[order.indexOf(id) + 1] ?? null;
}

/** The caret as reading found or left it: as long as it stands there, the voice may take it along. */
let left: Editing | null = null;
const isAsLeft = (): boolean => {
  const { editing } = session();
  return editing === left || (editing?.story === left?.story && samePoint(editing?.caret ?? null, left?.caret ?? null) && samePoint(editing?.anchor ?? null, left?.anchor ?? null));
};

/** Begins where the caret stands, or with the story at hand, or with the page's first; while it reads, pauses and goes on. */
export function readAloud(): void {
  const { status } = reading();
  if (status === 'speaking' || status === 'waiting') return pauseReading();
  if (status === 'paused' || status === 'silent') return goOnReading();
  const state = appState().open?.store.getState();
  const { editing, page } = session();
  const story = editing?.story ?? currentStories()[0] ?? (page === null || !state ? undefined : readingOrder(state.shown, page)[0]);
  if (!state || story === undefined || !state.edition.stories[story]) return session().toast({ tone: 'info', key: 'aloud.nothing' });
  // What would print when all is accepted is not the text that marks are made on.
  if (isReading() && useReview.getState().view === 'settled') useReview.setState({ view: 'marked' });
  start(story, editing?.story === story ? firstOf(editing) : null);
}

function start(story: StoryId, from: StoryPoint | null): void {
  const state = appState().open!.store.getState();
  const { editing, edit } = session();
  // A selection would be what marks are made on.
  if (from && editing && !samePoint(editing.caret, editing.anchor)) edit({ ...editing, caret: from, anchor: from });
  // What is on no page is read in the galley.
  else if (!from && pageOfStory(state.composition, story) === null) edit({ story, caret: { part: 0, offset: 0 }, anchor: { part: 0, offset: 0 }, view: 'galley' });
  left = session().editing;
  reader.start(story, from ? flatOffset(state.shown.stories[story]!.text, from) : 0);
  // From a menu or a dialog the keyboard comes back to the text.
  requestAnimationFrame(() => {
    if (document.activeElement === null || document.activeElement === document.body) focusText();
  });
}

const firstOf = ({ caret, anchor }: Editing): StoryPoint | null => (caret && anchor && isBefore(anchor, caret) ? anchor : caret);

/** Waits at the word that was spoken, which is selected there: keys, marks and corrections are about it. */
export function pauseReading(): void {
  if (reading().status !== 'speaking' && reading().status !== 'waiting') return;
  reader.pause();
  selectSpoken();
}

/** Takes the caret along, unless a person has put it elsewhere meanwhile. */
function selectSpoken(): void {
  const state = appState().open?.store.getState();
  const { story, spoken } = reading();
  const text = story === null ? undefined : state?.shown.stories[story]?.text;
  if (!state || story === null || !spoken || !text || !isAsLeft()) return;
  const { editing, edit } = session();
  const view = editing?.story === story && editing.view ? editing.view : pageOfStory(state.composition, story) === null ? 'galley' : 'page';
  edit({ story, anchor: storyPoint(text, spoken.from), caret: storyPoint(text, spoken.to), view });
  left = session().editing;
}

/** Waits while a mark's words are written or a dialog is open: the keyboard is theirs, and the caret stays. */
export const holdReading = (): void => reader.pause();

export function goOnReading(): void {
  dropSelection();
  reader.goOn();
}

/** What is selected is let go of, the caret staying at its start: the next mark is about what is spoken. */
export function dropSelection(): void {
  const { editing, edit } = session();
  const from = editing && firstOf(editing);
  if (!from || samePoint(editing.caret, editing.anchor)) return;
  const isOurs = isAsLeft();
  edit({ ...editing, caret: from, anchor: from });
  if (isOurs) left = session().editing;
}

export function togglePause(): void {
  if (reading().status === 'speaking' || reading().status === 'waiting') pauseReading();
  else goOnReading();
}

export function stopReading(): void {
  const { status, story } = reading();
  if (status === 'off') return;
  if (status === 'speaking') reader.pause();
  // A caret goes along; where there was none, none is put.
  if (session().editing?.story === story) selectSpoken();
  reader.stop();
  useReading.setState({ options: false });
}

/** Nothing is said any more, and no caret is moved: the edition goes, or another screen comes. */
export const endReading = (): void => {
  if (reading().status !== 'off') reader.stop();
};

export const stepSentence = (by: 1 | -1): void => reader.step(by);

export function readNextStory(): void {
  if (!reader.nextStory()) session().toast({ tone: 'info', key: 'aloud.end' });
}

/** Speeds in the steps of the keys. */
export const SPEEDS: readonly number[] = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3];

export function changeSpeed(by: 1 | -1): void {
  const { speed } = useSettings.getState().readAloud;
  const next = by > 0 ? SPEEDS.find((each) => each > speed + 0.001) : [...SPEEDS].reverse().find((each) => each < speed - 0.001);
  if (next !== undefined) changeReading({ speed: next });
}

/** Changes how stories are read; what is being read goes on with it at once. */
export function changeReading(change: Partial<ReadAloudSettings>): void {
  const { readAloud: before, change: keep } = useSettings.getState();
  keep({ readAloud: { ...before, ...change } });
  if (Object.keys(change).some((name) => name !== 'goOn')) reader.resettle();
}

/** The keyboard is the text's again, or the page's. */
export function focusText(): void {
  const galley = session().editing?.view === 'galley' ? document.querySelector<HTMLElement>('.galley') : null;
  (galley ?? document.querySelector<HTMLElement>('.page-text-field') ?? document.querySelector<HTMLElement>('.page-stage'))?.focus({ preventScroll: true });
}

/** For follow-reading-aloud. */
export const followOperations = reader.follow;

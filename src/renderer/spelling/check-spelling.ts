/** Checks the English stories of the open edition when nothing has changed for a moment. Nothing of it runs while a key is pressed. */
import { selectionRects } from '../../display/hit-test';
import type { StoryId } from '../../model/ids';
import type { Story } from '../../model/story';
import { partText } from '../../model/story-text';
import type { StoryPart } from '../../model/story-text';
import type { DocumentStore } from '../document-store';
import { inIdleTime } from '../in-idle-time';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';
import { readHouseWords } from './house-words';
import { misspelt, teach, unteach } from './speller';
import { useSpelling } from './spelling-store';
import type { StorySpelling } from './spelling-store';
import { wordsToCheck } from './words-to-check';
import type { WordSpan } from './words-to-check';

/** After a change it waits until it has been calm for so long, ms. */
const PAUSE = 600;

/** By part, which keeps its identity while it is not changed. */
const spans = new WeakMap<StoryPart, readonly WordSpan[]>();
/** Whether a word is right, for American and for British stories. */
const known = { us: new Map<string, boolean>(), gb: new Map<string, boolean>() };
let house: Promise<void> | null = null;
let dictionaryMissing = false;

const isEnglish = ({ language }: Story): boolean => language === 'en' || language === 'en-GB';
const verdicts = (story: Story): Map<string, boolean> => (story.language === 'en-GB' ? known.gb : known.us);

function spansOf(part: StoryPart): readonly WordSpan[] {
  let found = spans.get(part);
  if (!found) spans.set(part, (found = wordsToCheck(partText(part))));
  return found;
}

/** The words that nobody has been asked about yet. */
function* newWords(store: DocumentStore): Generator<void, { readonly us: readonly string[]; readonly gb: readonly string[] }> {
  const asked = { us: new Set<string>(), gb: new Set<string>() };
  for (const story of Object.values(store.getState().shown.stories)) {
    if (!isEnglish(story)) continue;
    const sort = story.language === 'en-GB' ? 'gb' : 'us';
    for (const part of story.text) {
      for (const { word } of spansOf(part)) if (!known[sort].has(word)) asked[sort].add(word);
      yield;
    }
  }
  return { us: [...asked.us], gb: [...asked.gb] };
}

/** Where the wrong words stand; a story whose text and lines are those of the last time keeps what was found. */
function* marks(store: DocumentStore): Generator<void, ReadonlyMap<StoryId, StorySpelling>> {
  const { shown: edition, composition } = store.getState();
  const found = new Map<StoryId, StorySpelling>();
  for (const story of Object.values(edition.stories)) {
    if (!isEnglish(story)) continue;
    const right = verdicts(story);
    const composed = composition.stories.get(story.id);
    const wrong = story.text.flatMap((part, index) => spansOf(part).filter(({ word }) => right.get(word) === false).map((span) => ({ ...span, story: story.id, part: index })));
    const rects = composed ? wrong.flatMap(({ part, start, end }) => selectionRects(composition.pages, story.id, composed.lines, { part, offset: start }, { part, offset: end })) : [];
    if (wrong.length > 0) found.set(story.id, { text: story.text, composed, wrong, rects });
    yield;
  }
  return found;
}

const idle = <T>(search: Generator<void, T>): Promise<T> => new Promise((resolve) => void inIdleTime(search, resolve));

/** Checks now what is not checked yet. */
export async function checkSpelling(store: DocumentStore): Promise<void> {
  if (!useSettings.getState().spelling || dictionaryMissing) return;
  const words = await idle(newWords(store));
  if (words.us.length + words.gb.length > 0) {
    house ??= readHouseWords().then((list) => list && list.length > 0 && teach(list)).then(() => {});
    await house;
    for (const sort of ['us', 'gb'] as const) {
      if (words[sort].length === 0) continue;
      const wrong = await misspelt(words[sort], sort === 'gb');
      if (!wrong) {
        dictionaryMissing = true;
        useSession.getState().toast({ tone: 'error', key: 'toast.no-dictionary' });
        return;
      }
      const set = new Set(wrong);
      for (const word of words[sort]) known[sort].set(word, !set.has(word));
    }
  }
  const stories = await idle(marks(store));
  if (useSettings.getState().spelling) useSpelling.setState({ stories });
}

/** Words have become right: what was wrong is asked about again. */
export function learn(words: readonly string[]): void {
  teach(words);
  for (const right of [known.us, known.gb]) for (const [each, isRight] of right) if (!isRight) right.delete(each);
}

/** A word is right no longer: all is asked about again, since other forms of it may have been right with it. */
export function unlearn(word: string): void {
  unteach([word]);
  for (const right of [known.us, known.gb]) right.clear();
}

/** Checks the document after each pause in its changes, until the returned function is called. */
export function followSpelling(store: DocumentStore): () => void {
  let timer = 0;
  const check = (): void => {
    if (store.getState().dragging) return;
    void checkSpelling(store);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(check, PAUSE);
  };
  useSpelling.setState({ stories: new Map() });
  const stops = [
    store.subscribe(later),
    useSettings.subscribe((now, before) => {
      if (now.spelling === before.spelling) return;
      if (now.spelling) later();
      else useSpelling.setState({ stories: new Map() });
    }),
  ];
  later();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

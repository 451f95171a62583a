/** Going from misspelling to misspelling, mending them, and making a word the house's own. */
import { replaceText } from '../../commands/replace-text';
import { partText } from '../../model/story-text';
import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';
import { checkSpelling, learn, unlearn } from '../spelling/check-spelling';
import { addHouseWords, removeHouseWord } from '../spelling/house-words';
import { misspellingAtCaret } from '../spelling/misspelling-at-caret';
import { useSpelling } from '../spelling/spelling-store';
import type { Misspelling } from '../spelling/spelling-store';
import { storiesOf } from './find-actions';
import { run } from './frame-actions';
import { showWords } from './place-actions';

export function toggleSpelling(): void {
  const { spelling, change } = useSettings.getState();
  change({ spelling: !spelling });
}

/** Puts another word in a misspelt one's place, as one undo step. */
export function replaceMisspelling({ story, part, start, end }: Misspelling, suggestion: string): void {
  const words = openFile().store.getState().shown.stories[story]?.text[part];
  if (!words) return;
  const found = partText(words).slice(start, end);
  // The apostrophe stays as the story writes it.
  const replaced = found.includes('’') ? suggestion.replaceAll("'", '’') : suggestion;
  run(replaceText, { changes: [{ story, part, start, end, found, replaced }] });
}

/** The word that was shown last, for whoever looks at the page without a caret. */
let shown: Misspelling | null = null;

/** Shows the misspelling after the caret, or after the one shown last; round again at the end. Switches the check on. */
export async function nextMisspelling(): Promise<void> {
  useSettings.getState().change({ spelling: true });
  const { store } = openFile();
  await checkSpelling(store);
  const { stories } = useSpelling.getState();
  const order = storiesOf(store.getState().edition, 'edition');
  const all = order.flatMap((story) => stories.get(story)?.wrong ?? []);
  if (all.length === 0) {
    useSession.getState().toast({ tone: 'success', key: 'toast.no-misspellings' });
    return;
  }
  const { editing } = useSession.getState();
  const from = editing?.caret ? { story: editing.story, part: editing.caret.part, offset: editing.caret.offset } : shown && { story: shown.story, part: shown.part, offset: shown.end };
  const rank = from ? order.indexOf(from.story) : -1;
  const isAfter = ({ story, part, start }: Misspelling): boolean => {
    const there = order.indexOf(story);
    return !from || there > rank || (there === rank && (part > from.part || (part === from.part && start >= from.offset)));
  };
  shown = all.find(isAfter) ?? all[0]!;
  showWords(shown.story, { part: shown.part, offset: shown.start }, { part: shown.part, offset: shown.end }, true);
}

/** The word at the caret is right from now on, in every edition. */
export async function addToHouseWords(): Promise<void> {
  const at = misspellingAtCaret();
  if (!at) return;
  const word = at.word.replace(/'s$/, '');
  if (await teachWords([word])) useSession.getState().toast({ tone: 'success', key: 'toast.house-word', values: { word } });
}

/** These words are right from now on; all of the house’s words, or null after a failure, which was shown. */
export async function teachWords(words: readonly string[]): Promise<readonly string[] | null> {
  const now = await addHouseWords(words);
  if (!now) return null;
  learn(words);
  void checkSpelling(openFile().store);
  return now;
}

/** The word is no longer one of the house’s; those that are left, or null after a failure, which was shown. */
export async function forgetWord(word: string): Promise<readonly string[] | null> {
  const now = await removeHouseWord(word);
  if (!now) return null;
  unlearn(word);
  void checkSpelling(openFile().store);
  return now;
}

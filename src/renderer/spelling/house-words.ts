/** The house's words: names and terms that the dictionary does not hold, kept on the house's shelf for all editions. */
import { listShelf, readShelf, writeShelf } from '../house-shelf';

const NAME = 'words';
const FORMAT = 1;

/** The words on the shelf; null after a failure, which was shown. */
export async function readHouseWords(): Promise<readonly string[] | null> {
  const entries = await listShelf('words');
  if (!entries) return null;
  if (!entries.some(({ name }) => name === NAME)) return [];
  const value = await readShelf('words', NAME);
  const words = value !== null && typeof value === 'object' && 'words' in value ? value.words : null;
  return Array.isArray(words) ? words.filter((word): word is string => typeof word === 'string') : [];
}

/** Puts words there beside what other windows have put there, and tells all that stand there now; null after a failure, which was shown. */
export const addHouseWords = (more: readonly string[]): Promise<readonly string[] | null> => change((words) => [...words, ...more]);

/** Takes a word away, and tells what is left; null after a failure, which was shown. */
export const removeHouseWord = (word: string): Promise<readonly string[] | null> => change((words) => words.filter((other) => other !== word));

async function change(by: (words: readonly string[]) => readonly string[]): Promise<readonly string[] | null> {
  const words = await readHouseWords();
  if (!words) return null;
  const next = [...new Set(by(words))].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  return (await writeShelf('words', NAME, { format: FORMAT, words: next })) && next;
}

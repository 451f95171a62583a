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

/** Puts a word there beside what other windows have put there; false after a failure, which was shown. */
export async function addHouseWord(word: string): Promise<boolean> {
  const words = await readHouseWords();
  if (!words) return false;
  return (await writeShelf('words', NAME, { format: FORMAT, words: [...new Set([...words, word])].sort() })) !== null;
}

import nspell from 'nspell';
import { britishVariants } from './british-variants';

/** A dictionary that has been read, with the house's words. */
export interface Checker {
  /** `british`: what is American only by its spelling has a British twin that is right too. */
  accepts(word: string, british: boolean): boolean;
  /** What may have been meant, likeliest first. */
  suggest(word: string): readonly string[];
  add(words: readonly string[]): void;
  /** Takes words away again that were added; the dictionary’s own stay. */
  forget(words: readonly string[]): void;
}

const MOST_SUGGESTIONS = 6;

/** `aff`, `dic`: a Hunspell dictionary. Takes some hundred milliseconds. */
export function createChecker(aff: string, dic: string): Checker {
  const speller = nspell({ aff, dic });
  const knows = (word: string): boolean => speller.correct(word);
  const holds = (word: string): boolean => knows(word) || (word.endsWith("'s") && knows(word.slice(0, -2)));
  const added = new Set<string>();
  return {
    accepts: (word, british) => holds(word) || (british && britishVariants(word).some(holds)),
    suggest: (word) => speller.suggest(word).slice(0, MOST_SUGGESTIONS),
    add(words) {
      for (const word of words) {
        if (knows(word)) continue;
        added.add(word);
        speller.add(word);
      }
    },
    forget(words) {
      for (const word of words) if (added.delete(word)) speller.remove(word);
    },
  };
}

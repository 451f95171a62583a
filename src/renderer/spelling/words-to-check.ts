/** A word of a text, UTF-16 offsets; `word` as dictionaries write it: straight apostrophes, no soft hyphens. */
export interface WordSpan {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** What stands between blanks and is no prose: addresses of pages and people, fields like {date}. */
const NO_PROSE = /:\/\/|^\W*www\.|@|[\w-]\.[a-z]{2,}|^#|\{.*\}/;
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’\u00ad]?[\p{L}\p{M}\p{N}]+)*/gu;
const PIECE = /[^-]+/g;
const LATIN = /^[\p{Script=Latin}\p{M}'’\u00ad]+$/u;

/**
 * The words of a Latin text that a dictionary can be asked about. Left out are single letters, abbreviations in capitals, whatever holds a digit,
 * addresses, fields of the folio, and words of other scripts. A hyphened word is several.
 */
export function wordsToCheck(text: string): readonly WordSpan[] {
  const found: WordSpan[] = [];
  for (const { 0: chunk, index } of text.matchAll(/\S+/g)) {
    if (NO_PROSE.test(chunk)) continue;
    for (const whole of chunk.matchAll(WORD)) {
      if (/\p{N}/u.test(whole[0])) continue;
      for (const piece of whole[0].matchAll(PIECE)) {
        const start = index + whole.index + piece.index;
        const word = piece[0].replaceAll('’', "'").replaceAll('\u00ad', '');
        const stem = word.replace(/'s$/, '');
        if (!LATIN.test(piece[0]) || stem.length < 2 || stem === stem.toUpperCase()) continue;
        found.push({ word, start, end: start + piece[0].length });
      }
    }
  }
  return found;
}

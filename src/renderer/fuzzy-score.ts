/** A letter at the start of a word counts as much as this many others. */
const WORD_START = 8;
const IN_A_ROW = 5;

/**
 * How well a query is found in a text: its characters in order, not necessarily together; spaces part words that may stand in any order.
 * Higher is better, null is not at all. Chinese needs no pinyin: any of the label's characters will do.
 */
export function fuzzyScore(text: string, query: string): number | null {
  const low = text.toLowerCase();
  let total = 0;
  for (const word of query.toLowerCase().split(/\s+/).filter(Boolean)) {
    const score = wordScore(low, word);
    if (score === null) return null;
    total += score;
  }
  return total - low.length / 100;
}

function wordScore(text: string, word: string): number | null {
  const whole = text.indexOf(word);
  const together = whole < 0 ? null : (startsWord(text, whole) ? (word.length + 1) * WORD_START : word.length * IN_A_ROW) + (whole === 0 ? WORD_START / 2 : 0);
  const scores = [together, lettersScore(text, word, true), lettersScore(text, word, false)].filter((score) => score !== null);
  return scores.length > 0 ? Math.max(...scores) : null;
}

/** The letters one after another; with `starts`, each rather at the start of a word than where it comes first. */
function lettersScore(text: string, word: string, starts: boolean): number | null {
  let at = -1;
  let score = 0;
  let loose = 0;
  for (const letter of word) {
    const next = nextOf(text, letter, at + 1, starts);
    if (next < 0) return null;
    if (startsWord(text, next)) score += WORD_START;
    else if (next === at + 1 && at >= 0) score += IN_A_ROW;
    else loose += 1;
    at = next;
  }
  // Letters that are far apart are no match that anybody means.
  return loose > Math.ceil(word.length / 3) ? null : score - loose;
}

function nextOf(text: string, letter: string, from: number, starts: boolean): number {
  const first = text.indexOf(letter, from);
  if (!starts) return first;
  for (let at = first; at >= 0; at = text.indexOf(letter, at + 1)) if (startsWord(text, at)) return at;
  return first;
}

const startsWord = (text: string, at: number): boolean => at === 0 || /[\s›·—-]/.test(text[at - 1]!) || /\p{Script=Han}/u.test(text[at]!);

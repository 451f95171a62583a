import type { Language } from '../../model/language';
import { SOFT_BREAK } from '../../model/redline/flat-text';
import type { StoryText } from '../../model/story-text';
import { partText } from '../../model/story-text';
import type { ReadingManner } from './reading-manner';
import { sayAt } from './say-words';
import { sentencesOf } from './sentences';
import type { SpokenPiece, Utterance } from './spoken-piece';

/**
 * The weight of an utterance that is not passed: Chromium cuts what takes some voices longer than about fifteen seconds, and a slow reader takes that for
 * sixty characters. A letter of the Latin script counts a third.
 */
const LONGEST = 50;
const weightOf = (words: string): number => [...words].reduce((sum, letter) => sum + (/[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u.test(letter) ? 1 : 0.34), 0);

/**
 * A story as it is read out: sentence by sentence through all its parts, with the place in the flat text of everything that is said. What cannot be
 * spoken (blank parts) is left out.
 */
export function utterancesOf(text: StoryText, language: Language, manner: ReadingManner): readonly Utterance[] {
  const made: Utterance[] = [];
  let start = 0;
  let sentence = 0;
  for (const part of text) {
    const words = partText(part).replaceAll('\n', SOFT_BREAK);
    for (const { from, to } of sentencesOf(words, language)) {
      const chunks = inChunks(piecesOf(words, from, to, language, manner));
      for (const pieces of chunks) made.push(utterance(pieces, start, sentence));
      if (chunks.length > 0) sentence += 1;
    }
    start += words.length + 1;
  }
  return made;
}

/** A stretch of a part and what is said for it. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly spoken: string;
  readonly verbatim: boolean;
}

function piecesOf(words: string, from: number, to: number, language: Language, manner: ReadingManner): readonly Piece[] {
  const pieces: Piece[] = [];
  let plain = from;
  const flush = (end: number): void => {
    // Word by word, so that a long run can be divided.
    for (const { index, 0: run } of words.slice(plain, end).matchAll(/[^\s\u2028]*[\s\u2028]*/gu)) {
      if (run !== '') pieces.push({ from: plain + index, to: plain + index + run.length, spoken: run.replaceAll(SOFT_BREAK, ' '), verbatim: true });
    }
  };
  for (let at = from; at < to;) {
    const said = sayAt(words, at, language, manner);
    if (!said) {
      at += 1;
      continue;
    }
    flush(at);
    pieces.push({ from: at, to: at + said.length, spoken: said.spoken, verbatim: said.spoken === words.slice(at, at + said.length) });
    at += said.length;
    plain = at;
  }
  flush(to);
  return pieces;
}

const RESTS = /[，、；：,;:]["”’）)]?\s*$/u;

/** Pieces in the order of the sentence, a group for each utterance: divided where a voice rests anyhow, if there is such a place in its second half. */
function inChunks(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const chunks: Piece[][] = [[]];
  let weight = 0;
  for (const piece of pieces.flatMap(divided)) {
    const own = weightOf(piece.spoken);
    const chunk = chunks.at(-1)!;
    if (weight + own > LONGEST && chunk.length > 0) {
      const rest = chunk.reduce((found, { spoken }, i) => (RESTS.test(spoken) ? i : found), -1);
      const moved = rest >= 0 && weightOf(chunk.slice(0, rest + 1).map(({ spoken }) => spoken).join('')) > LONGEST / 3 ? chunk.splice(rest + 1) : [];
      chunks.push(moved);
      weight = weightOf(moved.map(({ spoken }) => spoken).join(''));
    }
    chunks.at(-1)!.push(piece);
    weight += own;
  }
  return chunks.filter((chunk) => chunk.some(({ spoken }) => /[\p{L}\p{N}]/u.test(spoken)));
}

/** A run without blanks (Chinese) in clauses, and these in pieces that an utterance holds. */
function divided(piece: Piece): readonly Piece[] {
  if (!piece.verbatim) return [piece];
  const runs = [...piece.spoken.matchAll(/[^，、；：]*[，、；：]*/gu)].flatMap(({ 0: clause }) => clause === '' ? [] : weightOf(clause) <= LONGEST ? [clause] : inLengths(clause));
  if (runs.length <= 1) return [piece];
  let from = piece.from;
  return runs.map((spoken) => {
    const to = from + spoken.length;
    const one = { from, to, spoken, verbatim: true };
    from = to;
    return one;
  });
}

function inLengths(clause: string): readonly string[] {
  const runs: string[] = [];
  let run = '';
  for (const letter of clause) {
    if (weightOf(run + letter) > LONGEST) {
      runs.push(run);
      run = '';
    }
    run += letter;
  }
  return [...runs, run];
}

function utterance(pieces: readonly Piece[], start: number, sentence: number): Utterance {
  let text = '';
  const made: SpokenPiece[] = [];
  for (const { from, to, spoken, verbatim } of pieces) {
    // One blank between words is enough.
    const words = text === '' || text.endsWith(' ') ? spoken.replace(/^ +/, '') : spoken;
    const exact = verbatim && words === spoken;
    if (words !== '') made.push({ at: text.length, length: words.length, from: start + from, to: start + to, verbatim: exact });
    text += words;
  }
  return { text, sentence, from: start + pieces[0]!.from, to: start + pieces.at(-1)!.to, pieces: made };
}

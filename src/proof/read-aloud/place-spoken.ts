import type { FlatRange } from '../../model/redline/flat-range';
import type { SpokenPiece, Utterance } from './spoken-piece';

/** Words of languages that a voice does not report the length of. */
const segmenters = new Map<string, Intl.Segmenter>();
function wordAround(words: string, at: number, language: string): FlatRange {
  let segmenter = segmenters.get(language);
  if (!segmenter) segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: 'word' })));
  const found = segmenter.segment(words).containing(Math.min(at, words.length - 1));
  return found ? { from: found.index, to: found.index + found.segment.length } : { from: at, to: at + 1 };
}

/** Index of the piece that a character of what is spoken belongs to. */
const indexAt = (pieces: readonly SpokenPiece[], at: number): number => pieces.reduce((found, piece, i) => (piece.at <= at ? i : found), 0);

/**
 * Where in the flat text a voice is that has come to a character of what it speaks. `length`: of the word that it reports, 0 when it does not say; the word
 * around is meant then. A figure or a mark is always the whole of it.
 */
export function placeSpoken(utterance: Utterance, at: number, length: number, language: string): FlatRange {
  const first = utterance.pieces[indexAt(utterance.pieces, at)];
  if (!first) return { from: utterance.from, to: utterance.from };
  if (!first.verbatim) return { from: first.from, to: first.to };
  const words = utterance.text.slice(first.at, first.at + first.length);
  const inside = Math.max(0, Math.min(at - first.at, words.length - 1));
  const { from, to } = length > 0 ? { from: inside, to: Math.min(words.length, inside + length) } : wordAround(words, inside, language);
  const end = from + words.slice(from, to).trimEnd().length;
  return { from: first.from + from, to: first.from + Math.max(from + 1, end) };
}

/** The clause around a place of what is spoken: as near as one knows where a voice is that reports nothing. */
export function clauseSpoken(utterance: Utterance, at: number): FlatRange {
  const { pieces, text } = utterance;
  const rests = (piece: SpokenPiece): boolean => /[，。、；：？！,.;:?!…—]["”’）)]?\s*$/u.test(text.slice(piece.at, piece.at + piece.length));
  const here = indexAt(pieces, at);
  let first = here;
  while (first > 0 && !rests(pieces[first - 1]!)) first -= 1;
  let last = here;
  while (last < pieces.length - 1 && !rests(pieces[last]!)) last += 1;
  return { from: pieces[first]?.from ?? utterance.from, to: pieces[last]?.to ?? utterance.to };
}

/** The utterance in which a place of the flat text is said, or the next one behind it; −1 behind all of them. */
export const utteranceAt = (utterances: readonly Utterance[], place: number): number => utterances.findIndex(({ to }) => to > place);

/** Where in what an utterance speaks a place of the flat text is said: at the start of its figure or mark. */
export function spokenAt({ pieces }: Utterance, place: number): number {
  const piece = pieces.find(({ to }) => to > place);
  if (!piece) return 0;
  return piece.verbatim && place > piece.from ? piece.at + (place - piece.from) : piece.at;
}

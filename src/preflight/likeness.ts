/** How much of one text stands in another, by its runs of characters. */
import { partText, HEAD_PARTS, type StoryText } from '../model/story-text';
import { keptBy } from './kept-by';

/** Characters of a run. Two texts on one subject share words, but hardly eight characters in a row. */
const RUN = 8;
/** Runs that stand for a text: those with the smallest hashes, so that like texts choose alike. */
const SKETCH = 40;
/** A text with fewer runs says too little to be compared. */
const LEAST_RUNS = 30;

export interface Likeness {
  /** Every run's hash. */
  readonly runs: ReadonlySet<number>;
  readonly sketch: readonly number[];
}

/** A story's text below its head, letters and digits only; null when it is too short to compare. */
export const likenessOf: (text: StoryText) => Likeness | null = keptBy((text) => {
  const plain = lettersOf(text.filter(({ type }) => !HEAD_PARTS.has(type) && type !== 'byline').map(partText).join(''));
  const runs = new Set<number>();
  for (let i = 0; i + RUN <= plain.length; i++) runs.add(hash(plain, i));
  return runs.size < LEAST_RUNS ? null : { runs, sketch: smallest(runs) };
});

/** The share of the shorter text's runs that the other has too. */
export function sharedBy(a: Likeness, b: Likeness): number {
  const [few, many] = a.runs.size <= b.runs.size ? [a.runs, b.runs] : [b.runs, a.runs];
  let both = 0;
  for (const run of few) if (many.has(run)) both++;
  return both / few.size;
}

/** Letters and digits alone, in small letters: marks and blanks are the first that an editor changes. */
export const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** FNV-1a over UTF-16 units. */
function hash(text: string, from: number): number {
  let value = 0x811c9dc5;
  for (let i = from; i < from + RUN; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

const smallest = (runs: ReadonlySet<number>): number[] => [...runs].sort((a, b) => a - b).slice(0, SKETCH);

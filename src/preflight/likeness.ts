/** How much of one text stands in another, by its runs of characters. */
import { lettersOf } from '../model/letters-of';
import { HEAD_PARTS, partText, type StoryPart, type StoryText } from '../model/story-text';
import { keptBy } from './kept-by';

/** Characters of a run. Two texts on one subject share words, but hardly eight characters in a row. */
const RUN = 8;
/** Runs that stand for a text: those with the smallest hashes, so that like texts choose alike. */
const SKETCH = 40;
/** A text with fewer runs says too little to be compared. */
const LEAST_RUNS = 30;

export interface Likeness {
  /** How many runs there are. */
  readonly count: number;
  readonly sketch: readonly number[];
  readonly parts: readonly (readonly number[])[];
}

/** A story's text below its head, letters and digits only; null when it is too short to compare. */
export const likenessOf: (text: StoryText) => Likeness | null = keptBy((text) => {
  const parts = text.filter(({ type }) => !HEAD_PARTS.has(type) && type !== 'byline').map(runsOf);
  const count = parts.reduce((sum, { runs }) => sum + runs.length, 0);
  if (count < LEAST_RUNS) return null;
  return { count, sketch: smallest(parts.flatMap(({ sketch }) => sketch)), parts: parts.map(({ runs }) => runs) };
});

/** The share of the shorter text's runs that the other has too. */
export function sharedBy(a: Likeness, b: Likeness): number {
  const [few, many] = a.count <= b.count ? [a, b] : [b, a];
  const known = allRuns(many);
  let both = 0;
  for (const runs of few.parts) for (const run of runs) if (known.has(run)) both++;
  return both / few.count;
}

const allRuns: (of: Likeness) => ReadonlySet<number> = keptBy(({ parts }) => new Set(parts.flat()));

/** Every run of a part by its hash; a part keeps its runs while only others are edited. */
const runsOf: (part: StoryPart) => { readonly runs: readonly number[]; readonly sketch: readonly number[] } = keptBy((part) => {
  const plain = lettersOf(partText(part));
  const runs: number[] = [];
  for (let i = 0; i + RUN <= plain.length; i++) runs.push(hash(plain, i));
  return { runs, sketch: smallest(runs) };
});

/** FNV-1a over UTF-16 units. */
function hash(text: string, from: number): number {
  let value = 0x811c9dc5;
  for (let i = from; i < from + RUN; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

const smallest = (runs: readonly number[]): number[] => [...new Set(runs)].sort((a, b) => a - b).slice(0, SKETCH);

/**
 * Nearest gains (齐版): what cutting or adding a few characters in a paragraph does to its lines, found by trial — the
 * changed paragraph is prepared and broken anew in the measures that it has on the page.
 */
import { paragraphStyleOf } from '../model/paragraph-style-of';
import type { Story } from '../model/story';
import { partText, type PartType, type StoryPart } from '../model/story-text';
import type { StyleSheet } from '../model/style';
import { breakLines } from './broken-lines';
import type { ComposedLine, StoryComposition } from './composition';
import type { LineRange } from './paragraph/paragraph';
import { prepareParts } from './thread-paragraphs';
import { cutStart, trialOffset, withMore, withoutRange } from './trial-part';
import type { World } from './world';

/** The fewest characters to cut from (or add to) one paragraph, and the lines that saves (or gains). */
export interface Gain {
  readonly part: number;
  readonly kind: 'cut' | 'add';
  readonly characters: number;
  readonly lines: number;
  /** Text [start, end) to cut, without the marks that close the paragraph; for `add` the place to add at, twice. */
  readonly start: number;
  readonly end: number;
}

export interface GainsInput {
  readonly story: Story;
  readonly composition: StoryComposition;
  readonly sheet: StyleSheet;
}

/** Parts whose lines take a row each. Heads and subheads take whole rows together: a line less often saves nothing. */
const FLOWS: ReadonlySet<PartType> = new Set(['body', 'lead', 'caption']);
/** More than this is rewriting, not cutting to fit. */
const MOST = 60;
/** One after the other up to here; beyond, the least number is found by halving. */
const ONE_BY_ONE = 6;

/** What a paragraph's trial compositions need. */
export interface Trial {
  readonly story: Story;
  readonly part: StoryPart;
  readonly index: number;
  readonly text: string;
  readonly sheet: StyleSheet;
  readonly writing: 'horizontal' | 'vertical';
  readonly measures: readonly number[];
  /** Lines that it has now. */
  readonly count: number;
  readonly world: World;
}

interface Held {
  readonly trial: Trial;
  readonly gains: Map<string, Gain | null>;
}

const cache = new WeakMap<StoryPart, Held>();

/**
 * The fewest characters to cut from the end of part `index` so that it takes `lines` lines less, or to add so that it
 * takes as many more; null when 60 do not do it or the part does not flow line by line. Kept as long as the paragraph, its
 * measures and its style stay the same.
 */
export function gainOf(input: GainsInput, index: number, kind: Gain['kind'], lines: number, world: World): Gain | null {
  const trial = trialOf(input, index, world);
  if (!trial) return null;
  let held = cache.get(trial.part);
  if (!held || !sameTrial(held.trial, trial)) cache.set(trial.part, (held = { trial, gains: new Map() }));
  const key = `${kind} ${lines}`;
  let gain = held.gains.get(key);
  if (gain === undefined) {
    gain = kind === 'cut' ? leastCut(trial, lines) : leastAddition(trial, lines);
    held.gains.set(key, gain);
  }
  return gain && gain.part !== index ? { ...gain, part: index } : gain;
}

/** The parts of a story whose lines flow, in order: those that gains are looked for in. */
export const flowingParts = (story: Story): number[] => story.text.flatMap((part, index) => (FLOWS.has(part.type) ? [index] : []));

/** Best first: the fewest characters a line, then the order of the text. */
export const byCost = (a: Gain, b: Gain): number => a.characters / a.lines - b.characters / b.lines || a.part - b.part;

/** Null for a part that does not flow line by line, has no text or no lines. */
export function trialOf({ story, composition, sheet }: GainsInput, index: number, world: World): Trial | null {
  const part = story.text[index];
  if (!part || !FLOWS.has(part.type)) return null;
  const own = composition.lines.filter((line) => line.part === index);
  if (own.length === 0) return null;
  const text = partText(part);
  if (text === '') return null;
  return { story, part, index, text, sheet, writing: own[0]?.place?.vertical ? 'vertical' : 'horizontal', measures: measuresFrom(composition.lines, index), count: own.length, world };
}

/** The measures from a part's first line to the story's end: what its lines meet as they grow. */
function measuresFrom(lines: readonly ComposedLine[], index: number): number[] {
  const measures: number[] = [];
  for (const line of lines) if (line.part === index || (line.part > index && FLOWS.has(line.partType))) measures.push(line.measure);
  return measures;
}

const linesOf = (trial: Trial, part: StoryPart): number => brokenLines(trial, part)?.length ?? trial.count;

/** The lines that a changed paragraph breaks into in the measures that it has on the page; null when it cannot be set alone. */
export function brokenLines({ story, sheet, writing, measures, world }: Trial, part: StoryPart): readonly LineRange[] | null {
  const prepared = prepareParts({ ...story, text: [part] }, 0, 1, sheet, writing, world)[0]?.prepared;
  return prepared ? breakLines(prepared, 0, (line) => measures[Math.min(line, measures.length - 1)] ?? 0) : null;
}

function leastCut(trial: Trial, lines: number): Gain | null {
  const wanted = trial.count - lines;
  if (wanted < 1) return null;
  const end = trialOffset(trial.text);
  const saves = (characters: number): boolean => {
    const start = cutStart(trial.text, end, characters);
    return start !== null && start > 0 && linesOf(trial, withoutRange(trial.part, start, end)) <= wanted;
  };
  const characters = least(saves, lines);
  const fewest = characters === null ? null : cutStart(trial.text, end, characters);
  if (fewest === null) return null;
  const start = wholeWords(trial.text, fewest);
  return start < 1 ? null : { part: trial.index, kind: 'cut', characters: countBetween(trial.text, start, end), lines, start, end };
}

/** Where the cut begins when no word is left in pieces: before the word, and before the blank that parted it. */
function wholeWords(text: string, start: number): number {
  let at = start;
  if (isLetter(text[at]) && isLetter(text[at - 1])) while (at > 0 && isLetter(text[at - 1])) at--;
  while (at > 0 && text[at - 1] === ' ') at--;
  return at;
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[A-Za-z0-9\u00c0-\u024f\u0300-\u036f'’-]/.test(character);

const countBetween = (text: string, start: number, end: number): number => [...text.slice(start, end)].filter((character) => character.trim() !== '').length;

function leastAddition(trial: Trial, lines: number): Gain | null {
  const at = trialOffset(trial.text);
  const characters = least((count) => linesOf(trial, withMore(trial.part, at, count, trial.story.language)) >= trial.count + lines, lines);
  return characters === null ? null : { part: trial.index, kind: 'add', characters, lines, start: at, end: at };
}

/** The least number that does: tried one by one, then by halving. More lines take more characters: the bound grows with them. */
function least(does: (characters: number) => boolean, lines: number): number | null {
  for (let count = 1; count <= ONE_BY_ONE; count++) if (does(count)) return count;
  let low = ONE_BY_ONE;
  let high = ONE_BY_ONE;
  while (true) {
    if (high >= MOST * lines) return null;
    high = Math.min(MOST * lines, high * 2);
    if (does(high)) break;
    low = high;
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (does(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function sameTrial(a: Trial, b: Trial): boolean {
  return a.sheet === b.sheet && a.world === b.world && a.writing === b.writing && a.count === b.count && a.story.language === b.story.language
    && a.story.lineFit === b.story.lineFit && paragraphStyleOf(a.sheet, a.story.kind, a.part) === paragraphStyleOf(b.sheet, b.story.kind, b.part)
    && a.measures.slice(0, a.count + 1).every((measure, i) => measure === (b.measures[i] ?? b.measures.at(-1)));
}

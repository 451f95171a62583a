import type { Story } from '../model/story';
import type { StoryComposition } from './composition';
import { byCost, cheapestCuts, flowingParts, gainOf, type Gain, type GainsInput } from './copyfit-gains';
import type { World } from './world';

/** A story's nearest gains. */
export interface Gains {
  readonly story: Story;
  readonly composition: StoryComposition;
  /** A line less: one entry for each paragraph that gives one, best first. */
  readonly cuts: readonly Gain[];
  /** A line more. */
  readonly additions: readonly Gain[];
  /** For an overset story: the cheapest cuts that make it fit, best first; null when its paragraphs do not give so many. */
  readonly plan: readonly Gain[] | null;
}

/** A story that is over by more is cut by the paragraph, not by the character. */
const MOST_LINES = 12;

/**
 * Looks for a story's gains, a paragraph a step: a trial costs about as much as a keystroke, so whoever runs this does it
 * while nothing else is to be done, and drops it when the story changes.
 */
export function* searchGains(input: GainsInput, world: World): Generator<void, Gains> {
  const { story, composition } = input;
  const parts = flowingParts(story);
  const cuts: Gain[] = [];
  const additions: Gain[] = [];
  for (const part of parts) {
    const cut = gainOf(input, part, 'cut', 1, world);
    if (cut) cuts.push(cut);
    yield;
    const addition = gainOf(input, part, 'add', 1, world);
    if (addition) additions.push(addition);
    yield;
  }
  const { lines, oversetFrom } = composition.copyfit;
  const isOver = oversetFrom !== null && lines > 0 && lines <= MOST_LINES;
  return { story, composition, cuts: cuts.sort(byCost), additions: additions.sort(byCost), plan: isOver ? cheapestCuts(input, parts, lines, world) : null };
}

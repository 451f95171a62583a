/**
 * A story's nearest gains, each proven: a paragraph that breaks into a line less does not always save one, since keep rules mend the
 * columns anew. So the story is set with the cut made, in the room that it has, and what is promised is what the figures then said.
 */
import type { Story } from '../model/story';
import type { StoryComposition } from './composition';
import { byCost, flowingParts, gainOf, type Gain, type GainsInput } from './copyfit-gains';
import type { FitTrial } from './fit-trial';
import { withMore, withoutRange } from './trial-part';
import type { World } from './world';

/** A story's nearest gains. `lines` of each is what its figures change by when it is done. */
export interface Gains {
  readonly story: Story;
  readonly composition: StoryComposition;
  /** Lines less: the cheapest paragraphs that save some, best first. */
  readonly cuts: readonly Gain[];
  /** Lines more. */
  readonly additions: readonly Gain[];
  /** For an overset story: the cuts that together make it fit, in the order of the text, `lines` what is overset less by each; null when its paragraphs do not give so many. */
  readonly plan: readonly Gain[] | null;
}

/** A story that is over by more is cut by the paragraph, not by the character. */
const MOST_LINES = 12;
/** So many of each kind are offered, and no more than so many trials made for them. */
const OFFERED = 8;
const TRIALS = 24;
/** A paragraph that saves nothing with a line less is tried with two and three. */
const DEEPEST = 3;

/**
 * Looks for a story's gains, a trial a step: a trial costs about as much as a keystroke, so whoever runs this does it
 * while nothing else is to be done, and drops it when the story changes. What was tried is remembered as long as `trial` is the same.
 */
export function* searchGains(input: GainsInput, trial: FitTrial, world: World): Generator<void, Gains> {
  const { story, composition } = input;
  const cuts = yield* proven(input, trial, 'cut', world);
  const { lines, oversetFrom } = composition.copyfit;
  const isOver = oversetFrom !== null && lines > 0;
  const plan = isOver && lines <= MOST_LINES ? yield* planned(input, trial, world) : null;
  // What an overset story takes more is of no use, and room is not looked for in trials that say nothing.
  const additions = isOver ? [] : yield* proven(input, trial, 'add', world);
  return { story, composition, cuts, additions, plan };
}

/** Cuts (or additions) that do what they say, each on its own, best first. */
function* proven(input: GainsInput, trial: FitTrial, kind: Gain['kind'], world: World): Generator<void, readonly Gain[]> {
  const sign = kind === 'cut' ? -1 : 1;
  const now = input.composition.copyfit;
  const waiting: Gain[] = [];
  for (const part of flowingParts(input.story)) {
    const gain = gainOf(input, part, kind, 1, world);
    if (gain) waiting.push(gain);
    yield;
  }
  const found: Gain[] = [];
  for (let trials = 0; trials < TRIALS && found.length < OFFERED; trials++) {
    const gain = takeCheapest(waiting);
    if (!gain) break;
    const after = fitAfter(trial, [gain]);
    yield;
    const lines = after ? sign * (after.lines - now.lines) : 0;
    if (lines >= 1) found.push({ ...gain, lines });
    else if (gain.lines < DEEPEST) {
      const deeper = gainOf(input, gain.part, kind, gain.lines + 1, world);
      if (deeper) waiting.push(deeper);
    }
  }
  const most = kind === 'cut' && now.lines > 0 ? now.lines : Infinity;
  return found.sort((a, b) => costOf(a, most) - costOf(b, most) || byCost(a, b));
}

/** Characters for each line that is wanted: what a cut saves beyond that is no gain. */
const costOf = (gain: Gain, most: number): number => gain.characters / Math.min(gain.lines, most);

function takeCheapest(gains: Gain[]): Gain | null {
  let at = -1;
  gains.forEach((gain, i) => {
    if (at < 0 || gain.characters < gains[at]!.characters) at = i;
  });
  return at < 0 ? null : gains.splice(at, 1)[0]!;
}

/** One paragraph's cut after the other, always the one that costs least more and makes less overset, until nothing is. */
function* planned(input: GainsInput, trial: FitTrial, world: World): Generator<void, readonly Gain[] | null> {
  const chosen = new Map<number, Gain>();
  const saved = new Map<number, number>();
  const next = new Map(flowingParts(input.story).map((part) => [part, gainOf(input, part, 'cut', 1, world)] as const));
  let left = input.composition.copyfit.lines;
  for (let trials = 0; left > 0;) {
    const waiting = [...next.values()].flatMap((gain) => (gain ? [{ gain, more: gain.characters - (chosen.get(gain.part)?.characters ?? 0) }] : [])).sort((a, b) => a.more - b.more || a.gain.part - b.gain.part);
    let taken: Gain | null = null;
    for (const { gain } of waiting) {
      if (++trials > TRIALS * 2) return null;
      const after = fitAfter(trial, [...new Map(chosen).set(gain.part, gain).values()]);
      yield;
      if (!after || after.lines >= left) continue;
      const lines = Math.max(0, after.oversetFrom === null ? 0 : after.lines);
      saved.set(gain.part, (saved.get(gain.part) ?? 0) + left - lines);
      left = lines;
      taken = gain;
      break;
    }
    // Where no single one helps, the cheapest is cut all the same: it may take two to move a column.
    taken ??= waiting[0]?.gain ?? null;
    if (!taken) return null;
    chosen.set(taken.part, taken);
    next.set(taken.part, gainOf(input, taken.part, 'cut', taken.lines + 1, world));
  }
  return [...chosen.values()].map((gain) => ({ ...gain, lines: saved.get(gain.part) ?? 0 })).sort((a, b) => a.part - b.part);
}

const remembered = new WeakMap<FitTrial, Map<string, StoryComposition['copyfit'] | null>>();

/** How the story fits once these are done: at most one in a paragraph. */
function fitAfter(trial: FitTrial, gains: readonly Gain[]): StoryComposition['copyfit'] | null {
  const known = remembered.get(trial) ?? new Map<string, StoryComposition['copyfit'] | null>();
  remembered.set(trial, known);
  const key = [...gains].sort((a, b) => a.part - b.part).map(({ kind, part, start, characters }) => `${kind} ${part} ${start} ${characters}`).join(',');
  let fit = known.get(key);
  if (fit === undefined) {
    fit = trial.compose(textAfter(trial.story, gains))?.copyfit ?? null;
    known.set(key, fit);
  }
  return fit;
}

/** A story's text with gains carried out as they were tried: cut, or lengthened by plain copy. */
export function textAfter(story: Story, gains: readonly Gain[]): Story['text'] {
  const byPart = new Map(gains.map((gain) => [gain.part, gain]));
  return story.text.map((part, index) => {
    const gain = byPart.get(index);
    if (!gain) return part;
    return gain.kind === 'cut' ? withoutRange(part, gain.start, gain.end) : withMore(part, gain.start, gain.characters, story.language);
  });
}

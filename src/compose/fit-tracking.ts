/**
 * Taking a line in and giving one back (收行、放行): the least change of a paragraph's tracking that does it, within the
 * house's limits, found by trial in the measures that the paragraph has on the page.
 */
import { isHanLanguage } from '../model/language';
import { brokenLines, flowingParts, trialOf, type GainsInput, type Trial } from './copyfit-gains';
import type { LineRange } from './paragraph/paragraph';
import type { World } from './world';

/** How far tracking may go from the style's, 1/1000 em: `min` below (negative), `max` above. */
export interface TrackingLimits {
  readonly min: number;
  readonly max: number;
}

/** A paragraph's new tracking, added to its style's. */
export interface TrackingFit {
  readonly part: number;
  readonly tracking: number;
  /** By how much that differs from what it has, 1/1000 em. */
  readonly change: number;
}

/** A last line of fewer characters (letters, for Latin text) is short: 孤字 is one of a single character. */
const SHORT = { han: 3, latin: 5 } as const;

/**
 * The least change of tracking with which part `index` takes a line less (`lines` −1) or a line more (1); null when the
 * limits do not allow it or the part does not flow line by line.
 */
export function trackingForLine(input: GainsInput, index: number, lines: -1 | 1, limits: TrackingLimits, world: World): TrackingFit | null {
  const trial = trialOf(input, index, world);
  if (!trial) return null;
  const wanted = trial.count + lines;
  return leastChange(trial, lines, limits, (broken) => (lines < 0 ? broken.length <= wanted : broken.length >= wanted));
}

/** Parts whose last line is short, in order: a lone character (孤字), a word's end. */
export const shortLastLines = (input: GainsInput, world: World): readonly number[] =>
  flowingParts(input.story).filter((index) => {
    const trial = trialOf(input, index, world);
    const last = input.composition.lines.filter((line) => line.part === index).at(-1);
    return trial !== null && last !== undefined && isShort(trial, [{ start: 0, end: 0 }, last]);
  });

/**
 * The least change of tracking after which part `index` does not end in a short line: either the line is taken in, or it
 * gets company. Null when the limits do not allow it.
 */
export function trackingForLastLine(input: GainsInput, index: number, limits: TrackingLimits, world: World): TrackingFit | null {
  const trial = trialOf(input, index, world);
  if (!trial) return null;
  const tighter = leastChange(trial, -1, limits, (broken) => broken.length < trial.count && !isShort(trial, broken));
  const looser = leastChange(trial, 1, limits, (broken) => broken.length >= trial.count && !isShort(trial, broken));
  if (!tighter || !looser) return tighter ?? looser;
  return Math.abs(looser.change) < Math.abs(tighter.change) ? looser : tighter;
}

/** Blanks and marks keep a lone character no company: ASCII's, general punctuation, those of CJK and the full-width ones. */
const MARK = /[\s!-/:-@[-`{-~\u2010-\u205e\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/u;

/** A paragraph of one line has no last line to mend. */
function isShort({ text, story }: Trial, broken: readonly LineRange[]): boolean {
  const last = broken.at(-1);
  if (!last || broken.length < 2) return false;
  const shown = [...text.slice(last.start, last.end)].filter((character) => !MARK.test(character)).length;
  return shown > 0 && shown < (isHanLanguage(story.language) ? SHORT.han : SHORT.latin);
}

/** More than the least may be needed than at the limit (a line too much taken in): what fails there is looked for one by one. */
function leastChange(trial: Trial, direction: -1 | 1, limits: TrackingLimits, suits: (lines: readonly LineRange[]) => boolean): TrackingFit | null {
  const now = trial.part.tracking ?? 0;
  const reach = direction < 0 ? now - limits.min : limits.max - now;
  const does = (change: number): boolean => {
    const broken = brokenLines(trial, { ...trial.part, tracking: now + direction * change });
    return broken !== null && suits(broken);
  };
  const whole = Math.floor(reach);
  if (whole < 1) return null;
  let high = whole;
  if (!does(high)) {
    high = COARSE;
    while (high < whole && !does(high)) high += COARSE;
    if (high >= whole) return null;
  }
  let low = 0;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (does(middle)) high = middle;
    else low = middle;
  }
  return { part: trial.index, tracking: now + direction * high, change: direction * high };
}

/** 1/1000 em between the trials that a limit which does too much asks for. */
const COARSE = 5;

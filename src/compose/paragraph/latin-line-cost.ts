/** What a justified line of Latin words costs: Knuth and Plass's demerits on its word spaces, and the newspaper's rules for hyphens. */
import { ADJACENT_DEMERITS, badness, demerits, DOUBLE_HYPHEN_DEMERITS, FINAL_HYPHEN_DEMERITS, fitness } from './demerits';
import { endsWithHyphen, hyphenWidth, indentOf, within } from './line-fit';
import type { PreparedParagraph } from './paragraph';
import type { Trial } from './trial';

/** One hundred demerits are one on the scale of `line-cost.ts`: there too a line opened to its limit costs about 100. */
const SCALE = 1 / 100;
/** Penalty of parting a word, TeX's. */
const HYPHEN_PENALTY = 50;
/** A third hyphen in a row, a hyphen at a column's foot (L3): only to save a line with gaps of more than an em. */
const FORBIDDEN = 200_000;
/** A last line that is hardly a line (L9); one that is a single word, or part of one. */
const RUNT = 150;
const PART_OF_WORD = 400;
/** A line without word spaces cannot be filled; each em of blank makes it worse. */
const UNFILLED = 20_000;
const UNFILLED_BLANK = 1000;
const WORST = 500_000;

/** On the scale of `line-cost.ts`, where a line that is three tenths empty costs 36. */
const RAGGED_HYPHEN = 36;

/** Bits of `kind`: fitness class, then how many lines in a row end with a hyphen. */
const CLASSES = 4;

/** Adds the cost of a line that is `over` points too long for its measure (negative: too short) and fits when squeezed. */
export function latinLineCost(p: PreparedParagraph, trial: Trial, over: number, last: boolean): void {
  const { start, end, next } = trial;
  const classBefore = trial.afterKind % CLASSES;
  const hyphensBefore = Math.floor(trial.afterKind / CLASSES);
  let ratio = 0;
  if (over > 0) {
    const room = within(p.spacing.squeezeAll, start, end);
    ratio = room > 0 ? -over / room : 0;
  } else if (!last) {
    let room = 0;
    for (const sums of p.spacing.stretch) room += within(sums, start, end);
    if (room <= 0) {
      trial.cost += Math.min(WORST, UNFILLED + UNFILLED_BLANK * (over / p.em) ** 2);
      trial.kind = CLASSES - 1;
      return;
    }
    ratio = -over / room;
  }
  const hyphen = !last && endsWithHyphen(p, end, next);
  const penalty = hyphenWidth(p, end, next) > 0 ? HYPHEN_PENALTY : 0;
  const fit = fitness(ratio);
  let total = demerits(badness(ratio), penalty);
  if (Math.abs(fit - classBefore) > 1 && start > 0) total += ADJACENT_DEMERITS;
  if (hyphen && hyphensBefore > 0) total += DOUBLE_HYPHEN_DEMERITS;
  if (last && hyphensBefore > 0) total += FINAL_HYPHEN_DEMERITS;
  trial.cost += Math.min(WORST, total * SCALE);
  const ladder = Math.max(1, p.style.hyphenLadder);
  if (hyphen && (hyphensBefore >= ladder || trial.closes)) trial.cost += FORBIDDEN;
  if (last && start > 0 && p.style.avoidRunts) trial.cost += runtCost(p, start, end, hyphensBefore > 0);
  trial.tightness = ratio;
  trial.kind = fit + CLASSES * (hyphen ? Math.min(ladder, hyphensBefore + 1) : 0);
}

/**
 * Counts the hyphens of a ragged line and says what they cost, as shares of the blank that a whole word leaves: a ragged line has room to be
 * short, so a word is parted only where about a third of the line would stay empty, and never more lines in a row than the style allows (L3).
 */
export function raggedHyphenCost(p: PreparedParagraph, trial: Trial, last: boolean): void {
  const { end, next } = trial;
  if (last || !endsWithHyphen(p, end, next)) return;
  const before = Math.floor(trial.afterKind / CLASSES);
  const ladder = Math.max(1, p.style.hyphenLadder);
  trial.cost += before >= ladder || trial.closes ? FORBIDDEN : (1 + before) * RAGGED_HYPHEN;
  trial.kind = CLASSES * Math.min(ladder, before + 1);
}

/** A last line is to hold two words, or reach two em and past the indent (L9). */
export function runtCost(p: PreparedParagraph, start: number, end: number, afterHyphen: boolean): number {
  const width = p.spacing.ends[end - 1]! - p.spacing.starts[start]!;
  for (let i = start; i < end; i++) if (p.units[i]!.kind === 'space') return width < indentOf(p) ? RUNT : 0;
  if (afterHyphen) return PART_OF_WORD;
  return width < Math.max(2 * p.em, indentOf(p) + p.em) ? RUNT : RUNT / 3;
}

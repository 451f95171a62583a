/** What a line costs: the one place where evenness, squeezing and short last lines are weighed against each other. */
import { isHanLanguage } from '../../model/language';
import { latinLineCost, raggedHyphenCost, runtCost } from './latin-line-cost';
import { brokenLineWidth, endsSegment, TOLERANCE, within } from './line-fit';
import type { PreparedParagraph } from './paragraph';
import type { Trial } from './trial';

/*
 * One unit of cost is about what nobody sees. The figures were weighed on three texts at measures from 6 to 35 em: what
 * matters is their order, not their size; halving or doubling any of them moves few lines.
 */

/**
 * Cost of giving up all of a squeeze step, in the order of SQUEEZE_STEPS; half of it costs a quarter. A reader does not see
 * a mark lose its blank but sees a gap of half an em shared by a line of thirteen characters (0.04 em, cost 26): so marks
 * yield first (K8), those inside a sentence more willingly than those that end one (J7). Word spaces are the exception:
 * Latin words that run together are seen at once.
 */
const SQUEEZE_COST = [20, 2, 3, 5, 8, 10] as const;
/** Cost of filling a limited stretch step: Han–Latin gaps of half an em are allowed, and look like typed spaces. */
const STRETCH_COST = [20, 45] as const;
/**
 * What opening the gaps between characters costs, by their width in UNIT_GAP em: GAP_COST times it and UNIT_COST times its
 * cube. The cube rather spreads a lack over two lines than leave it to one; the first power keeps lines solid that could
 * as well be, where the cube of a hair's breadth would be nothing. UNIT_GAP is what a practised eye begins to see (J16).
 */
const UNIT_GAP = 0.1;
const GAP_COST = 45;
const UNIT_COST = 100;
/** A line that cannot be filled at all (one long word), and what each em of blank adds, squared. */
const UNFILLED = 20_000;
const UNFILLED_BLANK = 1000;
/** No line costs more: a break where none is allowed must stay the last resort. */
const WORST = 500_000;
/** 孤字: one Han character, with or without a mark, alone on the last line (G2). */
const LONE_CHARACTER = 6000;
/** A character with more marks than this about it is no lone one. */
const LONE_UNITS = 6;
/** Every line costs a little, so that of two equal settings the shorter wins. */
const LINE = 2;
/** Neighbours of different tightness, per squared difference of tightness (J15): a solid line beside one opened by UNIT_GAP. */
const UNEVEN = 40;
/** Ragged lines: per squared share of the measure that stays blank. */
const RAGGED = 400;
/** A head's line that ends elsewhere than at the blank between its phrases (H7): as dear as a line half empty. */
const MID_PHRASE = 100;

/** Cost of taking `need` points out of the line. */
function squeezeCost(p: PreparedParagraph, start: number, end: number, need: number): number {
  let left = need;
  let cost = 0;
  for (let step = 0; step < SQUEEZE_COST.length && left > 0; step++) {
    const room = within(p.spacing.squeeze[step]!, start, end);
    if (room <= 0) continue;
    const share = Math.min(1, left / room);
    cost += SQUEEZE_COST[step]! * share * share;
    left -= room;
  }
  return cost;
}

/** Opens the line by `need` points: adds to its cost and says how tight it is. */
function stretch(p: PreparedParagraph, trial: Trial, need: number): void {
  const { start, end } = trial;
  let left = need;
  for (let step = 0; step < STRETCH_COST.length && left > 0; step++) {
    const room = within(p.spacing.stretch[step]!, start, end);
    if (room <= 0) continue;
    const share = Math.min(1, left / room);
    trial.cost += STRETCH_COST[step]! * share * share * share;
    left -= room;
  }
  trial.tightness = 0;
  if (left <= 0) return;
  const gaps = within(p.spacing.gaps, start, end);
  if (gaps < 1) {
    trial.cost += Math.min(WORST, UNFILLED + UNFILLED_BLANK * (left / p.em) ** 2);
    trial.tightness = 3;
    return;
  }
  const opened = left / gaps / p.em / UNIT_GAP;
  trial.cost += Math.min(WORST, (GAP_COST + UNIT_COST * opened * opened) * opened);
  trial.tightness = Math.min(3, opened);
}

/** Judges a line: false when it does not fit even squeezed, else true with cost, tightness and kind in `trial`. */
export function lineCost(p: PreparedParagraph, trial: Trial): boolean {
  const { start, end, next, measure } = trial;
  const over = brokenLineWidth(p, start, end, next, measure) - measure;
  if (over > TOLERANCE && over > within(p.spacing.squeezeAll, start, end) + TOLERANCE) return false;
  const last = endsSegment(p, next);
  const { align } = p.style;
  trial.cost = LINE + (last ? 0 : p.breaks[next]!);
  trial.tightness = 0;
  trial.kind = 0;
  if (trial.latin) {
    latinLineCost(p, trial, over, last);
    return true;
  }
  if (last) trial.cost += lastLineCost(p, start, end, false);
  if (over > TOLERANCE) {
    trial.cost += squeezeCost(p, start, end, over) + UNEVEN * trial.after * trial.after;
  } else if (p.balanced || (align !== 'justify' && align !== 'spread')) {
    const blank = Math.max(0, -over) / measure;
    if (p.balanced && !last && !endsAtBlank(p, end, next)) trial.cost += MID_PHRASE;
    if (!last || p.balanced) trial.cost += RAGGED * blank * blank;
    if (p.hyphens) raggedHyphenCost(p, trial, last);
  } else if (last) {
    trial.tightness = trial.after;
  } else {
    stretch(p, trial, -over);
    const uneven = trial.tightness - trial.after;
    trial.cost += UNEVEN * uneven * uneven;
  }
  return true;
}

/**
 * What a last line costs for holding no more than the visible units [start, end): one Han character with or without a mark
 * (孤字, G2), or a runt (L9). A paragraph that short has no choice, and pays nothing;
 * nor does one whose style does not mind.
 */
export function lastLineCost(p: PreparedParagraph, start: number, end: number, afterHyphen: boolean): number {
  if (start === 0 || start >= end || !p.style.avoidRunts) return 0;
  if (isLatin(p)) return runtCost(p, start, end, afterHyphen);
  return end - start <= LONE_UNITS && p.characters[end]! - p.characters[start]! < 2 ? LONE_CHARACTER : 0;
}

/** Lines of words: judged by their spaces. */
export const isLatin = (p: PreparedParagraph): boolean => !p.balanced && p.style.align === 'justify' && !isHanLanguage(p.language);

/** Whether what vanishes between the line and the next holds a typed blank, as heads have between their phrases. */
function endsAtBlank(p: PreparedParagraph, end: number, next: number): boolean {
  for (let i = end; i < next; i++) if (p.units[i]!.kind === 'blank') return true;
  return false;
}

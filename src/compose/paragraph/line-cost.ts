/** What a line costs: the one place where evenness, squeezing and short last lines are weighed against each other. */
import { endsSegment, naturalLineWidth, TOLERANCE, within } from './line-fit';
import type { PreparedParagraph } from './paragraph';

/** Cost of giving up all of a squeeze step, in the order of SQUEEZE_STEPS: halving commas is dear bought only by opening gaps by 0.04 em. */
const SQUEEZE_COST = [20, 2, 3, 5, 8, 10] as const;
/** Cost of filling a limited stretch step: Han–Latin gaps of half an em are allowed, and look like typed spaces. */
const STRETCH_COST = [20, 45] as const;
/** The gap between characters (em) that costs UNIT_COST; the cost grows with its cube. */
const UNIT_GAP = 0.1;
const UNIT_COST = 100;
/** A line that cannot be filled at all (one long word), and what each em of blank adds, squared. */
const UNFILLED = 20_000;
const UNFILLED_BLANK = 1000;
/** No line costs more: a break where none is allowed must stay the last resort. */
const WORST = 500_000;
/** 孤字: one Han character, with or without a mark, alone on the last line (G2). */
const LONE_CHARACTER = 6000;
/** Every line costs a little, so that of two equal settings the shorter wins. */
const LINE = 2;
/** Neighbours of different tightness, per squared difference of tightness. */
const UNEVEN = 15;
/** Ragged lines: per squared share of the measure that stays blank. */
const RAGGED = 400;
/** A head's line that ends elsewhere than at the blank between its phrases (H7): as dear as a line half empty. */
const MID_PHRASE = 100;

export interface LineCost {
  readonly cost: number;
  /** 0 = natural or squeezed, 1 = gaps opened by UNIT_GAP. */
  readonly tightness: number;
}

/** Total that the line can be squeezed by, pt. */
export function squeezeRoom(p: PreparedParagraph, start: number, end: number): number {
  let room = 0;
  for (const sums of p.spacing.squeeze) room += within(sums, start, end);
  return room;
}

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

/** Cost of opening the line by `need` points. */
function stretchCost(p: PreparedParagraph, start: number, end: number, need: number): LineCost {
  let left = need;
  let cost = 0;
  for (let step = 0; step < STRETCH_COST.length && left > 0; step++) {
    const room = within(p.spacing.stretch[step]!, start, end);
    if (room <= 0) continue;
    const share = Math.min(1, left / room);
    cost += STRETCH_COST[step]! * share ** 3;
    left -= room;
  }
  if (left <= 0) return { cost, tightness: 0 };
  const gaps = within(p.spacing.gaps, start, end);
  if (gaps < 1) return { cost: cost + Math.min(WORST, UNFILLED + UNFILLED_BLANK * (left / p.em) ** 2), tightness: 3 };
  const opened = left / gaps / p.em / UNIT_GAP;
  return { cost: cost + Math.min(WORST, UNIT_COST * opened ** 3), tightness: Math.min(3, opened) };
}

/**
 * The cost of a line of visible units [start, end) whose break is before unit `next`, in `measure` points; null when it
 * does not fit even squeezed.
 */
export function lineCost(p: PreparedParagraph, start: number, end: number, next: number, measure: number, previous: number): LineCost | null {
  const natural = naturalLineWidth(p, start, end, measure);
  const over = natural - measure;
  const last = endsSegment(p, next);
  const { align } = p.style;
  const fixed = align === 'justify' || align === 'spread';
  let cost = LINE + (last ? 0 : p.breaks[next]!);
  if (last && isLone(p, start, end)) cost += LONE_CHARACTER;
  if (over > TOLERANCE) {
    if (over > squeezeRoom(p, start, end) + TOLERANCE) return null;
    return { cost: cost + squeezeCost(p, start, end, over) + UNEVEN * previous * previous, tightness: 0 };
  }
  if (p.balanced || !fixed) {
    const blank = Math.max(0, -over) / measure;
    if (p.balanced && !last && !endsAtBlank(p, end, next)) cost += MID_PHRASE;
    return { cost: cost + (last && !p.balanced ? 0 : RAGGED * blank * blank), tightness: 0 };
  }
  if (last) return { cost, tightness: previous };
  const line = stretchCost(p, start, end, -over);
  const uneven = line.tightness - previous;
  return { cost: cost + line.cost + UNEVEN * uneven * uneven, tightness: line.tightness };
}

/** Whether the line's only character is one Han character (G2). A paragraph that short has no choice, and pays in vain. */
const isLone = (p: PreparedParagraph, start: number, end: number): boolean =>
  start < end && start > 0 && p.characters[end]! - p.characters[start]! < 2;

/** Whether what vanishes between the line and the next holds a typed blank, as heads have between their phrases. */
function endsAtBlank(p: PreparedParagraph, end: number, next: number): boolean {
  for (let i = end; i < next; i++) if (p.units[i]!.kind === 'blank') return true;
  return false;
}

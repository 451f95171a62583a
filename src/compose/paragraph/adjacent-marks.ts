/** What neighbouring full-width marks give up before anything else is measured (RULES P3, P4, P7, P9, U7). */
import type { Unit } from './paragraph';
import { isCall } from './punctuation';

/** Points taken off unit i's blanks. */
export interface MarkCuts {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** Marks with their blank behind them; ：；？！ of a vertical line have none, and neither give nor ask for any (P5). */
const isEnd = ({ kind, blankAfter, blankBefore }: Unit): boolean =>
  blankAfter > 0 && blankBefore === 0 && (kind === 'closing' || kind === 'pause' || kind === 'stop');
/** Marks in the middle of their cell, and the full-width blank (the class M of CSS Text 4). */
const isMiddle = (unit: Unit): boolean => unit.kind === 'blank' || (unit.blankBefore > 0 && unit.blankAfter > 0);

const narrowOpenings = new Set(Array.from('([{“‘«', (mark) => mark.codePointAt(0)!));
const narrowClosings = new Set(Array.from(')]}”’»', (mark) => mark.codePointAt(0)!));
const isNarrow = (unit: Unit, marks: ReadonlySet<number>): boolean => unit.kind === 'latin-mark' && marks.has(unit.codePoint);

/**
 * The blanks that adjacent full-width marks give up (P3, P4, P7, P9): an end before an end or a middle mark loses its right
 * half, an opening after any of them its left half; brackets of the Latin face count as what they enclose.
 * With `both` (a pair takes 1 em, not 1.5) the other mark of the pair is halved too.
 */
export function cutAdjacent(units: readonly Unit[], both: boolean): MarkCuts {
  const before = new Float64Array(units.length);
  const after = new Float64Array(units.length);
  const cutBefore = (i: number) => (before[i] = units[i]!.blankBefore);
  const cutAfter = (i: number) => (after[i] = units[i]!.blankAfter);
  for (let i = 1; i < units.length; i++) {
    const left = units[i - 1]!;
    const right = units[i]!;
    if (isCall(right.codePoint)) cutCalls(units, i, before, after);
    if (right.kind === 'opening') {
      const ended = isEnd(left);
      // ！！“: the half em that the second ！ gave up already (U7) is all that such a pair has too much.
      const alreadyCut = ended && !both && after[i - 1]! > 0;
      if ((left.kind === 'opening' || ended || isMiddle(left) || isNarrow(left, narrowOpenings)) && !alreadyCut) cutBefore(i);
      if (both && left.kind === 'opening') cutBefore(i - 1);
      if (both && ended) cutAfter(i - 1);
    } else if (isEnd(left) && (isEnd(right) || isMiddle(right) || isNarrow(right, narrowClosings))) {
      cutAfter(i - 1);
      if (both && isEnd(right)) cutAfter(i);
    }
  }
  return { before, after };
}

/** How many ？！ in a row end with unit `last`. */
function callsBefore(units: readonly Unit[], last: number): number {
  let first = last;
  while (first >= 0 && isCall(units[first]!.codePoint)) first--;
  return last - first;
}

/** Whether unit i ends an even number of ？！ in a row: they take one em a pair, without a blank behind (U7). */
export const endsEvenCalls = (units: readonly Unit[], i: number): boolean => isCall(units[i]!.codePoint) && callsBefore(units, i) % 2 === 0;

/** Two ？！ together take one em, three take two (U7): all are half an em but for the last of an odd run. Done at the run's last. */
function cutCalls(units: readonly Unit[], last: number, before: Float64Array, after: Float64Array): void {
  if (isCall(units[last + 1]?.codePoint ?? 0)) return;
  const count = callsBefore(units, last);
  if (count < 2) return;
  for (let i = last - count + 1; i < last + (count % 2 === 0 ? 1 : 0); i++) {
    before[i] = units[i]!.blankBefore;
    after[i] = units[i]!.blankAfter;
  }
}

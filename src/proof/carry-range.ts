import type { FlatRange } from '../model/redline/flat-range';
import { diffTokens } from './diff-tokens';
import { piecesOf } from './tokens';

export interface Carried {
  /** Where the same words stand now; null when something was changed in them. */
  readonly range: FlatRange | null;
  /** The place nearest to where they began. */
  readonly near: number;
}

/**
 * Carries a stretch of a flat text over to an edited one, by what differs between the two. Words put in right at its ends are outside of it;
 * a place between letters is lost when words on both sides of it were changed together.
 */
export function carryRange(before: string, after: string, { from, to }: FlatRange): Carried {
  if (before === after) return { range: { from, to }, near: from };
  const [a, b] = [piecesOf(before), piecesOf(after)];
  const [startsA, startsB] = [startsOf(a), startsOf(b)];
  let shift = 0;
  for (const edit of diffTokens(a, b)) {
    const [aFrom, aTo, bFrom, bTo] = [startsA[edit.aFrom]!, startsA[edit.aTo]!, startsB[edit.bFrom]!, startsB[edit.bTo]!];
    const touches = aFrom === aTo ? aFrom > from && aFrom < to : aFrom < to && aTo > from;
    if (touches) return { range: null, near: bFrom };
    if (aFrom >= to) break;
    shift = bTo - aTo;
  }
  const at = from + shift;
  return { range: { from: at, to: to + shift }, near: at };
}

function startsOf(pieces: readonly string[]): readonly number[] {
  const starts = [0];
  for (const piece of pieces) starts.push(starts.at(-1)! + piece.length);
  return starts;
}

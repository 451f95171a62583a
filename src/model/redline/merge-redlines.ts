import type { Redline, RedlineRun } from '../redline';
import { dressed, endOfPartWishes, endOfPlace, isKept, lengthOf, opened, tidied } from './runs';

/** Two redlines of the same text as one: at a place, the words of the first come before those of the second; stretches carry the wishes of both. */
export function mergeRedlines(a: Redline, b: Redline): Redline {
  const [one, other] = [opened(a), opened(b)];
  const out: RedlineRun[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const [wishI, wishJ, wordsI, wordsJ] = [endOfPartWishes(one, i), endOfPartWishes(other, j), endOfPlace(one, i), endOfPlace(other, j)];
    // A wish for the part that begins at a place stands first there.
    out.push(...one.slice(i, wishI), ...other.slice(j, wishJ), ...one.slice(wishI, wordsI), ...other.slice(wishJ, wordsJ));
    [i, j] = [wordsI, wordsJ];
    const [keptOne, keptOther] = [one[i], other[j]];
    if (!keptOne || !keptOther || !isKept(keptOne) || !isKept(keptOther)) break;
    const kept = Math.min(lengthOf(keptOne), lengthOf(keptOther));
    out.push(dressed({ kept }, union(keptOne.deleted, keptOther.deleted), [...(keptOne.styled ?? []), ...(keptOther.styled ?? [])]));
    i = advance(one, i, kept);
    j = advance(other, j, kept);
  }
  return tidied(out);
}

/** Goes on by a length of kept text; what is left of the run stays to be taken. */
function advance(runs: RedlineRun[], index: number, by: number): number {
  const run = runs[index]!;
  if (!isKept(run) || run.kept === by) return index + 1;
  runs[index] = { ...run, kept: run.kept - by };
  return index;
}

const union = (a: readonly string[] = [], b: readonly string[] = []): readonly string[] => [...new Set([...a, ...b])];

import type { TextOperation } from '../operation';
import type { Redline, RedlineRun } from '../redline';
import type { StoryText } from '../story-text';
import { equal } from '../equal';
import { flatChanges } from './flat-changes';
import { divideKept, dressed, endOfPartWishes, endOfPlace, isKept, isPartWish, opened, tidied } from './runs';

/**
 * The redline after an edit of the story's own text. New words are nobody's: they stay when what is around them goes, and stand behind words that a mark would put in at
 * the same place. What is deleted takes the wishes for it along; words that marks would put in there stay to be decided.
 */
export function followEdit(redline: Redline, before: StoryText, operations: readonly TextOperation[]): Redline {
  const runs = opened(redline);
  flatChanges(before, operations, (change) => {
    if (change.type === 'insert') insert(runs, change.at, change.text.length);
    else if (change.type === 'divide') insert(runs, change.at, 1);
    else if (change.type === 'delete') remove(runs, change.from, change.to);
  });
  return tidied(runs);
}

function insert(runs: RedlineRun[], at: number, kept: number): void {
  const index = endOfPlace(runs, divideKept(runs, at));
  const [before, behind] = [runs[index - 1], runs[index]];
  // Within letters that somebody wants set otherwise, new ones are set like them.
  const styled = before && behind && isKept(before) && isKept(behind) && equal(before.styled, behind.styled) ? before.styled : undefined;
  runs.splice(index, 0, dressed({ kept }, undefined, styled));
}

function remove(runs: RedlineRun[], from: number, to: number): void {
  divideKept(runs, to);
  const start = endOfPlace(runs, divideKept(runs, from));
  const end = divideKept(runs, to);
  const left = runs.slice(start, end).filter((run, i, all) => !isKept(run) && !(isPartWish(run) && isBehindKept(all, i)));
  // A wish for the part behind an end that went is a wish for nothing.
  runs.splice(start, endOfPartWishes(runs, end) - start, ...left);
}

/** True when a wish for a type of part stands behind an end of the text, with only other such wishes between. */
function isBehindKept(runs: readonly RedlineRun[], index: number): boolean {
  let i = index - 1;
  while (isPartWish(runs[i])) i -= 1;
  return i >= 0 && isKept(runs[i]!);
}

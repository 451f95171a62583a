import type { MarkId } from '../ids';
import type { LeafLook, Redline, RedlineRun } from '../redline';
import type { StoryText } from '../story-text';
import { extentOf } from './extent-of';
import type { FlatRange } from './flat-range';
import { flatLength, storyPoint } from './flat-text';
import { isPlainLook, lookAt, partLookOf, sameLook, stretches } from './looks';
import type { PartLook } from './looks';
import { dividedText, divideKept, dressed, endOfPlace, isKept, isPartWish, opened, tidied, withDeleted } from './runs';
import type { TextRun } from './runs';

/** What a mark wants done to the text as it prints now; places count in the flat text, `\n` in words divides the part. */
export type MarkWish =
  | ({ readonly type: 'delete' } & FlatRange)
  | { readonly type: 'insert'; readonly at: number; readonly text: string; readonly look?: LeafLook; readonly part?: PartLook }
  | ({ readonly type: 'replace'; readonly text: string; readonly look?: LeafLook } & FlatRange)
  /** Two stretches change places; they may not overlap. */
  | { readonly type: 'transpose'; readonly first: FlatRange; readonly second: FlatRange }
  /** The words go to `at`, which lies outside. */
  | ({ readonly type: 'move'; readonly at: number } & FlatRange)
  | ({ readonly type: 'style'; readonly look: LeafLook } & FlatRange);

/**
 * The redline with a mark's wish in it; null when the wish changes nothing or cannot be meant. What others want stays: deletions add up, words that somebody would put in
 * within a deleted stretch go with it unless they also stand for something outside (a replacement that reaches further, words moved to there), and new words stand behind
 * those that others put in at the same place.
 */
export function markRedline(text: StoryText, redline: Redline, mark: MarkId, wish: MarkWish): Redline | null {
  const length = flatLength(text);
  const isRange = ({ from, to }: FlatRange): boolean => from >= 0 && from < to && to <= length;
  const isPlace = (at: number): boolean => at >= 0 && at <= length;
  const runs = opened(redline);
  switch (wish.type) {
    case 'delete':
      if (!isRange(wish)) return null;
      deleteKept(runs, wish, mark);
      break;
    case 'insert':
      if (!isPlace(wish.at) || wish.text === '') return null;
      insertRuns(runs, wish.at, textRuns(text, wish.at, mark, wish.text, wish.look, wish.part));
      break;
    case 'replace': {
      if (!isRange(wish) || wish.text === '') return null;
      const put = textRuns(text, wish.from, mark, wish.text, wish.look ?? firstLook(text, wish), undefined);
      deleteKept(runs, wish, mark);
      // Right behind what it replaces: others' words at that place follow.
      runs.splice(divideKept(runs, wish.to), 0, ...put);
      break;
    }
    case 'transpose': {
      const [a, b] = wish.first.from <= wish.second.from ? [wish.first, wish.second] : [wish.second, wish.first];
      if (!isRange(a) || !isRange(b) || a.to > b.from) return null;
      if (a.to === b.from) return markRedline(text, redline, mark, { type: 'move', ...a, at: b.to });
      const [first, second] = [copiedRuns(text, a, mark), copiedRuns(text, b, mark)];
      deleteKept(runs, b, mark);
      runs.splice(divideKept(runs, b.to), 0, ...first);
      deleteKept(runs, a, mark);
      runs.splice(divideKept(runs, a.to), 0, ...second);
      break;
    }
    case 'move': {
      if (!isRange(wish) || !isPlace(wish.at) || (wish.at >= wish.from && wish.at <= wish.to)) return null;
      const copy = copiedRuns(text, wish, mark);
      deleteKept(runs, wish, mark);
      insertRuns(runs, wish.at, copy);
      break;
    }
    case 'style':
      if (!isRange(wish) || !styleKept(text, runs, wish, mark, wish.look)) return null;
      break;
  }
  return tidied(runs);
}

/** Words that a mark puts in, as runs; an end of a part makes a part like the one that it divides unless told otherwise. */
export function textRuns(text: StoryText, at: number, mark: MarkId, words: string, look: LeafLook | undefined, part: PartLook | undefined): TextRun[] {
  const letters = look ?? lookAt(text, at);
  const behind = part ?? partLookOf(text[storyPoint(text, at).part]!);
  return dividedText({ text: words, mark }).map((run) => (run.text === '\n' ? { ...run, ...behind } : isPlainLook(letters) ? run : { ...run, look: letters }));
}

/** The words of a stretch, as a mark puts them in elsewhere. */
function copiedRuns(text: StoryText, { from, to }: FlatRange, mark: MarkId): TextRun[] {
  return stretches(text, from, to).map((each) => {
    if ('end' in each) return { text: '\n', mark, ...each.end };
    return { text: each.text.replaceAll('\n', '\u2028'), mark, ...(isPlainLook(each.look) ? {} : { look: each.look }) };
  });
}

function firstLook(text: StoryText, { from }: FlatRange): LeafLook {
  const [first] = stretches(text, from, from + 1);
  return first && 'look' in first ? first.look : lookAt(text, from);
}

function insertRuns(runs: RedlineRun[], at: number, put: readonly TextRun[]): void {
  runs.splice(endOfPlace(runs, divideKept(runs, at)), 0, ...put);
}

function deleteKept(runs: RedlineRun[], { from, to }: FlatRange, mark: MarkId): void {
  const [start, end] = rangeOf(runs, from, to);
  const before = [...runs];
  for (let i = start; i < end; i++) {
    const run = runs[i]!;
    if (isKept(run) || (!isPartWish(run) && run.mark !== mark && isWithin(extentOf(before, run.mark), from, to))) runs[i] = withDeleted(run, mark);
  }
}

const isWithin = (extent: FlatRange | null, from: number, to: number): boolean => extent !== null && extent.from >= from && extent.to <= to;

function styleKept(text: StoryText, runs: RedlineRun[], { from, to }: FlatRange, mark: MarkId, look: LeafLook): boolean {
  let changes = false;
  for (const each of stretches(text, from, to)) {
    if ('end' in each || sameLook(each.look, look)) continue;
    changes = true;
    const [start, end] = rangeOf(runs, each.from, each.to);
    for (let i = start; i < end; i++) {
      const run = runs[i]!;
      if (isKept(run)) runs[i] = dressed(run, run.deleted, [...(run.styled ?? []), { mark, look }]);
    }
  }
  return changes;
}

/** The runs from the kept one that begins at `from` to behind the one that ends at `to`. */
function rangeOf(runs: RedlineRun[], from: number, to: number): [number, number] {
  divideKept(runs, to);
  const start = endOfPlace(runs, divideKept(runs, from));
  return [start, divideKept(runs, to)];
}

import type { MarkId } from '../ids';
import type { TextOperation } from '../operation';
import type { LeafLook, Redline, RedlineRun } from '../redline';
import type { StoryText } from '../story-text';
import { flatChanges } from './flat-changes';
import type { FlatChange } from './flat-changes';
import { isPlainLook, partLookOf, sameLook, stretches } from './looks';
import type { PartLook } from './looks';
import { proposedText } from './proposed-text';
import { dividedText, dressed, endOfPartWishes, isKept, isPartWish, opened, tidied, withDeleted } from './runs';
import type { TextRun } from './runs';

/**
 * The redline after somebody wrote in the proposed text (all marks accepted) with changes tracked: what they put in and took out stands under `mark`. Words of the
 * same mark that go again leave no trace. Operations that do not fit the proposed text throw.
 */
export function trackEdit(text: StoryText, redline: Redline, operations: readonly TextOperation[], mark: MarkId): Redline {
  return tracked(text, redline, proposedText(text, redline), operations, { mark, shown: shownProposed });
}

/** The same for operations that count in the story's own text: what others would put in is not there to them. `mark` must be a new one. */
export function trackPrintedEdit(text: StoryText, redline: Redline, operations: readonly TextOperation[], mark: MarkId): Redline {
  const shown = (run: RedlineRun): number => (run.deleted?.includes(mark) ? 0 : isKept(run) ? run.kept : run.mark === mark ? run.text.length : 0);
  return tracked(text, redline, text, operations, { mark, shown });
}

/** Whose edit it is, and how many positions a run has in the text that is edited. */
interface Tracking {
  readonly mark: MarkId;
  readonly shown: (run: RedlineRun) => number;
}

function tracked(text: StoryText, redline: Redline, edited: StoryText, operations: readonly TextOperation[], by: Tracking): Redline {
  const runs = opened(redline);
  flatChanges(edited, operations, (change) => track(text, runs, change, by));
  return tidied(runs);
}

function track(text: StoryText, runs: RedlineRun[], change: FlatChange, by: Tracking): void {
  const { mark } = by;
  switch (change.type) {
    case 'insert': {
      const look = isPlainLook(change.look) ? {} : { look: change.look };
      runs.splice(placeFor(runs, change.at, by), 0, ...dividedText({ text: change.text, mark, ...look }));
      break;
    }
    case 'divide':
      runs.splice(placeFor(runs, change.at, by), 0, { text: '\n', mark, ...change.part });
      break;
    case 'delete':
      remove(runs, change.from, change.to, by);
      break;
    case 'style':
      style(text, runs, change.from, change.to, change.look, by);
      break;
    case 'part':
      become(text, runs, change.at, change.part, by);
      break;
  }
}

/** Positions that a run has in the proposed text. */
const shownProposed = (run: RedlineRun): number => (run.deleted?.length ? 0 : isKept(run) ? run.kept : run.text.length);

/** Divides the run that reaches over a place of the edited text. Returns the index behind the last run that is shown before it. */
function divideShown(runs: RedlineRun[], at: number, shown: Tracking['shown']): number {
  let left = at;
  for (let i = 0; i < runs.length; i++) {
    if (left === 0) return i;
    const run = runs[i]!;
    const length = shown(run);
    if (length > left) {
      const halves: [RedlineRun, RedlineRun] = isKept(run)
        ? [{ ...run, kept: left }, { ...run, kept: run.kept - left }]
        : [{ ...run, text: run.text.slice(0, left) }, { ...run, text: run.text.slice(left) }];
      runs.splice(i, 1, ...halves);
      return i + 1;
    }
    left -= length;
  }
  return runs.length;
}

/** Where new words go: right behind the mark's own, or else behind what is struck out there. */
function placeFor(runs: RedlineRun[], at: number, { mark, shown }: Tracking): number {
  const first = divideShown(runs, at, shown);
  const before = runs[first - 1];
  if (before && !isKept(before) && before.mark === mark) return endOfPartWishes(runs, first);
  let i = first;
  while (i < runs.length && shown(runs[i]!) === 0) i += 1;
  return i;
}

function remove(runs: RedlineRun[], from: number, to: number, { mark, shown }: Tracking): void {
  const end = divideShown(runs, to, shown);
  const count = runs.length;
  const start = divideShown(runs, from, shown);
  let last = end + runs.length - count;
  for (let i = start; i < last;) {
    const run = runs[i]!;
    if (shown(run) === 0) i += 1;
    else if (isKept(run) || run.mark !== mark) {
      runs[i] = withDeleted(run, mark);
      i += 1;
    } else {
      // Own words: gone, and with an end of a part what was wished for the part behind it.
      const wishes = run.text === '\n' ? endOfPartWishes(runs, i + 1) - i - 1 : 0;
      runs.splice(i, 1 + wishes);
      last -= 1 + Math.min(wishes, Math.max(0, last - i - 1));
    }
  }
}

function style(text: StoryText, runs: RedlineRun[], from: number, to: number, look: LeafLook, { mark, shown }: Tracking): void {
  const end = divideShown(runs, to, shown);
  const count = runs.length;
  const start = divideShown(runs, from, shown);
  const last = end + runs.length - count;
  const styled = runs.slice(start, last).flatMap((run, i) => {
    if (shown(run) === 0) return [run];
    if (isKept(run)) return styledKept(text, run, keptBefore(runs, start + i), look, mark);
    if (run.mark === mark) return [withLook(run, look)];
    const rest = (run.styled ?? []).filter((each) => each.mark !== mark);
    const base = rest.at(-1)?.look ?? run.look ?? {};
    return [dressed(run, run.deleted, sameLook(base, look) ? rest : [...rest, { mark, look }])];
  });
  runs.splice(start, last - start, ...styled);
}

const keptBefore = (runs: readonly RedlineRun[], index: number): number => runs.slice(0, index).reduce((sum, run) => sum + (isKept(run) ? run.kept : 0), 0);

/** What others wished for these words was for how they looked before. */
function withLook({ look: _, styled: __, ...run }: TextRun, look: LeafLook): TextRun {
  return { ...run, ...(isPlainLook(look) ? {} : { look }) };
}

/** Leaf by leaf, since the same look is a change for some and none for others. */
function styledKept(text: StoryText, run: Extract<RedlineRun, { kept: number }>, at: number, look: LeafLook, mark: MarkId): RedlineRun[] {
  const rest = (run.styled ?? []).filter((each) => each.mark !== mark);
  return stretches(text, at, at + run.kept).map((each) => {
    const kept = each.to - each.from;
    if ('end' in each) return { ...run, kept };
    const base = rest.at(-1)?.look ?? each.look;
    return dressed({ ...run, kept }, run.deleted, sameLook(base, look) ? rest : [...rest, { mark, look }]);
  });
}

/** The part that begins at a place of the edited text becomes another. */
function become(text: StoryText, runs: RedlineRun[], at: number, part: PartLook, { mark, shown }: Tracking): void {
  const index = divideShown(runs, at, shown);
  const end = endOfPartWishes(runs, index);
  const before = runs[index - 1];
  if (before && !isKept(before) && before.mark === mark) {
    const { part: _, partStyle: __, ...run } = before;
    // What others wished for it was for what it was before.
    runs.splice(index - 1, end - index + 1, { ...run, ...part });
    return;
  }
  const others = runs.slice(index, end).filter((run): run is TextRun => isPartWish(run) && run.mark !== mark);
  const base = others.at(-1) ?? (before && !isKept(before) ? before : null);
  const own = base?.part ? { part: base.part, ...(base.partStyle === undefined ? {} : { partStyle: base.partStyle }) } : partLookOf(text[endsBefore(text, keptBefore(runs, index))]!);
  const isSame = own.part === part.part && own.partStyle === part.partStyle;
  runs.splice(index, end - index, ...others, ...(isSame ? [] : [{ text: '', mark, ...part }]));
}

/** Ends of parts before a place of the flat text. */
function endsBefore(text: StoryText, at: number): number {
  return stretches(text, 0, at).filter((each) => 'end' in each).length;
}

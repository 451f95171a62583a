/** What the functions of a redline share: telling runs apart, dividing and joining them. */
import { equal } from '../equal';
import type { MarkId } from '../ids';
import type { Redline, RedlineRun, RedlineStyle } from '../redline';
import type { StoryText } from '../story-text';
import { flatLength } from './flat-text';

export type KeptRun = Extract<RedlineRun, { kept: number }>;
export type TextRun = Extract<RedlineRun, { text: string }>;

export const isKept = (run: RedlineRun): run is KeptRun => 'kept' in run;
/** A wish for another type of part: an empty text. */
export const isPartWish = (run: RedlineRun | undefined): run is TextRun & { readonly text: '' } => run !== undefined && !isKept(run) && run.text === '';
export const lengthOf = (run: RedlineRun): number => (isKept(run) ? run.kept : run.text.length);

/** The redline of a story that nobody has marked. */
export function plainRedline(text: StoryText): Redline {
  const kept = flatLength(text);
  return kept === 0 ? [] : [{ kept }];
}

/** True when no mark would change anything. */
export const isPlain = (redline: Redline): boolean => redline.every((run) => isKept(run) && !run.deleted?.length && !run.styled?.length);

/** Runs to work on: each `\n` that a mark would put in alone, so that a run divides nothing or is an end of a part. */
export const opened = (redline: Redline): RedlineRun[] => redline.flatMap((run) => (isKept(run) || run.text.length < 2 || !run.text.includes('\n') ? [run] : dividedText(run)));

/** The text run as runs of which each is words or one end of a part. */
export const dividedText = (run: TextRun): TextRun[] => run.text.split(/(\n)/u).filter((text) => text !== '').map((text) => ({ ...run, text }));

/** The run with other deletions and styles; a list without entries goes. */
export function dressed<R extends RedlineRun>(run: R, deleted: readonly MarkId[] | undefined, styled: readonly RedlineStyle[] | undefined): R {
  const { deleted: _, styled: __, ...rest } = run;
  return { ...rest, ...(deleted?.length ? { deleted } : {}), ...(styled?.length ? { styled } : {}) } as R;
}

export const withDeleted = <R extends RedlineRun>(run: R, mark: MarkId): R => (run.deleted?.includes(mark) ? run : dressed(run, [...(run.deleted ?? []), mark], run.styled));

/** Neighbours that are alike as one run, nothing empty. */
export function tidied(runs: readonly RedlineRun[]): Redline {
  const out: RedlineRun[] = [];
  for (const run of runs) {
    if (isKept(run) && run.kept === 0) continue;
    const last = out.at(-1);
    const joined = last && joinedRun(last, run);
    if (joined) out[out.length - 1] = joined;
    else out.push(run);
  }
  return out;
}

function joinedRun(a: RedlineRun, b: RedlineRun): RedlineRun | null {
  if (isKept(a) !== isKept(b) || !sameMarks(a.deleted, b.deleted) || !equal(a.styled ?? [], b.styled ?? [])) return null;
  if (isKept(a) && isKept(b)) return { ...a, kept: a.kept + b.kept };
  if (isKept(a) || isKept(b) || a.mark !== b.mark || !isWords(a) || !isWords(b) || !equal(a.look ?? {}, b.look ?? {})) return null;
  return { ...a, text: a.text + b.text };
}

const isWords = ({ text }: TextRun): boolean => text !== '' && text !== '\n';
/** Deletions are a set: who came first does not matter. */
const sameMarks = (a: readonly MarkId[] = [], b: readonly MarkId[] = []): boolean => a.length === b.length && a.every((mark) => b.includes(mark));

/**
 * Divides the kept run that reaches over a place of the story's text, in `runs` itself. Returns the index of the first run that stands there: words that marks would put
 * in, or the kept run that begins there.
 */
export function divideKept(runs: RedlineRun[], at: number): number {
  let left = at;
  for (let i = 0; i < runs.length; i++) {
    if (left === 0) return i;
    const run = runs[i]!;
    if (!isKept(run)) continue;
    if (run.kept > left) {
      runs.splice(i, 1, { ...run, kept: left }, { ...run, kept: run.kept - left });
      return i + 1;
    }
    left -= run.kept;
  }
  return runs.length;
}

/** The index behind everything that marks would put in at this place. */
export function endOfPlace(runs: readonly RedlineRun[], index: number): number {
  let i = index;
  while (i < runs.length && !isKept(runs[i]!)) i += 1;
  return i;
}

/** The index behind the wishes for a type of part. */
export function endOfPartWishes(runs: readonly RedlineRun[], index: number): number {
  let i = index;
  while (isPartWish(runs[i])) i += 1;
  return i;
}

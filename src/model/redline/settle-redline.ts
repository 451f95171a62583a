import type { MarkId } from '../ids';
import type { TextOperation } from '../operation';
import type { Redline, RedlineRun } from '../redline';
import type { StoryText } from '../story-text';
import { carryOut } from './carry-out';
import type { FlatEdit } from './carry-out';
import { partLookOf } from './looks';
import type { PartLook } from './looks';
import { dressed, isKept, isPartWish, opened, tidied } from './runs';
import type { TextRun } from './runs';

export interface SettledRedline {
  /** What happens to the story's text; nothing when rejected. */
  readonly operations: readonly TextOperation[];
  readonly redline: Redline;
  /** Where in the new text the mark's words stand now, or where something went. */
  readonly place: { readonly from: number; readonly to: number } | null;
}

/** Carries a mark's wishes out in the text, or drops them; what others want stays open. In whatever order marks are settled, the text ends the same. */
export function settleRedline(text: StoryText, redline: Redline, mark: MarkId, how: 'accept' | 'reject'): SettledRedline {
  return how === 'accept' ? accept(text, redline, mark) : { operations: [], redline: reject(redline, mark), place: null };
}

const without = (run: RedlineRun, mark: MarkId): RedlineRun =>
  (run.deleted || run.styled ? dressed(run, run.deleted?.filter((each) => each !== mark), run.styled?.filter((each) => each.mark !== mark)) : run);

function reject(redline: Redline, mark: MarkId): Redline {
  const out: RedlineRun[] = [];
  let isLoose = false;
  for (const run of opened(redline)) {
    if (isPartWish(run)) {
      if (!isLoose && run.mark !== mark) out.push(run);
      continue;
    }
    const dropped = !isKept(run) && run.mark === mark;
    if (!dropped) out.push(without(run, mark));
    // A wish for the part behind an end that does not come is a wish for nothing.
    isLoose = dropped && run.text === '\n';
  }
  return tidied(out);
}

function accept(text: StoryText, redline: Redline, mark: MarkId): SettledRedline {
  const edits: FlatEdit[] = [];
  const out: RedlineRun[] = [];
  /** Where in the old text, and in the new. */
  let [at, now] = [0, 0];
  let place: { from: number; to: number } | null = null;
  const touch = (length: number): void => {
    place = { from: place?.from ?? now, to: now + length };
  };
  let isLoose = false;
  for (const run of opened(redline)) {
    if (isPartWish(run)) {
      if (isLoose) continue;
      if (run.mark !== mark) {
        out.push(run);
        continue;
      }
      while (isPartWish(out.at(-1))) out.pop();
      const end = out.at(-1);
      if (end && !isKept(end)) out[out.length - 1] = { ...withoutPart(end), ...partWish(run, text) };
      else edits.push({ type: 'part', at, part: partWish(run, text) });
      touch(0);
      continue;
    }
    const isGone = run.deleted?.includes(mark) ?? false;
    isLoose = false;
    if (isKept(run)) {
      if (isGone) {
        edits.push({ type: 'delete', from: at, to: at + run.kept });
        touch(0);
        isLoose = true;
      } else {
        const [look, rest] = styleOf(run, mark);
        if (look) {
          edits.push({ type: 'style', from: at, to: at + run.kept, look });
          touch(run.kept);
        }
        out.push(rest);
        now += run.kept;
      }
      at += run.kept;
    } else if (isGone) {
      isLoose = run.text === '\n';
    } else if (run.mark === mark) {
      if (run.text === '\n') edits.push({ type: 'divide', at, part: partWish(run, text) });
      else edits.push({ type: 'insert', at, text: run.text, look: run.look ?? {} });
      touch(run.text.length);
      out.push(dressed({ kept: run.text.length }, run.deleted, run.styled));
      now += run.text.length;
    } else {
      const [look, rest] = styleOf(run, mark);
      out.push(look ? { ...rest, look } : rest);
    }
  }
  return { operations: carryOut(text, edits), redline: tidied(out), place };
}

/** The look that the mark gives a run, and the run without that wish and those that it outdoes. */
function styleOf<R extends RedlineRun>(run: R, mark: MarkId): [TextRun['look'] | null, R] {
  const index = run.styled?.map((each) => each.mark).lastIndexOf(mark) ?? -1;
  return index < 0 ? [null, run] : [run.styled![index]!.look, dressed(run, run.deleted, run.styled!.slice(index + 1))];
}

const partWish = ({ part, partStyle }: TextRun, text: StoryText): PartLook => (part ? { part, ...(partStyle === undefined ? {} : { partStyle }) } : partLookOf(text[0]!));

function withoutPart({ part: _, partStyle: __, ...run }: TextRun): TextRun {
  return run;
}

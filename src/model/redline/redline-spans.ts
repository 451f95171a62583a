import type { MarkId } from '../ids';
import type { Redline } from '../redline';
import { flatText } from './flat-text';
import type { StoryText } from '../story-text';
import { isKept } from './runs';

/** What stands out of the proposed text (all marks accepted), in places of its flat text. */
export type RedlineSpan =
  /** Words that a mark puts in. */
  | { readonly type: 'put-in'; readonly from: number; readonly to: number; readonly mark: MarkId }
  /** Words that are set otherwise. */
  | { readonly type: 'styled'; readonly from: number; readonly to: number; readonly mark: MarkId }
  /** Words that are struck out: they stood here. Ends of parts as `\n`. */
  | { readonly type: 'struck'; readonly from: number; readonly to: number; readonly mark: MarkId; readonly words: string };

/** Tells what marks change, in the order of the text. Words that one mark puts in and another strikes out are told as struck out. */
export function redlineSpans(text: StoryText, redline: Redline): readonly RedlineSpan[] {
  const words = flatText(text);
  const spans: RedlineSpan[] = [];
  let [at, shown] = [0, 0];
  for (const run of redline) {
    const length = isKept(run) ? run.kept : run.text.length;
    const own = isKept(run) ? words.slice(at, at + length) : run.text;
    const by = run.deleted?.[0];
    if (by !== undefined) {
      const before = spans.at(-1);
      if (before?.type === 'struck' && before.from === shown && before.mark === by) spans[spans.length - 1] = { ...before, words: before.words + own };
      else if (own !== '') spans.push({ type: 'struck', from: shown, to: shown, mark: by, words: own });
    } else {
      const styled = run.styled?.at(-1)?.mark;
      if (!isKept(run) && length > 0) spans.push({ type: 'put-in', from: shown, to: shown + length, mark: run.mark });
      else if (styled !== undefined) spans.push({ type: 'styled', from: shown, to: shown + length, mark: styled });
      shown += length;
    }
    if (isKept(run)) at += run.kept;
  }
  return spans;
}

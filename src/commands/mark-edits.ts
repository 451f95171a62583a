/** Steps that the commands of readers' marks share. */
import type { MarkId, StoryId } from '../model/ids';
import type { Mark, MarkAnchor } from '../model/mark';
import type { Redline } from '../model/redline';
import { isPlain } from '../model/redline/runs';
import { refuse } from './command';
import type { Refusal } from './command';
import type { Draft } from './draft';

export type KnownMarks = { readonly ok: true; readonly marks: readonly Mark[] } | Refusal;

/** The marks by id; refused when none is named or one is gone. */
export function knownMarks(draft: Pick<Draft, 'edition'>, ids: readonly MarkId[]): KnownMarks {
  const marks = ids.map((id) => draft.edition.marks[id]);
  if (marks.length === 0) return refuse('refusal.no-mark');
  return marks.every((mark) => mark !== undefined) ? { ok: true, marks } : refuse('refusal.mark-gone');
}

/** A redline that changes nothing is left out of the story. */
export function setRedline(draft: Draft, story: StoryId, redline: Redline): void {
  draft.set('stories', story, { redline: isPlain(redline) ? undefined : redline } as object);
}

/** Where a text mark stands now. */
export const anchored = (anchor: Extract<MarkAnchor, { type: 'text' }>, { from, to }: { readonly from: number; readonly to: number }): MarkAnchor => ({ ...anchor, from, to });

import { apply } from '../model/apply';
import type { Edition } from '../model/edition';
import { equal } from '../model/equal';
import type { FrameId, MarkId, StoryId } from '../model/ids';
import { TEXT_MARKS } from '../model/mark';
import type { Mark, MarkKind, MarkState } from '../model/mark';
import { followAnchors } from '../model/redline/follow-anchor';
import { standing, textMarksOf } from '../model/redline/follow-marks';
import type { FlatRange } from '../model/redline/flat-range';
import { redlineOf } from '../model/redline/redline-of';
import { settleRedline } from '../model/redline/settle-redline';
import { refuse } from './command';
import type { Command, Refusal } from './command';
import { contentLock, frameContentLock } from './content-lock';
import { startDraft } from './draft';
import type { Draft } from './draft';
import { anchored, knownMarks, setRedline } from './mark-edits';

export interface SettleMarksArgs {
  readonly marks: readonly MarkId[];
  readonly state: MarkState;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly why?: string;
}

/** Kinds whose wish is gone from the redline once they are settled. */
const TEXT_KINDS: ReadonlySet<MarkKind> = new Set(TEXT_MARKS.filter((kind) => kind !== 'add-space' && kind !== 'close-up'));

/**
 * Settles marks as one step: `accepted` carries out what they want in text and frames, `rejected` and `resolved` drop it, `open` takes up again what had no wish for the
 * text. Refused when one cannot be carried out; marks that are in that state already are passed over.
 */
export const settleMarks: Command<SettleMarksArgs> = {
  name: 'settle-marks',
  plan(edition, { marks: ids, state, by, time, why = '' }) {
    const known = knownMarks({ edition }, ids);
    if (!known.ok) return known;
    const marks = known.marks.filter((mark) => mark.state !== state);
    const misfit = marks.map((mark) => misfitOf(mark, state, why)).find((refusal) => refusal !== null);
    if (misfit) return misfit;
    const draft = startDraft(edition);
    const lock = state === 'accepted' ? lockOf(edition, marks) : null;
    if (lock) return lock;
    const refusal = state === 'open' ? null : settleTexts(draft, marks, state === 'accepted' ? 'accept' : 'reject') ?? (state === 'accepted' ? changeFrames(draft, marks) : null);
    if (refusal) return refusal;
    for (const { id } of marks) draft.set('marks', id, { state, settled: state === 'open' ? null : { by, time, why } });
    return draft.plan();
  },
};

function misfitOf(mark: Mark, state: MarkState, why: string): Refusal | null {
  // Accepted, and its words were changed by hand afterwards: somebody says why that is as it should be.
  if (state === 'resolved' && mark.state === 'accepted' && why.trim() !== '') return null;
  if (state !== 'open') return mark.state === 'open' ? null : refuse('refusal.mark-settled', { author: mark.author });
  if (TEXT_KINDS.has(mark.kind) || (mark.change && mark.state === 'accepted')) return refuse('refusal.mark-cannot-reopen');
  return null;
}

function lockOf(edition: Edition, marks: readonly Mark[]): Refusal | null {
  const stories = [...new Set(marks.flatMap(({ id, anchor }) => (anchor.type === 'text' && wants(edition, anchor.story, id) ? [anchor.story] : [])))];
  const frames = [...new Set(marks.flatMap(({ change }) => (change && edition.frames[change.frame] ? [change.frame] : [])))];
  const locked = frames.filter((id) => edition.frames[id]!.locked);
  if (locked.length > 0) return refuse('refusal.locked', { count: locked.length });
  return contentLock(edition, stories.filter((story) => edition.stories[story])) ?? frameContentLock(edition, frames);
}

const wants = (edition: Edition, story: StoryId, mark: MarkId): boolean => JSON.stringify(edition.stories[story]?.redline ?? []).includes(JSON.stringify(mark));

/** The text of each story mark by mark, its redline and the places of all its marks once. */
function settleTexts(draft: Draft, marks: readonly Mark[], how: 'accept' | 'reject'): Refusal | null {
  const byStory = new Map<StoryId, MarkId[]>();
  for (const { id, anchor } of marks) if (anchor.type === 'text') byStory.set(anchor.story, [...(byStory.get(anchor.story) ?? []), id]);
  for (const [id, own] of byStory) {
    const story = draft.edition.stories[id];
    // The story is gone: there is nothing left to change, and only a mark that wants nothing can be carried out.
    if (!story) {
      if (how === 'accept' && own.some((mark) => TEXT_KINDS.has(draft.edition.marks[mark]!.kind))) return refuse('refusal.story-gone');
      continue;
    }
    if (!story.redline) continue;
    const all = textMarksOf(draft.edition, id);
    let ranges: FlatRange[] = all.map(({ anchor }) => ({ from: anchor.from, to: anchor.to }));
    let redline = redlineOf(story);
    for (const mark of own) {
      const { text } = draft.edition.stories[id]!;
      const settled = settleRedline(text, redline, mark, how);
      redline = settled.redline;
      if (settled.operations.length > 0) {
        ranges = followAnchors(ranges, text, settled.operations).map(({ from, to }) => ({ from, to }));
        draft.do({ type: 'edit-text', story: id, operations: settled.operations });
      }
      const index = all.findIndex((each) => each.id === mark);
      if (settled.place && index >= 0) ranges[index] = settled.place;
    }
    setRedline(draft, id, redline);
    for (const [i, { id: mark, anchor }] of all.entries()) draft.set('marks', mark, { anchor: anchored(anchor, standing(ranges[i]!, mark, redline)) });
  }
  return null;
}

/** Changes of frames in an order in which each finds the frame as it was marked. */
function changeFrames(draft: Draft, marks: readonly Mark[]): Refusal | null {
  let left = marks.filter(({ change }) => change !== null);
  while (left.length > 0) {
    const next = left.find(({ change }) => fits(draft.edition, change!.frame, change!.before));
    if (!next) {
      const { author, change } = left[0]!;
      return draft.edition.frames[change!.frame] ? refuse('refusal.frame-changed-since', { author, page: pageName(draft.edition, change!.frame) }) : refuse('refusal.frame-gone');
    }
    const { frame, before, after } = next.change!;
    const operation = { type: 'set', table: 'frames', id: frame, before, after } as Parameters<Draft['do']>[0];
    if (!apply(draft.edition, operation).ok) return refuse('refusal.mark-change-lost', { author: next.author });
    draft.do(operation);
    left = left.filter((mark) => mark !== next);
  }
  return null;
}

function fits(edition: Edition, id: FrameId, before: Readonly<Record<string, unknown>>): boolean {
  const frame = edition.frames[id] as unknown as Record<string, unknown> | undefined;
  return frame !== undefined && Object.keys(before).every((key) => equal(frame[key], before[key]));
}

const pageName = (edition: Edition, frame: FrameId): string => edition.pages[edition.frames[frame]!.page]?.name ?? '';

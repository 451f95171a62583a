import type { MarkId } from '../model/ids';
import type { NewId } from '../model/new-id';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { settleMarks } from './settle-marks';

export interface StetArgs {
  readonly newId: NewId;
  /** The open mark that is not to be followed. */
  readonly mark: MarkId;
  readonly author: string;
  readonly round: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly note?: string;
}

/** Lets stand what a mark wanted changed (保留): the mark is rejected, and a mark of its own says who wanted that. */
export const stet: Command<StetArgs> = {
  name: 'stet',
  plan(edition, { newId, mark: id, author, round, time, note = '' }) {
    const mark = edition.marks[id];
    if (!mark) return refuse('refusal.mark-gone');
    if (mark.state !== 'open') return refuse('refusal.mark-settled', { author: mark.author });
    const rejected = settleMarks.plan(edition, { marks: [id], state: 'rejected', by: author, time, why: note });
    if (!rejected.ok) return rejected;
    const draft = startDraft(edition);
    for (const operation of rejected.operations) draft.do(operation);
    draft.insert('marks', {
      id: newId(), kind: 'stet', anchor: draft.edition.marks[id]!.anchor, author, round, time, note, quote: mark.quote, replies: [],
      state: 'resolved', settled: { by: author, time, why: '' }, change: null, strokes: [],
    });
    return draft.plan();
  },
};

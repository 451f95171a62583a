import type { MarkAnchor } from '../model/mark';
import type { NewId } from '../model/new-id';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';

/** A change that nobody asked for, and where it stands. */
export interface Unexplained {
  /** Names the change: `explanationKey` of proof. */
  readonly quote: string;
  readonly anchor: MarkAnchor;
  readonly round: string;
}

export interface ExplainChangeArgs {
  readonly changes: readonly Unexplained[];
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly why: string;
  readonly newId: NewId;
}

/** Says why something was changed that no mark asked for, as a settled comment at each place. Refused without a reason. */
export const explainChange: Command<ExplainChangeArgs> = {
  name: 'explain-change',
  plan(edition, { changes, author, time, why, newId }) {
    const note = why.trim();
    if (note === '') return refuse('refusal.explain.why');
    const draft = startDraft(edition);
    for (const { quote, anchor, round } of changes) {
      draft.insert('marks', {
        id: newId(), kind: 'comment', anchor, author, round, time, note, quote, replies: [], state: 'resolved', settled: { by: author, time, why: note }, change: null, strokes: [],
      });
    }
    return draft.plan();
  },
};

import type { MarkId } from '../model/ids';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';

export interface ReplyToMarkArgs {
  readonly mark: MarkId;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly text: string;
}

/** Answers a mark, a settled one too. */
export const replyToMark: Command<ReplyToMarkArgs> = {
  name: 'reply-to-mark',
  plan(edition, { mark: id, author, time, text }) {
    const mark = edition.marks[id];
    if (!mark) return refuse('refusal.mark-gone');
    if (text.trim() === '') return refuse('refusal.mark-needs-text');
    const draft = startDraft(edition);
    draft.set('marks', id, { replies: [...mark.replies, { author, time, text: text.trim() }] });
    return draft.plan();
  },
};

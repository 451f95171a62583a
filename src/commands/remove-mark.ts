import type { MarkId } from '../model/ids';
import { redlineOf } from '../model/redline/redline-of';
import { settleRedline } from '../model/redline/settle-redline';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { knownMarks, setRedline } from './mark-edits';

export interface RemoveMarkArgs {
  readonly marks: readonly MarkId[];
  readonly author: string;
  /** The round that goes on now. */
  readonly round: string;
}

/** Takes back marks that one made oneself in this round. What others made, or what was settled, is answered or settled, never removed. */
export const removeMark: Command<RemoveMarkArgs> = {
  name: 'remove-mark',
  plan(edition, { marks: ids, author, round }) {
    const known = knownMarks({ edition }, ids);
    if (!known.ok) return known;
    const draft = startDraft(edition);
    for (const mark of known.marks) {
      if (mark.author !== author || mark.round !== round) return refuse('refusal.mark-not-yours', { author: mark.author });
      if (mark.state !== 'open') return refuse('refusal.mark-settled', { author: mark.author });
      const story = mark.anchor.type === 'text' ? draft.edition.stories[mark.anchor.story] : undefined;
      if (story?.redline) setRedline(draft, story.id, settleRedline(story.text, redlineOf(story), mark.id, 'reject').redline);
      draft.remove('marks', mark.id);
    }
    return draft.plan();
  },
};

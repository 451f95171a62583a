import type { Operation as SlateOperation } from 'slate';
import { applyText } from '../model/apply-text';
import type { StoryId } from '../model/ids';
import type { TextOperation } from '../model/operation';
import { plan, refuse } from './command';
import type { Command } from './command';
import { contentLock } from './content-lock';

export interface EditStoryArgs {
  readonly story: StoryId;
  /** What the text editor did, in order; selection changes are left out of the stream. */
  readonly operations: readonly SlateOperation[];
}

/** A story edit: the text editor's operations become one operation of the stream. */
export const editStory: Command<EditStoryArgs> = {
  name: 'edit-story',
  plan(edition, { story, operations }) {
    const record = edition.stories[story];
    if (!record) return refuse('refusal.story-gone');
    const edits = operations.filter((operation): operation is TextOperation => operation.type !== 'set_selection');
    if (edits.length === 0) return plan();
    const lock = contentLock(edition, [story]);
    if (lock) return lock;
    if (!applyText(record.text, edits).ok) return refuse('refusal.text-does-not-fit');
    return plan({ type: 'edit-text', story, operations: edits });
  },
  mergeKey: ({ story }) => `text:${story}`,
};

import type { StoryId } from '../model/ids';
import type { TextOperation } from '../model/operation';
import { HEAD_PARTS, type HeadChoice } from '../model/story-text';
import { plan, refuse } from './command';
import type { Command } from './command';
import { contentLock } from './content-lock';

export interface SetHeadArgs {
  readonly story: StoryId;
  readonly part: number;
  /** Null: the best setting there is, found anew after every edit. */
  readonly head: HeadChoice | null;
}

/** Chooses how a kicker, headline or deck is set: its lines, size and tracking. */
export const setHead: Command<SetHeadArgs> = {
  name: 'set-head',
  plan(edition, { story: id, part: index, head }) {
    const story = edition.stories[id];
    if (!story) return refuse('refusal.story-gone');
    const lock = contentLock(edition, [id]);
    if (lock) return lock;
    const part = story.text[index];
    if (!part || !HEAD_PARTS.has(part.type)) return refuse('refusal.part-gone');
    if (head === null && part.head === undefined) return plan();
    const operation: TextOperation = {
      type: 'set_node', path: [index], properties: part.head === undefined ? {} : { head: part.head }, newProperties: head === null ? {} : { head },
    };
    return plan({ type: 'edit-text', story: id, operations: [operation] });
  },
};

import type { StoryId } from '../model/ids';
import type { TextOperation } from '../model/operation';
import type { PartType } from '../model/story-text';
import { plan, refuse } from './command';
import type { Command } from './command';
import { contentLock } from './content-lock';

export interface SetPartTypeArgs {
  readonly story: StoryId;
  readonly parts: readonly number[];
  readonly type: PartType;
}

/** Makes parts of a story a headline, a subhead, body … A style and a head's setting that were chosen by hand go: they were meant for the old type. */
export const setPartType: Command<SetPartTypeArgs> = {
  name: 'set-part-type',
  plan(edition, { story: id, parts, type }) {
    const story = edition.stories[id];
    if (!story) return refuse('refusal.story-gone');
    const lock = contentLock(edition, [id]);
    if (lock) return lock;
    const operations: TextOperation[] = [];
    for (const index of parts) {
      const part = story.text[index];
      if (!part) return refuse('refusal.part-gone');
      if (part.type === type) continue;
      const { children: _, ...before } = part;
      operations.push({ type: 'set_node', path: [index], properties: before, newProperties: { type } });
    }
    return operations.length === 0 ? plan() : plan({ type: 'edit-text', story: id, operations });
  },
};

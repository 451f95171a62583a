import type { StoryId, StyleId } from '../model/ids';
import type { TextOperation } from '../model/operation';
import { plan, refuse } from './command';
import type { Command } from './command';
import { contentLock } from './content-lock';

export interface SetPartStyleArgs {
  readonly story: StoryId;
  readonly parts: readonly number[];
  /** Null: the style that the house assigns to the part. */
  readonly style: StyleId | null;
}

/** Sets parts of a story in another paragraph style than the house assigns to them. */
export const setPartStyle: Command<SetPartStyleArgs> = {
  name: 'set-part-style',
  plan(edition, { story: id, parts, style }) {
    const story = edition.stories[id];
    if (!story) return refuse('refusal.story-gone');
    const lock = contentLock(edition, [id]);
    if (lock) return lock;
    if (style !== null && !edition.styles.paragraph[style]) return refuse('refusal.style-gone');
    const operations: TextOperation[] = [];
    for (const index of parts) {
      const part = story.text[index];
      if (!part) return refuse('refusal.part-gone');
      if ((part.style ?? null) === style) continue;
      const properties = part.style === undefined ? {} : { style: part.style };
      operations.push({ type: 'set_node', path: [index], properties, newProperties: style === null ? {} : { style } });
    }
    return operations.length === 0 ? plan() : plan({ type: 'edit-text', story: id, operations });
  },
};

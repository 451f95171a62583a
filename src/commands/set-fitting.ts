import type { StoryId } from '../model/ids';
import type { TextOperation } from '../model/operation';
import { plan, refuse } from './command';
import type { Command } from './command';
import { contentLock } from './content-lock';

export interface SetFittingArgs {
  readonly story: StoryId;
  /** The parts to change; `tracking` in 1/1000 em, added to the style's. Null: as the style has it. */
  readonly parts: readonly { readonly part: number; readonly tracking: number | null }[];
}

/** Sets paragraphs tighter or looser than their style, within the house's limits (styles.desk), or clears that. */
export const setFitting: Command<SetFittingArgs> = {
  name: 'set-fitting',
  plan(edition, { story: id, parts }) {
    const story = edition.stories[id];
    if (!story) return refuse('refusal.story-gone');
    const lock = contentLock(edition, [id]);
    if (lock) return lock;
    const { trackingMin, trackingMax } = edition.styles.desk;
    const operations: TextOperation[] = [];
    for (const { part: index, tracking } of parts) {
      const part = story.text[index];
      if (!part) return refuse('refusal.part-gone');
      const held = tracking === null ? 0 : Math.max(trackingMin, Math.min(trackingMax, tracking));
      if ((part.tracking ?? 0) === held) continue;
      const properties = part.tracking === undefined ? {} : { tracking: part.tracking };
      operations.push({ type: 'set_node', path: [index], properties, newProperties: held === 0 ? {} : { tracking: held } });
    }
    return operations.length === 0 ? plan() : plan({ type: 'edit-text', story: id, operations });
  },
};

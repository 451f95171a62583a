import type { Edition } from '../../model/edition';
import type { PartRange } from '../../commands/text-edits';
import type { StyleTarget } from './style-target';

/** How often the target departs from the house style, by what it departs in. */
export interface Overrides {
  readonly style: number;
  readonly tracking: number;
  readonly head: number;
  readonly strong: number;
  readonly emphasis: number;
  readonly character: number;
  readonly look: number;
}

export const OVERRIDE_KINDS = ['style', 'tracking', 'head', 'strong', 'emphasis', 'character', 'look'] as const satisfies readonly (keyof Overrides)[];

/** Counts what was set by hand in the target's parts, and the looks of its frames. */
export function overridesOf(edition: Edition, { stories, frames }: Pick<StyleTarget, 'stories' | 'frames'> & { readonly ranges?: readonly PartRange[] }): Overrides {
  const count = { style: 0, tracking: 0, head: 0, strong: 0, emphasis: 0, character: 0, look: 0 };
  for (const { story, parts } of stories) {
    for (const [index, part] of (edition.stories[story]?.text ?? []).entries()) {
      if (parts && !parts.includes(index)) continue;
      if (part.style !== undefined) count.style += 1;
      if (part.tracking !== undefined) count.tracking += 1;
      if (part.head !== undefined) count.head += 1;
      for (const leaf of part.children) {
        if (leaf.strong) count.strong += 1;
        if (leaf.emphasis) count.emphasis += 1;
        if (leaf.style !== undefined) count.character += 1;
      }
    }
  }
  for (const id of frames) if (edition.frames[id]?.look != null) count.look += 1;
  return count;
}

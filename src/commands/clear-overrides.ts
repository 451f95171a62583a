import { Text, Transforms } from 'slate';
import type { Operation } from '../model/operation';
import type { FrameId, StoryId } from '../model/ids';
import type { StoryPart } from '../model/story-text';
import { plan, refuse } from './command';
import type { Command } from './command';
import { textEdits } from './text-edits';

export interface ClearOverridesArgs {
  readonly stories: readonly { readonly story: StoryId; /** Null: all. */ readonly parts: readonly number[] | null }[];
  /** Their looks go too. */
  readonly frames: readonly FrameId[];
}

/** Sets parts as their house style says and nothing else: styles chosen by hand, tracking, heads' settings, marks and character styles go. */
export const clearOverrides: Command<ClearOverridesArgs> = {
  name: 'clear-overrides',
  plan(edition, { stories, frames }) {
    const done: Operation[] = [];
    for (const { story: id, parts } of stories) {
      const story = edition.stories[id];
      if (!story) return refuse('refusal.story-gone');
      const operations = textEdits(story.text, (editor) => {
        for (const [index, part] of story.text.entries()) {
          if (parts && !parts.includes(index)) continue;
          const own = partKeys.filter((key) => part[key] !== undefined);
          if (own.length > 0) Transforms.unsetNodes(editor, [...own], { at: [index] });
          if (part.children.some(isMarked)) Transforms.unsetNodes(editor, ['strong', 'emphasis', 'style'], { at: [index], match: (node) => Text.isText(node) && isMarked(node) });
        }
      });
      if (operations.length > 0) done.push({ type: 'edit-text', story: id, operations });
    }
    for (const id of frames) {
      const frame = edition.frames[id];
      if (!frame) return refuse('refusal.frame-gone');
      if (frame.look !== null) done.push({ type: 'set', table: 'frames', id, before: { look: frame.look }, after: { look: null } });
    }
    return done.length === 0 ? refuse('refusal.no-overrides') : plan(...done);
  },
};

const partKeys = ['style', 'tracking', 'head'] as const satisfies readonly (keyof StoryPart)[];
const isMarked = (leaf: StoryPart['children'][number]): boolean => leaf.strong === true || leaf.emphasis === true || leaf.style !== undefined;

import { Text, Transforms } from 'slate';
import type { StoryId, StyleId } from '../model/ids';
import { partText } from '../model/story-text';
import { plan, refuse } from './command';
import type { Command } from './command';
import { leafRange, textEdits } from './text-edits';
import type { PartRange } from './text-edits';

export interface SetCharacterStyleArgs {
  readonly story: StoryId;
  readonly ranges: readonly PartRange[];
  /** Null: as the paragraph is. */
  readonly style: StyleId | null;
}

/** Sets words in a character style, or in their paragraph's again. */
export const setCharacterStyle: Command<SetCharacterStyleArgs> = {
  name: 'set-character-style',
  plan(edition, { story: id, ranges, style }) {
    const story = edition.stories[id];
    if (!story) return refuse('refusal.story-gone');
    if (style !== null && !edition.styles.character[style]) return refuse('refusal.style-gone');
    if (ranges.every(({ start, end }) => start >= end)) return refuse('refusal.no-words');
    if (ranges.some(({ part, end }) => !story.text[part] || end > partText(story.text[part]).length)) return refuse('refusal.part-gone');
    // From the last to the first: splitting a leaf moves those behind it.
    const backwards = ranges.filter(({ start, end }) => start < end).sort((a, b) => b.part - a.part || b.start - a.start);
    const operations = textEdits(story.text, (editor) => {
      for (const range of backwards) {
        const at = leafRange(story.text, range);
        const options = { at, match: Text.isText, split: true } as const;
        if (style === null) Transforms.unsetNodes(editor, 'style', options);
        else Transforms.setNodes(editor, { style }, options);
      }
    });
    return operations.length === 0 ? plan() : plan({ type: 'edit-text', story: id, operations });
  },
};

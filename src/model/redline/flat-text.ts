/** A story's flat text: what anchors and redlines count in. */
import type { StoryPoint, StoryText } from '../story-text';
import { partText } from '../story-text';

/** Stands in the flat text for a forced line break within a part, so that `\n` is an end of a part and nothing else. */
export const SOFT_BREAK = '\u2028';

/** The words of parts joined by `\n`, forced line breaks as U+2028; as long as the story's characters and ends of parts (but the last) in UTF-16. */
export const flatText = (text: StoryText): string => text.map((part) => partText(part).replaceAll('\n', SOFT_BREAK)).join('\n');

/** Length of the flat text, without making it. */
export const flatLength = (text: StoryText): number => text.reduce((sum, { children }) => sum + lengthOf(children), 0) + Math.max(0, text.length - 1);

/** Where a point of the story stands in the flat text; a point outside is held to the nearest place. */
export function flatOffset(text: StoryText, { part, offset }: StoryPoint): number {
  let start = 0;
  for (const [index, { children }] of text.entries()) {
    const length = lengthOf(children);
    if (index === part) return start + Math.max(0, Math.min(offset, length));
    start += length + 1;
  }
  return part < 0 ? 0 : flatLength(text);
}

/** The point of the story at a place of the flat text; the place of an end of a part is that part's end. */
export function storyPoint(text: StoryText, offset: number): StoryPoint {
  let left = Math.max(0, offset);
  for (const [part, { children }] of text.entries()) {
    const length = lengthOf(children);
    if (left <= length) return { part, offset: left };
    left -= length + 1;
  }
  const last = Math.max(0, text.length - 1);
  return { part: last, offset: text[last] ? lengthOf(text[last].children) : 0 };
}

const lengthOf = (leaves: readonly { readonly text: string }[]): number => leaves.reduce((sum, leaf) => sum + leaf.text.length, 0);

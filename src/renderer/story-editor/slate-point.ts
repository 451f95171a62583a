import type { Point } from 'slate';
import type { StoryPoint, StoryText } from '../../model/story-text';

/** A place in the text editor (leaf and offset in it) → a place in the story (offset in the part's whole text). */
export function toStoryPoint(text: StoryText, point: Point): StoryPoint {
  const [part = 0, leaf = 0] = point.path;
  const before = text[part]?.children.slice(0, leaf).reduce((length, { text: words }) => length + words.length, 0) ?? 0;
  return { part, offset: before + point.offset };
}

/** The other way; a place between two leaves belongs to the end of the first. Out-of-range places are drawn in. */
export function toSlatePoint(text: StoryText, { part, offset }: StoryPoint): Point {
  const index = Math.max(0, Math.min(part, text.length - 1));
  const leaves = text[index]?.children ?? [];
  let left = Math.max(0, offset);
  for (const [leaf, { text: words }] of leaves.entries()) {
    if (left <= words.length) return { path: [index, leaf], offset: left };
    left -= words.length;
  }
  const last = Math.max(0, leaves.length - 1);
  return { path: [index, last], offset: leaves[last]?.text.length ?? 0 };
}

export const samePoint = (a: StoryPoint | null, b: StoryPoint | null): boolean => a === b || (!!a && !!b && a.part === b.part && a.offset === b.offset);

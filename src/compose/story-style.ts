import { paragraphStyleOf } from '../model/paragraph-style-of';
import type { Story } from '../model/story';
import { HEAD_PARTS, type StoryPart } from '../model/story-text';
import type { ParagraphStyle, StyleSheet } from '../model/style';
import { keepStyles } from './keep-styles';

const stable = keepStyles((style) => ({ ...style, lineFit: 'stable' }));
const tracked = keepStyles((style, by: number) => ({ ...style, tracking: style.tracking + by }));

/**
 * The style that a story's part is set in: its paragraph style, with the story's own way of choosing lines where it has
 * one, and the part's own tracking, by which a line was taken in or given back. Heads are fitted by their own choice
 * instead. The same style gives the same object, so that what was prepared in it is found again.
 */
export function storyStyle(sheet: StyleSheet, { kind, lineFit }: Pick<Story, 'kind' | 'lineFit'>, part: Pick<StoryPart, 'type' | 'style' | 'tracking'>): ParagraphStyle {
  const style = paragraphStyleOf(sheet, kind, part);
  const own = lineFit === undefined || style.lineFit === lineFit ? style : stable(style);
  return part.tracking === undefined || part.tracking === 0 || HEAD_PARTS.has(part.type) ? own : tracked(own, part.tracking);
}

import { paragraphStyleOf } from '../model/paragraph-style-of';
import type { Story } from '../model/story';
import type { StoryPart } from '../model/story-text';
import type { ParagraphStyle, StyleSheet } from '../model/style';
import { keepStyles } from './keep-styles';

const stable = keepStyles((style) => ({ ...style, lineFit: 'stable' }));

/**
 * The style that a story's part is set in: its paragraph style, with the story's own way of choosing lines where it has
 * one. The same style gives the same object, so that what was prepared in it is found again.
 */
export function storyStyle(sheet: StyleSheet, { kind, lineFit }: Pick<Story, 'kind' | 'lineFit'>, part: Pick<StoryPart, 'type' | 'style'>): ParagraphStyle {
  const style = paragraphStyleOf(sheet, kind, part);
  return lineFit === undefined || style.lineFit === lineFit ? style : stable(style);
}

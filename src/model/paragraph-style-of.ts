import type { ParagraphStyle, StyleSheet } from './style';
import type { StoryKind } from './story';
import type { PartType, StoryPart } from './story-text';

/**
 * The style that sets a part: its own override if the sheet has it, else what the sheet assigns to (kind, part),
 * else to the part of a news story, else to news body. A sheet without that is broken: throws (readers refuse such sheets).
 */
export function paragraphStyleOf(sheet: StyleSheet, kind: StoryKind, part: Pick<StoryPart, 'type' | 'style'>): ParagraphStyle {
  const ids = [part.style, assigned(sheet, kind, part.type), assigned(sheet, 'news', part.type), assigned(sheet, 'news', 'body')];
  for (const id of ids) {
    const style = id === undefined ? undefined : sheet.paragraph[id];
    if (style) return style;
  }
  throw new Error('style sheet assigns no style to news body');
}

const assigned = (sheet: StyleSheet, kind: StoryKind, part: PartType): string | undefined => sheet.assign[kind]?.[part];

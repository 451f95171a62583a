import type { Language } from '../model/language';
import type { GlyphRun } from '../display/display-list';
import type { Rect } from '../geometry/rect';
import { round } from '../geometry/units';
import type { ParagraphStyle, StyleSheet } from '../model/style';
import type { StoryPart } from '../model/story-text';
import { EM_TOP } from './baseline-grid';
import type { PreparedParagraph } from './paragraph/paragraph';
import { naturalWidth } from './paragraph/natural-width';
import { placeRuns } from './place-runs';
import { prepareParagraph } from './paragraph/prepare-paragraph';
import type { World } from './world';

/** Sets text that belongs to no story (folio lines, labels of empty places) on one line. */
export interface LineSetter {
  (text: string, rect: Rect, align: 'left' | 'center' | 'right', style: ParagraphStyle, language: Language): readonly GlyphRun[];
}

/** The line's em box stands in the middle of the rectangle's height; a line that is too long runs out of its right side. */
export function createLineSetter(sheet: StyleSheet, world: World): LineSetter {
  const prepared = new Map<string, PreparedParagraph>();
  return (text, rect, align, style, language) => {
    if (text === '') return [];
    // Labels of empty places are one style in as many sizes as there are places.
    const key = `${style.id} ${style.size} ${language} ${text}`;
    let paragraph = prepared.get(key);
    if (!paragraph) {
      const part: StoryPart = { type: 'caption', children: [{ text }] };
      const plain: ParagraphStyle = { ...style, align: 'left', indent: 0 };
      paragraph = prepareParagraph({ part, kind: 'furniture', language, style: plain, sheet: { ...sheet, leadIns: [] }, direction: 'horizontal' }, world);
      prepared.set(key, paragraph);
    }
    const width = naturalWidth(paragraph);
    const blank = Math.max(0, rect.width - width);
    const x = rect.x + (align === 'right' ? blank : align === 'center' ? blank / 2 : 0);
    const y = rect.y + (rect.height - style.size) / 2 + EM_TOP * style.size;
    return placeRuns(paragraph, { range: { start: 0, end: text.length }, measure: round(width + 1), first: true, last: true }, round(x), round(y), null, 0);
  };
}

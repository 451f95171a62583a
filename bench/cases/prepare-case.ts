import type { PreparedParagraph } from '../../src/compose/paragraph/paragraph';
import { prepareParagraph } from '../../src/compose/paragraph/prepare-paragraph';
import type { World } from '../../src/compose/world';
import { PLAIN_SHEET } from '../../src/model/plain-style';
import type { ParagraphStyle, StyleSheet } from '../../src/model/style';
import { caseLanguage } from './case-language';
import type { CaseOptions } from './case-options';
import { caseStyle } from './case-style';
import { caseWorld } from './case-worlds';

const sheet: StyleSheet = { ...PLAIN_SHEET, paragraph: {}, swatches: {}, assign: {}, leadIns: [] };

/** A case's text as a paragraph that the engine has prepared, in the style of its options with `changes` on top. */
export function prepareCase(text: string, options: CaseOptions, changes: Partial<ParagraphStyle> = {}, world: World = caseWorld): PreparedParagraph {
  return prepareParagraph({
    part: { type: 'body', children: [{ text }] },
    kind: 'news',
    language: caseLanguage(options),
    style: { ...caseStyle(options), ...changes },
    sheet,
    direction: options.writingMode?.startsWith('vertical') ? 'vertical' : 'horizontal',
  }, world);
}

import { PLAIN_FONT, PLAIN_STYLE } from '../../src/model/plain-style';
import type { Face, HangingMarks, KinsokuLevel, MarkStyle, ParagraphStyle, WordBreak } from '../../src/model/style';
import type { CaseOptions } from './case-options';

/** One em of the cases' type, points. */
export const CASE_SIZE = 10;

const face = (family: string): Face => ({ family, weight: 400, italic: false });
const font = { han: face('Forme Song'), latin: face('Source Serif 4'), ...PLAIN_FONT };

const wordBreaks: Readonly<Record<string, WordBreak>> = { 'keep-all': 'keep-all', 'break-all': 'break-all' };
/** CSS `line-break` as a level (K10). `auto` is the author's choice; ours is the house's default. */
const levels: Readonly<Record<string, KinsokuLevel>> = { strict: 'strict', normal: 'basic', auto: 'basic', loose: 'loose', anywhere: 'none' };
const clreqLevels: Readonly<Record<string, KinsokuLevel>> = { none: 'none', basic: 'basic', gb: 'gb', strict: 'strict' };
const markStyles: Readonly<Record<string, MarkStyle>> = { 全角式: 'full-width', 半角式: 'half-width', 开明式: 'kaiming' };
/** CSS `hanging-punctuation`; `first` and `last` (brackets at a paragraph's ends) are no setting of ours. */
const hanging: Readonly<Record<string, HangingMarks>> = { 'allow-end': 'allow', 'force-end': 'force' };
/** CSS `text-spacing-trim` (P2); the values without a name here keep the blank at a line's start. */
const lineStart: Readonly<Record<string, ParagraphStyle['trimLineStart']>> = { 'trim-start': true, 'space-first': 'after-first' };

/** The paragraph style that a case's options amount to, at CASE_SIZE. What a case does not mention is as the house's plain style has it. */
export function caseStyle(options: CaseOptions): ParagraphStyle {
  const {
    kinsokuLevel = '', lineBreak = 'auto', wordBreak = 'normal', indentEm = 0, justify = false, style = '', hangingPunctuation = '', textSpacingTrim = '',
  } = options;
  return {
    ...PLAIN_STYLE,
    id: 'case', name: { zh: '', en: '' }, font, strongFont: font, emphasisFont: font, size: CASE_SIZE, swatch: 'none',
    // `anywhere` knows neither forbidden marks nor words.
    wordBreak: lineBreak === 'anywhere' ? 'break-all' : (wordBreaks[wordBreak] ?? 'normal'),
    kinsoku: clreqLevels[kinsokuLevel] ?? levels[lineBreak] ?? 'basic',
    indent: indentEm,
    align: justify ? 'justify' : 'left',
    // A browser fills line after line; only a justified case expects lines chosen over the paragraph.
    lineFit: justify ? 'total' : 'stable',
    avoidRunts: justify,
    markStyle: markStyles[style] ?? 'full-width',
    trimLineStart: lineStart[textSpacingTrim] ?? (justify && textSpacingTrim === ''),
    // 全角式 sets · as wide as a character; the others have their own measure for it.
    interpunctWidth: style === '全角式' ? 1 : 0.5,
    hangMarks: hanging[hangingPunctuation] ?? 'never',
  };
}

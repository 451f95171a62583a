import { HANGING_MARKS, KINSOKU_LEVELS, LINE_FITS, MARK_STYLES, WORD_BREAKS } from '../../model/style';
import type { ParagraphStyle } from '../../model/style';

type KeysOf<V> = { [K in keyof ParagraphStyle]: ParagraphStyle[K] extends V ? K : never }[keyof ParagraphStyle];

/** One setting of a paragraph style as the panel shows it. */
export type StyleField =
  | {
      readonly kind: 'number';
      readonly key: KeysOf<number>;
      readonly unit?: string;
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly decimals?: number;
      /** The style keeps shares where people think in per cent. */
      readonly percent?: true;
    }
  | { readonly kind: 'check'; readonly key: KeysOf<boolean> }
  | { readonly kind: 'choice'; readonly key: ChoiceKey; readonly choices: readonly (string | number | boolean)[] };

type ChoiceKey = 'align' | 'kinsoku' | 'wordBreak' | 'markStyle' | 'hangMarks' | 'lineFit' | 'adjacentMarks' | 'interpunctWidth' | 'trimLineStart';

export const FIELD_SECTIONS = ['spacing', 'lines', 'marks', 'latin', 'drop-cap'] as const;
export type FieldSection = (typeof FIELD_SECTIONS)[number];

const number = (key: KeysOf<number>, min: number, max: number, step: number, unit = '', decimals = step < 0.1 ? 3 : step < 1 ? 2 : 0): StyleField => ({ kind: 'number', key, min, max, step, decimals, ...(unit ? { unit } : {}) });
const percent = (key: KeysOf<number>, min: number, max: number): StyleField => ({ kind: 'number', key, min, max, step: 1, unit: '%', decimals: 1, percent: true });
const check = (key: KeysOf<boolean>): StyleField => ({ kind: 'check', key });
const choice = (key: ChoiceKey, choices: readonly (string | number | boolean)[]): StyleField => ({ kind: 'choice', key, choices });

/** What stands at the top, under “type”: font and colour have fields of their own. */
export const TYPE_FIELDS: readonly StyleField[] = [number('size', 1, 1000, 0.5, 'pt'), number('leading', 0, 2000, 0.5, 'pt'), number('tracking', -500, 2000, 5, '‰'), percent('scale', 20, 300), choice('align', ['justify', 'left', 'center', 'right', 'spread'])];

/** All other settings, in the order of the work. */
export const STYLE_FIELDS: Readonly<Record<FieldSection, readonly StyleField[]>> = {
  spacing: [
    number('indent', 0, 20, 0.5, 'em'), number('narrowMeasure', 0, 60, 1, 'em'), number('rowsBefore', 0, 50, 0.5), number('rowsAfter', 0, 50, 0.5), number('rows', 0, 50, 1),
    number('hanLatinGap', 0, 1, 0.025, 'em'), number('hanLatinGapMin', 0, 1, 0.025, 'em'), number('hanLatinGapMax', 0, 2, 0.025, 'em'), number('wordSpaceMin', 0, 1, 0.025, 'em'), number('wordSpaceMax', 0, 3, 0.025, 'em'),
  ],
  lines: [
    choice('lineFit', LINE_FITS), choice('kinsoku', KINSOKU_LEVELS), choice('wordBreak', WORD_BREAKS), number('widowLines', 1, 10, 1), number('orphanLines', 1, 10, 1),
    check('avoidRunts'), check('wholeCharacters'), check('keepWithNext'), check('flushSpeech'), check('runIn'),
  ],
  marks: [
    choice('markStyle', MARK_STYLES), choice('adjacentMarks', [1.5, 1]), choice('trimLineStart', [true, 'after-first', false]), choice('hangMarks', HANGING_MARKS), choice('interpunctWidth', [0.5, 1]),
    check('trimLineEnd'), check('squeezeStops'),
  ],
  latin: [check('hyphenate'), number('hyphenBefore', 1, 10, 1), number('hyphenAfter', 1, 10, 1), number('hyphenLadder', 1, 20, 1), check('ligatures'), percent('opticalMargin', 0, 100)],
  'drop-cap': [number('dropCapLines', 0, 10, 1), number('dropCapCharacters', 1, 20, 1)],
};

import { isRecord } from './migration';
import type { Migration, RawRecord } from './migration';

const NEW_STYLE = {
  wordBreak: 'normal', lineFit: 'total', markStyle: 'full-width', trimLineEnd: true, squeezeStops: true, hangMarks: 'never', interpunctWidth: 0.5,
  hanLatinGapMin: 0.125, hanLatinGapMax: 0.5, wordSpaceMin: 0.25, wordSpaceMax: 0.5,
  hyphenate: false, hyphenBefore: 2, hyphenAfter: 3, hyphenLadder: 2, ligatures: true, opticalMargin: 0,
  avoidRunts: true, narrowMeasure: 6, flushSpeech: true, wholeCharacters: true, widowLines: 2, orphanLines: 2, dropCapLines: 0, dropCapCharacters: 1, runIn: false, fit: null,
};
const NEW_FONT = { latinShift: 0, digits: null, digitsScale: 1, digitsShift: 0 };
const NEW_SHEET = { leastSegment: 3, jump: null };

/** Version 2 had fewer settings of type: what was not stated was set as these say. */
export const typesetting: Migration = {
  to: 3,
  about: 'paragraph styles, composite fonts and picture frames gain the settings of typesetting',
  styles(styles) {
    const { paragraph } = styles;
    if (!isRecord(paragraph)) return { ...NEW_SHEET, ...styles };
    return { ...NEW_SHEET, ...styles, paragraph: Object.fromEntries(Object.entries(paragraph).map(([id, style]) => [id, isRecord(style) ? withSettings(style) : style])) };
  },
  record: (table, record) => (table === 'frames' && record.type === 'picture' && !('contour' in record) ? { ...record, contour: null } : record),
};

function withSettings(style: RawRecord): RawRecord {
  const fonts = ['font', 'strongFont', 'emphasisFont'].flatMap((key) => {
    const font = style[key];
    return isRecord(font) ? [[key, { ...NEW_FONT, ...font }] as const] : [];
  });
  return { ...NEW_STYLE, ...style, ...Object.fromEntries(fonts) };
}

import { PLAIN_PRESS } from './plain-press';
import { PLAIN_PROOF } from './plain-proof';
import type { CharacterStyle, DeskRules, ObjectStyle, ParagraphStyle, StyleSheet } from './style';

/** What a style that states nothing else is: body-like, solid, the mainland newspaper's way. */
export const PLAIN_STYLE = {
  leading: 0, align: 'justify', indent: 0, rowsBefore: 0, rowsAfter: 0, rows: 0, tracking: 0, scale: 1, kinsoku: 'basic', wordBreak: 'normal',
  hanLatinGap: 0.125, adjacentMarks: 1.5, trimLineStart: true, keepWithNext: false,
  lineFit: 'total', markStyle: 'full-width', trimLineEnd: true, squeezeStops: true, hangMarks: 'never', interpunctWidth: 0.5,
  hanLatinGapMin: 0.125, hanLatinGapMax: 0.5, wordSpaceMin: 0.25, wordSpaceMax: 0.5,
  hyphenate: false, hyphenBefore: 2, hyphenAfter: 3, hyphenLadder: 2, ligatures: true, opticalMargin: 0,
  avoidRunts: true, narrowMeasure: 6, flushSpeech: true, wholeCharacters: true, widowLines: 2, orphanLines: 2, dropCapLines: 0, dropCapCharacters: 1, runIn: false, fit: null,
} as const satisfies Partial<ParagraphStyle>;

export const PLAIN_CHARACTER = { font: null, size: 1, tracking: 0, swatch: null, underline: false, outline: false } as const satisfies Partial<CharacterStyle>;

export const PLAIN_OBJECT = {
  fill: null, tint: 1, pattern: 'none', stroke: null, sides: 'all', corner: 'square', radius: 0, inset: 0, text: null, outline: false,
} as const satisfies Partial<ObjectStyle>;

export const PLAIN_DESK: DeskRules = { giveRows: 6, trackingMin: -30, trackingMax: 30, stackRows: 1, stackRule: null };

/** The same for what holds for a whole style sheet. */
export const PLAIN_SHEET = { leastSegment: 3, jump: null, press: PLAIN_PRESS, character: {}, object: {}, shapes: [], desk: PLAIN_DESK, shortcuts: {}, proof: PLAIN_PROOF } as const satisfies Partial<StyleSheet>;

/** A composite font that sets Latin and digits as the face draws them. */
export const PLAIN_FONT = { latinScale: 1, latinShift: 0, digits: null, digitsScale: 1, digitsShift: 0 } as const;

import { isRecord } from './migration';
import type { Migration, RawRecord } from './migration';

const TR002 = { identifier: 'CGATS TR 002', registry: 'http://www.color.org', profile: null };
const ALL_MARKS = { crop: true, register: true, colourBar: true, slug: true };
const NO_MARKS = { crop: false, register: false, colourBar: false, slug: false };
const X4 = {
  id: 'press-x4', name: { zh: '印刷 PDF/X-4', en: 'Press PDF/X-4' }, standard: 'x-4', condition: 'newsprint-240', ppi: 220, quality: 90, files: 'page',
  naming: '{paper}_{date}_{section}{page2}', spots: 'convert', bleed: null, marks: ALL_MARKS, review: false,
};
const LIMITS = { textSize: 5, reversedTextSize: 10, hairline: 0.25, ppiWarn: 150, ppiStop: 100, inkWindow: (15 / 25.4) * 72 };

/** As this version had it, whatever later versions start with. */
const NEW_PRESS: RawRecord = {
  conditions: {
    'newsprint-240': { id: 'newsprint-240', name: { zh: '新闻纸 TR002，总墨量 240 %', en: 'Newsprint TR002, 240 % ink' }, ...TR002, inkLimit: 240 },
    'newsprint-220': { id: 'newsprint-220', name: { zh: '新闻纸 TR002，总墨量 220 %', en: 'Newsprint TR002, 220 % ink' }, ...TR002, inkLimit: 220 },
  },
  presets: {
    'press-x4': X4,
    'press-x1a': { ...X4, id: 'press-x1a', name: { zh: '印刷 PDF/X-1a', en: 'Press PDF/X-1a' }, standard: 'x-1a' },
    proof: {
      ...X4, id: 'proof', name: { zh: '校样', en: 'Proof' }, standard: 'none', condition: null, ppi: 110, quality: 75, files: 'edition',
      naming: '{paper}_{date}_{section}_校样', bleed: 0, marks: NO_MARKS, review: true,
    },
    reading: {
      ...X4, id: 'reading', name: { zh: '阅读版 PDF', en: 'Reading PDF' }, standard: 'ua', condition: null, ppi: 150, quality: 82, files: 'edition',
      naming: '{paper}_{date}', bleed: 0, marks: NO_MARKS,
    },
  },
  profiles: {
    press: { id: 'press', name: { zh: '付印', en: 'Press' }, levels: {}, limits: LIMITS },
    draft: {
      id: 'draft', name: { zh: '拼版中', en: 'Work in progress' },
      levels: { 'empty-place': 'off', 'dummy-text': 'off', 'missing-credit': 'off', 'folio-fields': 'off' }, limits: LIMITS,
    },
  },
  condition: 'newsprint-240',
  preset: 'press-x4',
  profile: 'press',
};

/** Version 3 knew one way to print: newsprint by TR002. */
export const press: Migration = {
  to: 4,
  about: 'house styles gain output conditions, export presets and preflight profiles; swatches may be spot inks',
  styles(styles) {
    // A `set` of something else in the style sheet says nothing of the press and must not gain it.
    const whole = 'paragraph' in styles && 'swatches' in styles && 'assign' in styles;
    const withPress = whole ? { press: NEW_PRESS, ...styles } : styles;
    const { swatches } = withPress as RawRecord;
    if (!isRecord(swatches)) return withPress;
    return { ...withPress, swatches: Object.fromEntries(Object.entries(swatches).map(([id, swatch]) => [id, isRecord(swatch) ? { spot: null, ...swatch } : swatch])) };
  },
};

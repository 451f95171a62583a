import type { ExportPreset, OutputCondition, PreflightLimits, Press, PressMarks } from './press';

const ALL_MARKS: PressMarks = { crop: true, register: true, colourBar: true, slug: true };
const NO_MARKS: PressMarks = { crop: false, register: false, colourBar: false, slug: false };

const TR002: Omit<OutputCondition, 'id' | 'name' | 'inkLimit'> = { identifier: 'CGATS TR 002', registry: 'http://www.color.org', profile: null };

const X4: ExportPreset = {
  id: 'press-x4',
  name: { zh: '印刷 PDF/X-4', en: 'Press PDF/X-4' },
  standard: 'x-4',
  condition: 'newsprint-240',
  ppi: 220,
  quality: 90,
  files: 'page',
  spreads: 'pages',
  naming: '{paper}_{date}_{section}{page2}',
  spots: 'convert',
  bleed: null,
  marks: ALL_MARKS,
  review: false,
  lineNumbers: false,
  marksMargin: false,
};

/** 0.5 mm. */
export const LEAST_MODULE = (0.5 / 25.4) * 72;

export const PLAIN_LIMITS: PreflightLimits = { textSize: 5, reversedTextSize: 10, hairline: 0.25, ppiWarn: 150, ppiStop: 100, inkWindow: (15 / 25.4) * 72, codeModule: LEAST_MODULE };

/** What a house style that says nothing of the press has: coldset newsprint, the four ways a page leaves a desk, and two preflight profiles. */
export const PLAIN_PRESS: Press = {
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
      naming: '{paper}_{date}', bleed: 0, marks: NO_MARKS, review: false,
    },
  },
  profiles: {
    press: { id: 'press', name: { zh: '付印', en: 'Press' }, levels: {}, limits: PLAIN_LIMITS },
    draft: {
      id: 'draft', name: { zh: '拼版中', en: 'Work in progress' },
      levels: { 'empty-place': 'off', 'dummy-text': 'off', 'missing-credit': 'off', 'folio-fields': 'off' }, limits: PLAIN_LIMITS,
    },
  },
  condition: 'newsprint-240',
  preset: 'press-x4',
  profile: 'press',
};

import * as v from 'valibot';
import { PLAIN_FONT } from './plain-style';
import { pressSchema } from './press-schema';
import { proofRulesSchema } from './proof-schema';
import { CORNERS, FRAME_TAKES, PATTERNS, RULE_KINDS } from './frame';
import { deskSchema, shapeSchema } from './schema';
import { HANGING_MARKS, KINSOKU_LEVELS, LINE_FITS, MARK_STYLES, STROKE_SIDES, WORD_BREAKS } from './style';
import { STORY_KINDS } from './story';
import { PART_TYPES } from './story-text';

/** Validators for the files in templates/: a template, and a style sheet in its short form (expand-style-sheet.ts). */

const names = v.strictObject({ zh: v.string(), en: v.string() });
const finite = v.pipe(v.number(), v.finite());
const atLeastZero = v.pipe(v.number(), v.finite(), v.minValue(0));
const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const mmRect = v.strictObject({ x: finite, y: finite, width: positive, height: positive });
const gridPlace = v.strictObject({ column: finite, columns: positive, row: finite, rows: positive });
const rule = v.picklist(RULE_KINDS);

const object = v.variant('type', [
  v.strictObject({
    type: v.literal('text'),
    accepts: v.picklist(STORY_KINDS),
    label: names,
    place: gridPlace,
    textColumns: v.optional(count),
    takes: v.picklist(FRAME_TAKES),
    writing: v.picklist(['horizontal', 'vertical'] as const),
    inset: v.optional(atLeastZero),
    align: v.optional(v.picklist(['top', 'middle', 'bottom', 'spread'] as const)),
  }),
  v.strictObject({ type: v.literal('picture'), label: names, place: gridPlace }),
  v.strictObject({ type: v.literal('rule'), rule, swatch: v.string(), place: gridPlace }),
  v.strictObject({ type: v.literal('box'), rule: v.nullable(rule), swatch: v.string(), fill: v.nullable(v.string()), place: gridPlace }),
]);

export const templateFileSchema = v.strictObject({
  id: v.string(),
  /** Where it stands among the others, low first. */
  rank: v.optional(finite, 100),
  name: names,
  description: names,
  language: v.picklist(['zh-Hans', 'en'] as const),
  /** Name of a style sheet file in templates/styles/. */
  styles: v.string(),
  page: v.strictObject({
    name: names,
    width: positive,
    height: positive,
    bleed: atLeastZero,
    typeArea: mmRect,
    grid: v.strictObject({ columns: count, characters: positive, rows: count, bodySize: positive }),
    folio: v.strictObject({
      items: v.array(v.strictObject({ text: v.string(), rect: mmRect, align: v.picklist(['left', 'center', 'right'] as const), style: v.string() })),
      rules: v.array(v.strictObject({ rect: mmRect, rule, swatch: v.string() })),
    }),
  }),
  objects: v.array(object),
});

const face = v.strictObject({ family: v.string(), weight: v.number(), italic: v.optional(v.boolean(), false) });
const font = v.strictObject({
  han: face, latin: face, latinScale: v.optional(positive, PLAIN_FONT.latinScale), latinShift: v.optional(finite, PLAIN_FONT.latinShift),
  digits: v.optional(v.nullable(face), PLAIN_FONT.digits), digitsScale: v.optional(positive, PLAIN_FONT.digitsScale), digitsShift: v.optional(finite, PLAIN_FONT.digitsShift),
});
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

/** A paragraph style states what differs from the style that it is based on. */
const styleFile = v.strictObject({
  basedOn: v.optional(v.string()),
  name: v.optional(names),
  /** These three name fonts of the same file. */
  font: v.optional(v.string()),
  strongFont: v.optional(v.string()),
  emphasisFont: v.optional(v.string()),
  size: v.optional(positive),
  leading: v.optional(atLeastZero),
  align: v.optional(v.picklist(['justify', 'left', 'center', 'right', 'spread'] as const)),
  indent: v.optional(finite),
  rowsBefore: v.optional(atLeastZero),
  rowsAfter: v.optional(atLeastZero),
  rows: v.optional(atLeastZero),
  tracking: v.optional(finite),
  scale: v.optional(positive),
  swatch: v.optional(v.string()),
  kinsoku: v.optional(v.picklist(KINSOKU_LEVELS)),
  wordBreak: v.optional(v.picklist(WORD_BREAKS)),
  hanLatinGap: v.optional(atLeastZero),
  adjacentMarks: v.optional(v.picklist([1.5, 1] as const)),
  trimLineStart: v.optional(v.union([v.boolean(), v.literal('after-first')])),
  keepWithNext: v.optional(v.boolean()),
  lineFit: v.optional(v.picklist(LINE_FITS)),
  markStyle: v.optional(v.picklist(MARK_STYLES)),
  trimLineEnd: v.optional(v.boolean()),
  squeezeStops: v.optional(v.boolean()),
  hangMarks: v.optional(v.picklist(HANGING_MARKS)),
  interpunctWidth: v.optional(v.picklist([0.5, 1] as const)),
  hanLatinGapMin: v.optional(atLeastZero),
  hanLatinGapMax: v.optional(atLeastZero),
  wordSpaceMin: v.optional(atLeastZero),
  wordSpaceMax: v.optional(atLeastZero),
  hyphenate: v.optional(v.boolean()),
  hyphenBefore: v.optional(count),
  hyphenAfter: v.optional(count),
  hyphenLadder: v.optional(count),
  ligatures: v.optional(v.boolean()),
  opticalMargin: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  avoidRunts: v.optional(v.boolean()),
  wholeCharacters: v.optional(v.boolean()),
  narrowMeasure: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  flushSpeech: v.optional(v.boolean()),
  widowLines: v.optional(count),
  orphanLines: v.optional(count),
  dropCapLines: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
  dropCapCharacters: v.optional(count),
  runIn: v.optional(v.boolean()),
  fit: v.optional(v.nullable(v.strictObject({ sizeMin: positive, sizeMax: positive, trackingMin: finite, trackingMax: finite, linesMax: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3)) }))),
});
export type ParagraphStyleFile = v.InferOutput<typeof styleFile>;

const parts = v.picklist(PART_TYPES);
const kinds = v.picklist(STORY_KINDS);

export const styleSheetFileSchema = v.strictObject({
  fonts: v.record(v.string(), font),
  swatches: v.record(v.string(), v.strictObject({ name: names, cmyk: v.tuple([percent, percent, percent, percent]), spot: v.optional(v.string()) })),
  paragraph: v.record(v.string(), styleFile),
  assign: v.record(kinds, v.record(parts, v.string())),
  leadIns: v.array(v.strictObject({ kinds: v.array(kinds), parts: v.array(parts), pattern: v.string(), mark: v.picklist(['strong', 'emphasis'] as const) })),
  leastSegment: v.optional(positive),
  jump: v.optional(v.nullable(v.strictObject({ to: v.string(), from: v.string(), style: v.string() }))),
  press: v.optional(pressSchema),
  proof: v.optional(proofRulesSchema),
  /** Character and object styles state what differs from plain ones. */
  character: v.optional(v.record(v.string(), v.strictObject({
    name: names, font: v.optional(v.string()), size: v.optional(positive), tracking: v.optional(finite), swatch: v.optional(v.string()),
    underline: v.optional(v.boolean()), outline: v.optional(v.boolean()),
  })), {}),
  object: v.optional(v.record(v.string(), v.strictObject({
    name: names, fill: v.optional(v.string()), tint: v.optional(share), pattern: v.optional(v.picklist(PATTERNS)), stroke: v.optional(rule), strokeSwatch: v.optional(v.string()),
    sides: v.optional(v.picklist(STROKE_SIDES)),
    corner: v.optional(v.picklist(CORNERS)), radius: v.optional(atLeastZero), inset: v.optional(atLeastZero), text: v.optional(v.string()), outline: v.optional(v.boolean()),
  })), {}),
  shapes: v.optional(v.array(shapeSchema), []),
  desk: v.optional(v.partial(deskSchema), {}),
  shortcuts: v.optional(v.record(v.string(), v.string()), {}),
});
export type StyleSheetFile = v.InferOutput<typeof styleSheetFileSchema>;

/**
 * Validators of the edition's records, for everything that comes from disk or over IPC. Strict: an unknown key is an
 * error, since dropping it in silence would lose someone's work.
 */
import * as v from 'valibot';
import type { Edition, EditionInfo, TableName, Tables } from './edition';
import { CAPTION_SIDES, CORNERS, CREDIT_PLACES, FRAME_TAKES, PATTERNS, RULE_KINDS } from './frame';
import type { Frame } from './frame';
import { FAR, position, rectSchema, size } from './geometry-schema';
import { assetIdSchema, idSchema } from './id-schema';
import { LANGUAGES } from './language';
import type { Original } from './original';
import { PAGE_ROLES, PAGE_STATES } from './page';
import type { Page } from './page';
import { ASSET_TYPES } from './picture';
import type { Asset, Crop, Picture } from './picture';
import { pressSchema } from './press-schema';
import { markSchema, proofRulesSchema, redlineSchema, signatureSchema } from './proof-schema';
import { danglingReference } from './references';
import { STORY_KINDS, STORY_STATES } from './story';
import type { Story } from './story';
import { PART_TYPES } from './story-text';
import type { HeadChoice, StoryText } from './story-text';
import { HANGING_MARKS, KINSOKU_LEVELS, LINE_FITS, MARK_STYLES, STROKE_SIDES, WORD_BREAKS } from './style';
import type { StyleSheet } from './style';

const LONGEST_STORY = 2_000_000;

const short = v.pipe(v.string(), v.maxLength(500));
const above0 = v.pipe(v.number(), v.finite(), v.gtValue(0), v.maxValue(FAR));
const count = (low: number, high: number) => v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const editionLanguage = v.picklist(['zh-Hans', 'en']);
const bilingual = v.strictObject({ zh: short, en: short });

export const infoSchema = v.strictObject({
  id: idSchema,
  paper: short,
  date: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
  section: short,
  issue: short,
  editors: short,
  language: editionLanguage,
  workflow: short,
  tracked: v.optional(v.literal(true)),
}) satisfies v.GenericSchema<unknown, EditionInfo>;

export const gridSchema = v.strictObject({ columns: count(1, 64), gutter: size, pitch: above0, bodySize: above0 });

const folioAlign = v.picklist(['left', 'center', 'right']);
const ruleKind = v.picklist(RULE_KINDS);

export const pageSchema = v.strictObject({
  id: idSchema,
  order: v.pipe(v.number(), v.finite()),
  name: short,
  width: above0,
  height: above0,
  bleed: size,
  typeArea: rectSchema,
  grid: gridSchema,
  folio: v.strictObject({
    items: v.array(v.strictObject({ text: short, rect: rectSchema, align: folioAlign, style: idSchema })),
    rules: v.array(v.strictObject({ rect: rectSchema, rule: ruleKind, swatch: idSchema })),
  }),
  template: short,
  role: v.picklist(PAGE_ROLES),
  master: v.nullable(idSchema),
  hides: v.array(idSchema),
  section: short,
  joined: v.boolean(),
  state: v.picklist(PAGE_STATES),
  guides: v.strictObject({ x: v.pipe(v.array(position), v.maxLength(200)), y: v.pipe(v.array(position), v.maxLength(200)) }),
}) satisfies v.GenericSchema<unknown, Page>;

export const headChoiceSchema = v.strictObject({
  lines: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST_STORY))), v.minLength(1), v.maxLength(100)),
  size: v.pipe(above0, v.maxValue(2000)),
  tracking: position,
}) satisfies v.GenericSchema<unknown, HeadChoice>;

export const storyTextSchema = v.pipe(
  v.array(
    v.strictObject({
      type: v.picklist(PART_TYPES),
      style: v.optional(idSchema),
      head: v.optional(headChoiceSchema),
      tracking: v.optional(position),
      children: v.pipe(
        v.array(v.strictObject({
          text: v.pipe(v.string(), v.maxLength(LONGEST_STORY)),
          strong: v.optional(v.literal(true)),
          emphasis: v.optional(v.literal(true)),
          style: v.optional(idSchema),
        })),
        v.minLength(1),
      ),
    }),
  ),
  v.minLength(1),
) satisfies v.GenericSchema<unknown, StoryText>;

export const storySchema = v.strictObject({
  id: idSchema,
  slug: short,
  kind: v.picklist(STORY_KINDS),
  state: v.picklist(STORY_STATES),
  language: v.picklist(LANGUAGES),
  lineFit: v.optional(v.literal('stable')),
  quoteOf: v.optional(idSchema),
  text: storyTextSchema,
  redline: v.optional(redlineSchema),
  letStand: v.optional(v.pipe(v.array(short), v.maxLength(10_000))),
}) satisfies v.GenericSchema<unknown, Story>;

export const originalSchema = v.strictObject({ id: idSchema, language: v.picklist(LANGUAGES), text: storyTextSchema }) satisfies v.GenericSchema<unknown, Original>;

export const assetSchema = v.strictObject({
  id: assetIdSchema,
  name: short,
  mime: v.picklist(ASSET_TYPES),
  width: count(0, FAR),
  height: count(0, FAR),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
}) satisfies v.GenericSchema<unknown, Asset>;

const contourSchema = v.nullable(v.pipe(v.array(v.strictObject({ x: share, y: share })), v.minLength(3), v.maxLength(2000)));

export const pictureSchema = v.strictObject({
  id: idSchema,
  slug: short,
  asset: assetIdSchema,
  caption: idSchema,
  source: v.pipe(v.string(), v.maxLength(5000)),
  told: v.optional(v.strictObject({ caption: v.pipe(v.string(), v.maxLength(20_000)), credit: v.pipe(v.string(), v.maxLength(5000)) }), { caption: '', credit: '' }),
  path: v.optional(contourSchema, null),
  cutOut: v.optional(v.boolean(), false),
}) satisfies v.GenericSchema<unknown, Picture>;

const cropSchema = v.strictObject({
  scale: v.pipe(v.number(), v.minValue(1), v.maxValue(100)), focusX: share, focusY: share,
}) satisfies v.GenericSchema<unknown, Crop>;

const placeholderSchema = v.nullable(v.strictObject({ accepts: v.picklist([...STORY_KINDS, 'picture']), label: short }));

const frameBase = {
  id: idSchema,
  page: idSchema,
  rect: rectSchema,
  layer: v.pipe(v.number(), v.finite()),
  wrap: v.boolean(),
  wrapGap: size,
  locked: v.boolean(),
  contentLocked: v.boolean(),
  group: v.nullable(short),
  look: v.nullable(idSchema),
  give: v.nullable(count(0, 1000)),
  pushed: v.optional(count(-1000, 1000)),
};
const textFields = {
  story: v.nullable(idSchema),
  stack: v.pipe(v.array(idSchema), v.maxLength(200)),
  turn: v.pipe(v.number(), v.finite()),
  takes: v.picklist(FRAME_TAKES),
  columns: count(1, 64),
  gutter: size,
  headSpan: count(0, 64),
  writing: v.picklist(['horizontal', 'vertical']),
  inset: size,
  align: v.picklist(['top', 'middle', 'bottom', 'spread']),
  balance: v.boolean(),
  placeholder: placeholderSchema,
};
const pictureFields = { picture: v.nullable(idSchema), crop: cropSchema, caption: v.picklist(CAPTION_SIDES), credit: v.picklist(CREDIT_PLACES), contour: contourSchema, placeholder: placeholderSchema };
const boxFields = { corner: v.picklist(CORNERS), radius: size, pattern: v.picklist(PATTERNS) };
const qrFields = { url: v.pipe(v.string(), v.maxLength(2000)), swatch: idSchema };

export const frameSchema = v.variant('type', [
  v.strictObject({ ...frameBase, type: v.literal('text'), ...textFields }),
  v.strictObject({ ...frameBase, type: v.literal('picture'), ...pictureFields }),
  v.strictObject({ ...frameBase, type: v.literal('rule'), rule: ruleKind, swatch: idSchema }),
  v.strictObject({ ...frameBase, type: v.literal('box'), rule: v.nullable(ruleKind), swatch: idSchema, fill: v.nullable(idSchema), ...boxFields }),
  v.strictObject({ ...frameBase, type: v.literal('qr'), ...qrFields }),
]) satisfies v.GenericSchema<unknown, Frame>;

/** Any frame's keys, all optional: the two sides of a `set`. */
const frameChange = v.partial(v.strictObject({
  ...frameBase, ...textFields, ...pictureFields, ...qrFields, ...boxFields, rule: v.nullable(ruleKind), fill: v.nullable(idSchema),
}));

const faceSchema = v.strictObject({ family: short, weight: count(1, 1000), italic: v.boolean() });
const fontSchema = v.strictObject({
  han: faceSchema, latin: faceSchema, latinScale: above0, latinShift: position, digits: v.nullable(faceSchema), digitsScale: above0, digitsShift: position,
});

export const paragraphStyleSchema = v.strictObject({
  id: idSchema,
  name: bilingual,
  font: fontSchema,
  strongFont: fontSchema,
  emphasisFont: fontSchema,
  size: v.pipe(above0, v.maxValue(2000)),
  leading: size,
  align: v.picklist(['justify', 'left', 'center', 'right', 'spread']),
  indent: position,
  rowsBefore: size,
  rowsAfter: size,
  rows: size,
  tracking: position,
  scale: v.pipe(v.number(), v.minValue(0.1), v.maxValue(10)),
  swatch: idSchema,
  kinsoku: v.picklist(KINSOKU_LEVELS),
  wordBreak: v.picklist(WORD_BREAKS),
  hanLatinGap: size,
  adjacentMarks: v.picklist([1.5, 1]),
  trimLineStart: v.union([v.boolean(), v.literal('after-first')]),
  keepWithNext: v.boolean(),
  lineFit: v.picklist(LINE_FITS),
  markStyle: v.picklist(MARK_STYLES),
  trimLineEnd: v.boolean(),
  squeezeStops: v.boolean(),
  hangMarks: v.picklist(HANGING_MARKS),
  interpunctWidth: v.picklist([0.5, 1]),
  hanLatinGapMin: size,
  hanLatinGapMax: size,
  wordSpaceMin: size,
  wordSpaceMax: size,
  hyphenate: v.boolean(),
  hyphenBefore: count(1, 20),
  hyphenAfter: count(1, 20),
  hyphenLadder: count(1, 100),
  ligatures: v.boolean(),
  opticalMargin: share,
  avoidRunts: v.boolean(),
  wholeCharacters: v.boolean(),
  narrowMeasure: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  flushSpeech: v.boolean(),
  widowLines: count(1, 20),
  orphanLines: count(1, 20),
  dropCapLines: count(0, 10),
  dropCapCharacters: count(1, 20),
  runIn: v.boolean(),
  fit: v.nullable(v.strictObject({ sizeMin: above0, sizeMax: above0, trackingMin: position, trackingMax: position, linesMax: count(1, 3) })),
});

export const characterStyleSchema = v.strictObject({
  id: idSchema, name: bilingual, font: v.nullable(fontSchema), size: v.pipe(above0, v.maxValue(20)), tracking: position, swatch: v.nullable(idSchema),
  underline: v.boolean(), outline: v.boolean(),
});

export const objectStyleSchema = v.strictObject({
  id: idSchema, name: bilingual, fill: v.nullable(idSchema), tint: share, pattern: v.picklist(PATTERNS), stroke: v.nullable(ruleKind), strokeSwatch: idSchema,
  // Left out by files of the days when a rule went round on all sides.
  sides: v.optional(v.picklist(STROKE_SIDES), 'all'), corner: v.picklist(CORNERS), radius: size, inset: size, text: v.nullable(idSchema), outline: v.boolean(),
});

const place = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1000));
const shapePlace = v.strictObject({ column: place, columns: place, row: place, rows: place });
export const shapeSchema = v.strictObject({
  id: idSchema, name: short, kinds: v.array(v.picklist(STORY_KINDS)), columns: place, rows: place,
  texts: v.array(v.strictObject({
    place: shapePlace, takes: v.picklist(FRAME_TAKES), textColumns: count(1, 64), headSpan: count(0, 64), writing: v.picklist(['horizontal', 'vertical']), look: v.nullable(idSchema),
  })),
  pictures: v.array(v.strictObject({ place: shapePlace, caption: v.picklist(CAPTION_SIDES) })),
});

export const deskSchema = v.strictObject({
  giveRows: count(0, 1000), trackingMin: position, trackingMax: position, stackRows: v.pipe(size, v.maxValue(100)), stackRule: v.nullable(ruleKind),
});

const ink = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const partAssignment = v.record(v.picklist(PART_TYPES), idSchema);

export const stylesSchema = v.strictObject({
  paragraph: v.record(idSchema, paragraphStyleSchema),
  swatches: v.record(idSchema, v.strictObject({ id: idSchema, name: bilingual, cmyk: v.strictTuple([ink, ink, ink, ink]), spot: v.nullable(v.pipe(short, v.minLength(1))) })),
  assign: v.record(v.picklist(STORY_KINDS), partAssignment),
  leadIns: v.array(v.strictObject({
    kinds: v.array(v.picklist(STORY_KINDS)), parts: v.array(v.picklist(PART_TYPES)), pattern: v.pipe(short, v.check(isPattern)), mark: v.picklist(['strong', 'emphasis']),
  })),
  leastSegment: above0,
  jump: v.nullable(v.strictObject({ to: short, from: short, style: idSchema })),
  press: pressSchema,
  character: v.record(idSchema, characterStyleSchema),
  object: v.record(idSchema, objectStyleSchema),
  shapes: v.pipe(v.array(shapeSchema), v.maxLength(500)),
  desk: deskSchema,
  shortcuts: v.record(idSchema, short),
  proof: proofRulesSchema,
}) satisfies v.GenericSchema<unknown, StyleSheet>;

export const recordSchemas = {
  pages: pageSchema, frames: frameSchema, stories: storySchema, originals: originalSchema, pictures: pictureSchema, assets: assetSchema, marks: markSchema, signatures: signatureSchema,
};

/** What either side of a `set` may hold, by table. */
export const changeSchemas = {
  pages: v.partial(v.omit(pageSchema, ['id'])),
  frames: v.omit(frameChange, ['id']),
  stories: v.partial(v.omit(storySchema, ['id', 'text'])),
  // Never changed.
  originals: v.strictObject({}),
  pictures: v.partial(v.omit(pictureSchema, ['id'])),
  assets: v.partial(v.omit(assetSchema, ['id'])),
  marks: v.partial(v.omit(markSchema, ['id'])),
  signatures: v.partial(v.omit(signatureSchema, ['id'])),
};

export const TABLES = ['assets', 'stories', 'originals', 'pictures', 'pages', 'frames', 'marks', 'signatures'] as const satisfies readonly TableName[];

const editionShape = v.strictObject({
  info: infoSchema,
  styles: stylesSchema,
  pages: v.record(idSchema, pageSchema),
  frames: v.record(idSchema, frameSchema),
  stories: v.record(idSchema, storySchema),
  originals: v.record(idSchema, originalSchema),
  pictures: v.record(idSchema, pictureSchema),
  assets: v.record(assetIdSchema, assetSchema),
  marks: v.record(idSchema, markSchema),
  signatures: v.record(idSchema, signatureSchema),
});

/** A whole edition: every record valid, filed under its own id, and no reference that points at nothing. */
export const editionSchema = v.pipe(
  editionShape,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const problem = inconsistency(dataset.value);
    if (problem) addIssue({ message: problem });
  }),
) satisfies v.GenericSchema<unknown, Edition>;

function inconsistency(edition: Edition): string | null {
  for (const table of TABLES) {
    for (const [key, record] of Object.entries<Tables[TableName]>(edition[table])) {
      if (record.id !== key) return `${table} ${key} calls itself ${record.id}`;
      const dangling = danglingReference(edition, table, record);
      if (dangling) return `${table} ${key}: ${dangling}`;
    }
  }
  return null;
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') !== null;
  } catch {
    return false;
  }
}

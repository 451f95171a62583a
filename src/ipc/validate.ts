/** Checks of what arrives from the window: every channel's arguments, whole, before anything acts on them. */
import * as v from 'valibot';
import { check } from '../model/check';
import type { Checked } from '../model/check';
import { operationSchema } from '../model/operation-schema';
import { frameSchema, pageSchema, stylesSchema } from '../model/schema';
import { assetIdSchema, idSchema } from '../model/id-schema';
import type { CallName, Calls, ReadAloudSettings } from './contract';
import { isShelfValue, SHELVES } from './shelf';
import type { Json } from './shelf';

/** A paste of a whole page is some hundred operations; more than this in one batch is no person's doing. */
const MOST_OPERATIONS = 100_000;
const MOST_FILES = 500;
/** Of each kind in one question about files; the window asks page by page. */
const MOST_ASKED = 1000;

const documentId = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,40}$/));
const job = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/));
const name = v.pipe(v.string(), v.maxLength(500));
const templateId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const language = v.picklist(['zh-CN', 'en']);

const fontKey = v.pipe(v.string(), v.maxLength(200));
const points = v.pipe(v.number(), v.finite());
const length = v.pipe(points, v.gtValue(0));
const printedPicture = v.strictObject({
  key: name,
  asset: assetIdSchema,
  crop: v.strictObject({ x: points, y: points, width: length, height: length }),
  width: length,
  height: length,
});

const commandName = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/));
/** What people call a version or a round. */
const versionName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
/** A name that people gave; main makes a file's name of it. */
const shelfName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

/** How a person is read to who has not chosen yet: as in proofreading, marks spoken. */
export const READ_ALOUD: ReadAloudSettings = { punctuation: true, figures: 'numbers', capitals: false, speed: 1, goOn: false, voices: {} };

const readAloudSchema = v.strictObject({
  punctuation: v.boolean(),
  figures: v.picklist(['numbers', 'digits']),
  capitals: v.boolean(),
  speed: v.pipe(v.number(), v.minValue(0.5), v.maxValue(3)),
  goOn: v.boolean(),
  voices: v.record(v.pipe(v.string(), v.maxLength(16)), v.pipe(v.string(), v.maxLength(400))),
});

export const settingsSchema = v.strictObject({
  language,
  theme: v.picklist(['light', 'dark', 'system']),
  showGrid: v.boolean(),
  showBaselines: v.boolean(),
  showFrameEdges: v.boolean(),
  // Settings that an earlier version wrote do not have it.
  exportPreset: v.optional(v.pipe(v.string(), v.maxLength(64)), ''),
  keys: v.optional(v.record(commandName, v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(8))), {}),
  recentCommands: v.optional(v.pipe(v.array(commandName), v.maxLength(20)), []),
  snap: v.optional(v.boolean(), true),
  showRulers: v.optional(v.boolean(), true),
  toured: v.optional(v.boolean(), false),
  autoPush: v.optional(v.boolean(), true),
  spelling: v.optional(v.boolean(), true),
  checkMarks: v.optional(v.boolean(), true),
  person: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  readAloud: v.optional(readAloudSchema, READ_ALOUD),
});

/** A page on the desk's own shelf. */
const schemeSchema = v.strictObject({ page: pageSchema, frames: v.pipe(v.array(frameSchema), v.maxLength(5000)), styles: stylesSchema });

const schemas: { readonly [N in CallName]: v.GenericSchema<unknown, Calls[N]['args']> } = {
  'app.boot': v.null(),
  'app.recent': v.null(),
  'app.settings': settingsSchema,
  'document.new': v.strictObject({
    template: templateId, paper: name, date: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]), language: v.picklist(['zh-Hans', 'en']),
    scheme: v.exactOptional(schemeSchema),
  }),
  'document.open': v.strictObject({ recent: v.nullable(count) }),
  'document.append': v.strictObject({
    document: documentId, sequence: count, operations: v.pipe(v.array(operationSchema), v.maxLength(MOST_OPERATIONS)),
  }),
  'document.save': v.strictObject({ document: documentId, as: v.boolean(), label: v.exactOptional(versionName), round: v.exactOptional(versionName) }),
  'document.recover': v.strictObject({ document: documentId, take: v.boolean() }),
  'document.close': v.strictObject({ document: documentId, discard: v.boolean() }),
  'template.page': v.strictObject({ template: templateId, language: v.picklist(['zh-Hans', 'en']) }),
  'intake.import': v.strictObject({
    document: documentId,
    kind: v.picklist(['copy', 'profile', 'proof']),
    files: v.nullable(v.pipe(v.array(v.strictObject({ name, bytes: v.instance(Uint8Array) })), v.maxLength(MOST_FILES))),
  }),
  'copy.export': v.strictObject({ document: documentId, stories: v.nullable(v.pipe(v.array(idSchema), v.maxLength(MOST_FILES))) }),
  'export.start': v.strictObject({
    document: documentId,
    preset: idSchema,
    pages: v.nullable(v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(MOST_FILES))),
    override: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000))),
  }),
  'export.cancel': v.strictObject({ job }),
  'export.reveal': v.strictObject({ job }),
  'press.facts': v.strictObject({
    document: documentId,
    assets: v.pipe(v.array(assetIdSchema), v.maxLength(MOST_ASKED)),
    fonts: v.pipe(v.array(fontKey), v.maxLength(MOST_ASKED)),
    pictures: v.pipe(v.array(printedPicture), v.maxLength(MOST_ASKED)),
    condition: v.strictObject({ profile: v.nullable(assetIdSchema), inkLimit: length }),
    window: length,
  }),
  'house.shelf': v.variant('action', [
    v.strictObject({ shelf: v.picklist(SHELVES), action: v.literal('list') }),
    v.strictObject({ shelf: v.picklist(SHELVES), action: v.literal('read'), name: shelfName, document: v.exactOptional(documentId) }),
    v.strictObject({ shelf: v.picklist(SHELVES), action: v.literal('write'), name: shelfName, value: v.custom<Json>(isShelfValue), document: v.exactOptional(documentId) }),
    v.strictObject({ shelf: v.picklist(SHELVES), action: v.literal('remove'), name: shelfName }),
  ]),
  'window.confirmClose': v.strictObject({ name }),
  'window.close': v.null(),
  'window.state': v.strictObject({ title: name, unsaved: v.boolean(), disabled: v.pipe(v.array(name), v.maxLength(1000)) }),
};

/** The arguments of one call, typed, or where they are wrong. Never throws. */
export function validateArguments<N extends CallName>(call: N, raw: unknown): Checked<Calls[N]['args']> {
  return check(schemas[call] as v.GenericSchema<unknown, Calls[N]['args']>, raw);
}

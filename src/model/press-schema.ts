/** Validators of what the house style says about the press. Strict, as all of the edition's are. */
import * as v from 'valibot';
import { idSchema, assetIdSchema } from './id-schema';
import { LEAST_MODULE } from './plain-press';
import { PDF_STANDARDS, RULE_LEVELS, SPREAD_SHEETS } from './press';
import type { ExportPreset, OutputCondition, PreflightProfile, Press } from './press';

const text = v.pipe(v.string(), v.maxLength(500));
const bilingual = v.strictObject({ zh: text, en: text });
const points = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

export const conditionSchema = v.strictObject({
  id: idSchema, name: bilingual, identifier: text, registry: text, profile: v.nullable(assetIdSchema), inkLimit: points(50, 400),
}) satisfies v.GenericSchema<unknown, OutputCondition>;

export const presetSchema = v.strictObject({
  id: idSchema,
  name: bilingual,
  standard: v.picklist(PDF_STANDARDS),
  condition: v.nullable(idSchema),
  ppi: whole(36, 2400),
  quality: whole(1, 100),
  files: v.picklist(['page', 'edition']),
  // Left out by files of the days when every page left on its own.
  spreads: v.optional(v.picklist(SPREAD_SHEETS), 'pages'),
  naming: text,
  spots: v.picklist(['convert', 'keep']),
  bleed: v.nullable(points(0, 300)),
  marks: v.strictObject({ crop: v.boolean(), register: v.boolean(), colourBar: v.boolean(), slug: v.boolean() }),
  review: v.boolean(),
  // Left out by files of the days when proofs were for screens alone.
  lineNumbers: v.optional(v.boolean(), false),
  marksMargin: v.optional(v.boolean(), false),
}) satisfies v.GenericSchema<unknown, ExportPreset>;

export const profileSchema = v.strictObject({
  id: idSchema,
  name: bilingual,
  levels: v.record(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/)), v.picklist(RULE_LEVELS)),
  limits: v.strictObject({
    textSize: points(0, 100), reversedTextSize: points(0, 100), hairline: points(0, 10), ppiWarn: points(0, 2400), ppiStop: points(0, 2400), inkWindow: points(1, 1000),
    // Left out by files of the days when it was the same for every house.
    codeModule: v.optional(points(0.1, 100), LEAST_MODULE),
  }),
}) satisfies v.GenericSchema<unknown, PreflightProfile>;

/** The entries in force must be there, and so must the conditions that presets name. */
export const pressSchema = v.pipe(
  v.strictObject({
    conditions: v.record(idSchema, conditionSchema),
    presets: v.record(idSchema, presetSchema),
    profiles: v.record(idSchema, profileSchema),
    condition: idSchema,
    preset: idSchema,
    profile: idSchema,
  }),
  v.check(isWhole, 'names a condition, preset or profile that is not there'),
) satisfies v.GenericSchema<unknown, Press>;

function isWhole({ conditions, presets, profiles, condition, preset, profile }: Press): boolean {
  const entries = [conditions, presets, profiles].every((table) => Object.entries(table).every(([key, { id }]) => key === id));
  const inForce = condition in conditions && preset in presets && profile in profiles;
  return entries && inForce && Object.values(presets).every((one) => one.condition === null ? one.standard === 'none' || one.standard === 'ua' : one.condition in conditions);
}

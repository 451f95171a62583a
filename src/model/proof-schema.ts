/** Validators of marks, redlines, signatures and the house's rules of reading. */
import * as v from 'valibot';
import { rectSchema } from './geometry-schema';
import { idSchema } from './id-schema';
import { MARK_KINDS, MARK_STATES } from './mark';
import type { Mark } from './mark';
import type { Redline } from './redline';
import { PART_TYPES } from './story-text';
import { SIGNATURE_ACTS } from './workflow';
import type { ProofRules, Signature } from './workflow';

const short = v.pipe(v.string(), v.maxLength(500));
const long = v.pipe(v.string(), v.maxLength(20_000));
const finite = v.pipe(v.number(), v.finite());
const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const bilingual = v.strictObject({ zh: short, en: short });
const step = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{0,64}$/));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const ids = v.pipe(v.array(idSchema), v.minLength(1));

const look = v.strictObject({ strong: v.optional(v.literal(true)), emphasis: v.optional(v.literal(true)), style: v.optional(idSchema) });
const styled = v.optional(v.array(v.strictObject({ mark: idSchema, look })));
export const redlineSchema = v.array(v.union([
  v.strictObject({ kept: v.pipe(place, v.minValue(1)), deleted: v.optional(ids), styled }),
  v.strictObject({ text: v.pipe(v.string(), v.maxLength(2_000_000)), mark: idSchema, part: v.optional(v.picklist(PART_TYPES)), partStyle: v.optional(idSchema), deleted: v.optional(ids), look: v.optional(look), styled }),
])) satisfies v.GenericSchema<unknown, Redline>;

export const markSchema = v.strictObject({
  id: idSchema,
  kind: v.picklist(MARK_KINDS),
  anchor: v.variant('type', [
    v.strictObject({ type: v.literal('text'), story: idSchema, from: place, to: place, page: v.nullable(idSchema) }),
    v.strictObject({ type: v.literal('frame'), frame: idSchema, page: idSchema }),
    v.strictObject({ type: v.literal('area'), page: idSchema, rect: rectSchema }),
  ]),
  author: short,
  round: step,
  time: short,
  note: long,
  quote: long,
  replies: v.pipe(v.array(v.strictObject({ author: short, time: short, text: long })), v.maxLength(1000)),
  state: v.picklist(MARK_STATES),
  settled: v.nullable(v.strictObject({ by: short, time: short, why: long })),
  change: v.nullable(v.strictObject({ frame: idSchema, before: v.record(v.string(), v.unknown()), after: v.record(v.string(), v.unknown()) })),
  strokes: v.pipe(v.array(v.strictObject({
    tool: v.picklist(['pen', 'highlighter']), width: v.pipe(finite, v.gtValue(0), v.maxValue(100)), points: v.pipe(v.array(v.strictObject({ x: finite, y: finite })), v.maxLength(20_000)),
  })), v.maxLength(500)),
}) satisfies v.GenericSchema<unknown, Mark>;

export const signatureSchema = v.strictObject({
  id: idSchema,
  act: v.picklist(SIGNATURE_ACTS),
  target: v.union([v.strictObject({ page: idSchema }), v.strictObject({ story: idSchema })]),
  workflow: step,
  step,
  person: short,
  time: short,
  content: sha256,
  pdf: v.nullable(sha256),
  note: long,
  unchecked: v.optional(long),
}) satisfies v.GenericSchema<unknown, Signature>;

const stepSchema = v.strictObject({
  id: step, name: bilingual, of: v.picklist(['story', 'page']), roles: v.array(idSchema), colour: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i)), press: v.boolean(),
});

export const proofRulesSchema = v.strictObject({
  workflows: v.pipe(v.array(v.strictObject({ id: idSchema, name: bilingual, steps: v.pipe(v.array(stepSchema), v.maxLength(50)) })), v.maxLength(50)),
  roles: v.array(v.strictObject({ id: idSchema, name: bilingual })),
  people: v.pipe(v.array(v.strictObject({ name: short, roles: v.array(idSchema) })), v.maxLength(2000)),
  terms: v.pipe(v.array(v.strictObject({ use: short, instead: v.pipe(v.array(short), v.minLength(1)), note: short })), v.maxLength(50_000)),
}) satisfies v.GenericSchema<unknown, ProofRules>;

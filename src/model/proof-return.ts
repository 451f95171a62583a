/** The small file that comes back from an HTML proof (`.forme-proof`): a reader's marks and wish to sign. */
import * as v from 'valibot';
import { check } from './check';
import { idSchema } from './id-schema';
import { textDigest } from './signing/digest-text';

export const RETURN_FORMAT = 'forme-proof';
export const RETURN_VERSION = 1;
export const RETURN_ENDING = 'forme-proof';

const MOST_MARKS = 5000;
const words = v.pipe(v.string(), v.maxLength(20_000));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const points = v.pipe(v.number(), v.finite());
const time = v.pipe(v.string(), v.isoTimestamp());
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

export const RETURNED_KINDS = ['delete', 'replace', 'insert', 'comment', 'query'] as const;

const anchor = v.variant('type', [
  v.strictObject({ type: v.literal('text'), story: idSchema, from: count, to: count, page: idSchema }),
  v.strictObject({ type: v.literal('area'), page: idSchema, rect: v.strictObject({ x: points, y: points, width: v.pipe(points, v.minValue(0)), height: v.pipe(points, v.minValue(0)) }) }),
]);
const mark = v.strictObject({ id: idSchema, kind: v.picklist(RETURNED_KINDS), anchor, text: words, note: words, quote: words, time });

const returnSchema = v.strictObject({
  format: v.literal(RETURN_FORMAT),
  version: v.literal(RETURN_VERSION),
  /** Of the edition. */
  edition: idSchema,
  /** Who read. */
  person: name,
  time,
  /** The pages of the proof: what they printed, by SHA-256, and the step of the workflow that was next. */
  pages: v.pipe(v.array(v.strictObject({ id: idSchema, content: sha256, round: v.union([v.literal(''), idSchema]) })), v.minLength(1), v.maxLength(500)),
  /** The stories that were shown; those with marks bring their flat text along, so that places can be carried over when they were edited since. */
  stories: v.pipe(v.array(v.strictObject({ id: idSchema, sha256, text: v.exactOptional(v.pipe(v.string(), v.maxLength(2_000_000))) })), v.maxLength(5000)),
  marks: v.pipe(v.array(mark), v.maxLength(MOST_MARKS)),
  signature: v.nullable(v.strictObject({ act: v.picklist(['read', 'approve']), remark: words, time })),
});

export type ProofReturn = v.InferOutput<typeof returnSchema>;
export type ReturnedMark = v.InferOutput<typeof mark>;
export type ReturnedKind = (typeof RETURNED_KINDS)[number];

export type ReadReturn = { readonly ok: true; readonly value: ProofReturn } | { readonly ok: false; readonly key: string; readonly values?: Readonly<Record<string, string | number>> };

/** Reads a return file; never throws. Refusals are keys: damaged or no such file, a newer format. */
export function readProofReturn(text: string): ReadReturn {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, key: 'merge.damaged', values: { detail: 'JSON' } };
  }
  const head = raw as { readonly format?: unknown; readonly version?: unknown } | null;
  if (typeof head !== 'object' || head === null || head.format !== RETURN_FORMAT) return { ok: false, key: 'merge.no-return' };
  if (typeof head.version === 'number' && head.version > RETURN_VERSION) return { ok: false, key: 'merge.newer', values: { version: head.version } };
  const checked = check(returnSchema, raw);
  if (!checked.ok) return { ok: false, key: 'merge.damaged', values: { detail: checked.at } };
  const value = checked.value;
  for (const story of value.stories) if (story.text !== undefined && textDigest(story.text) !== story.sha256) return { ok: false, key: 'merge.damaged', values: { detail: story.id } };
  for (const { anchor: place } of value.marks) {
    if (place.type !== 'text') continue;
    const shown = value.stories.find(({ id }) => id === place.story);
    if (shown?.text === undefined || place.from > place.to || place.to > shown.text.length) return { ok: false, key: 'merge.damaged', values: { detail: place.story } };
  }
  return { ok: true, value };
}

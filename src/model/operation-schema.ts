import * as v from 'valibot';
import type { Operation } from './operation';
import { idSchema } from './id-schema';
import { changeSchemas, headChoiceSchema, infoSchema, recordSchemas, stylesSchema } from './schema';

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Part and leaf; a third step is never ours. */
const path = v.pipe(v.array(index), v.minLength(1), v.maxLength(2));
const text = v.pipe(v.string(), v.maxLength(2_000_000));
/** Properties of a part or a leaf; Slate writes null for “absent” in some of its own operations. */
const properties = v.strictObject({
  type: v.nullish(v.string()), style: v.nullish(v.string()), head: v.nullish(headChoiceSchema), strong: v.nullish(v.literal(true)), emphasis: v.nullish(v.literal(true)),
  tracking: v.nullish(v.number()),
});
const leaf = v.strictObject({ text, strong: v.optional(v.literal(true)), emphasis: v.optional(v.literal(true)), style: v.optional(v.string()) });
/** Parts may be empty between two operations of one edit; what they must end as is checked when they are applied. */
const part = v.strictObject({ type: v.string(), style: v.optional(v.string()), head: v.optional(headChoiceSchema), tracking: v.optional(v.number()), children: v.array(leaf) });
const node = v.union([leaf, part]);

const textOperation = v.variant('type', [
  v.strictObject({ type: v.literal('insert_text'), path, offset: index, text }),
  v.strictObject({ type: v.literal('remove_text'), path, offset: index, text }),
  v.strictObject({ type: v.literal('insert_node'), path, node }),
  v.strictObject({ type: v.literal('remove_node'), path, node }),
  v.strictObject({ type: v.literal('split_node'), path, position: index, properties }),
  v.strictObject({ type: v.literal('merge_node'), path, position: index, properties }),
  v.strictObject({ type: v.literal('set_node'), path, properties, newProperties: properties }),
  v.strictObject({ type: v.literal('move_node'), path, newPath: path }),
]);

const tables = ['pages', 'frames', 'stories', 'originals', 'pictures', 'assets', 'marks', 'signatures'] as const;
const onRecord = (type: 'insert' | 'remove') =>
  v.variant('table', [
    v.strictObject({ type: v.literal(type), table: v.literal('pages'), record: recordSchemas.pages }),
    v.strictObject({ type: v.literal(type), table: v.literal('frames'), record: recordSchemas.frames }),
    v.strictObject({ type: v.literal(type), table: v.literal('stories'), record: recordSchemas.stories }),
    v.strictObject({ type: v.literal(type), table: v.literal('originals'), record: recordSchemas.originals }),
    v.strictObject({ type: v.literal(type), table: v.literal('pictures'), record: recordSchemas.pictures }),
    v.strictObject({ type: v.literal(type), table: v.literal('assets'), record: recordSchemas.assets }),
    v.strictObject({ type: v.literal(type), table: v.literal('marks'), record: recordSchemas.marks }),
    v.strictObject({ type: v.literal(type), table: v.literal('signatures'), record: recordSchemas.signatures }),
  ]);
const set = v.variant('table', tables.map((table) => {
  const change = changeSchemas[table];
  return v.strictObject({ type: v.literal('set'), table: v.literal(table), id: idSchema, before: change, after: change });
}));
const infoChange = v.partial(infoSchema);
const stylesChange = v.partial(stylesSchema);

const shape = v.union([
  onRecord('insert'),
  onRecord('remove'),
  set,
  v.strictObject({ type: v.literal('edit-text'), story: idSchema, operations: v.array(textOperation) }),
  v.strictObject({ type: v.literal('set-info'), before: infoChange, after: infoChange }),
  v.strictObject({ type: v.literal('set-styles'), before: stylesChange, after: stylesChange }),
]);

/**
 * An operation from the journal or over IPC. It says that each part has the right shape; whether it fits an edition is
 * for `apply` to find out.
 */
export const operationSchema = shape as unknown as v.GenericSchema<unknown, Operation>;

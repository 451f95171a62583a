/**
 * The only writer of an edition. Records and story parts that an operation does not touch keep their identity, so
 * whoever reads editions may compare by reference to learn what changed.
 */
import { applyText } from './apply-text';
import type { Edition, TableName, Tables } from './edition';
import { equal } from './equal';
import type { Operation } from './operation';
import { danglingReference, referrerOf } from './references';

export type ApplyResult =
  | { readonly ok: true; readonly edition: Edition }
  /** `reason` is for logs and tests: an operation that does not fit is a bug or a damaged journal, not a person's doing. */
  | { readonly ok: false; readonly reason: string };

type AnyRecord = Tables[TableName];
type AnyTable = Readonly<Record<string, AnyRecord>>;

/**
 * Carries out one operation. Refused when it does not fit the edition exactly (a `before` that differs, a record that
 * exists already or does not exist) or when it would leave a reference that points at nothing.
 */
export function apply(edition: Edition, operation: Operation): ApplyResult {
  switch (operation.type) {
    case 'insert':
      return insert(edition, operation.table, operation.record);
    case 'remove':
      return remove(edition, operation.table, operation.record);
    case 'set':
      return set(edition, operation.table, operation.id, operation.before, operation.after);
    case 'edit-text': {
      const story = recordOf(edition.stories, operation.story);
      if (!story) return refused(`edit-text: no story ${operation.story}`);
      const result = applyText(story.text, operation.operations);
      if (!result.ok) return refused(`edit-text ${operation.story}: ${result.reason}`);
      if (result.text === story.text) return { ok: true, edition };
      return withRecord(edition, 'stories', { ...story, text: result.text });
    }
    case 'set-info':
      return replace(edition, 'info', operation.before, operation.after);
    case 'set-styles':
      return replace(edition, 'styles', operation.before, operation.after);
  }
}

/** Carries out all operations, or none of them. */
export function applyAll(edition: Edition, operations: readonly Operation[]): ApplyResult {
  let current = edition;
  for (let at = 0; at < operations.length;) {
    const end = endOfMarks(operations, at);
    const result = end > at + 1 ? setMarks(current, operations.slice(at, end)) : apply(current, operations[at]!);
    if (!result.ok) return result;
    current = result.edition;
    at = Math.max(end, at + 1);
  }
  return { ok: true, edition: current };
}

/** Behind the sets of marks that stand one after another: a key in a marked story moves the anchors of them all. */
function endOfMarks(operations: readonly Operation[], from: number): number {
  let end = from;
  while (isSetOfMark(operations[end])) end += 1;
  return end;
}

const isSetOfMark = (operation: Operation | undefined): boolean => operation?.type === 'set' && operation.table === 'marks';

/** Sets marks one by one in one copy of their table; marks refer to nothing that would have to be there. */
function setMarks(edition: Edition, operations: readonly Operation[]): ApplyResult {
  const marks: Record<string, Edition['marks'][string]> = { ...edition.marks };
  for (const operation of operations) {
    if (operation.type !== 'set') continue;
    const result = changedRecord(marks, 'marks', operation.id, operation.before, operation.after);
    if (typeof result === 'string') return refused(result);
    marks[operation.id] = result;
  }
  return { ok: true, edition: { ...edition, marks } };
}

function insert(edition: Edition, table: TableName, record: AnyRecord): ApplyResult {
  if (recordOf(edition[table] as AnyTable, record.id)) return refused(`insert: ${table} ${record.id} exists`);
  const dangling = danglingReference(edition, table, record);
  if (dangling) return refused(`insert ${table} ${record.id}: ${dangling}`);
  return withRecord(edition, table, record);
}

function remove(edition: Edition, table: TableName, record: AnyRecord): ApplyResult {
  const current = recordOf(edition[table] as AnyTable, record.id);
  if (!current) return refused(`remove: no ${table} ${record.id}`);
  if (!equal(current, record)) return refused(`remove: ${table} ${record.id} is not as the operation says`);
  const referrer = referrerOf(edition, table, record.id);
  if (referrer) return refused(`remove: ${table} ${record.id} is used by ${referrer}`);
  const rest: Record<string, AnyRecord> = { ...edition[table] };
  delete rest[record.id];
  return { ok: true, edition: { ...edition, [table]: rest } };
}

/** The record with other values, or why it may not have them. */
function changedRecord<R extends object>(records: Readonly<Record<string, R>>, table: TableName, id: string, before: object, after: object): R | string {
  const record = recordOf(records, id);
  if (!record) return `set: no ${table} ${id}`;
  const keys = keysOf(before, after);
  if (keys.includes('id') || (table === 'stories' && keys.includes('text'))) return `set: ${table} ${id}: not by set`;
  return changed(record, before, after) ?? `set: ${table} ${id} is not as the operation says`;
}

function set(edition: Edition, table: TableName, id: string, before: object, after: object): ApplyResult {
  const next = changedRecord(edition[table] as AnyTable, table, id, before, after);
  if (typeof next === 'string') return refused(next);
  const dangling = danglingReference(edition, table, next);
  if (dangling) return refused(`set ${table} ${id}: ${dangling}`);
  return withRecord(edition, table, next);
}

function replace(edition: Edition, part: 'info' | 'styles', before: object, after: object): ApplyResult {
  const next = changed(edition[part], before, after);
  return next ? { ok: true, edition: { ...edition, [part]: next } } : refused(`set-${part}: not as the operation says`);
}

/** The value with `after` in place of `before`, or null when `before` is not what stands there. */
function changed<T extends object>(value: T, before: object, after: object): T | null {
  const next = { ...value } as Record<string, unknown>;
  for (const key of keysOf(before, after)) {
    if (!equal(next[key], (before as Record<string, unknown>)[key])) return null;
    const to = (after as Record<string, unknown>)[key];
    if (to === undefined) delete next[key];
    else next[key] = to;
  }
  return next as T;
}

/** Both sides' keys: JSON drops a key whose value is undefined, so either may lack one. */
const keysOf = (before: object, after: object): string[] => [...new Set([...Object.keys(before), ...Object.keys(after)])];

const recordOf = <T>(table: Readonly<Record<string, T>>, id: string): T | undefined => (Object.hasOwn(table, id) ? table[id] : undefined);

function withRecord(edition: Edition, table: TableName, record: AnyRecord): ApplyResult {
  const records: AnyTable = { ...edition[table], [record.id]: record };
  return { ok: true, edition: { ...edition, [table]: records } };
}

const refused = (reason: string): ApplyResult => ({ ok: false, reason });

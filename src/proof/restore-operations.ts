/** An earlier state of the edition brought back as one step: the operations that lead there, and nothing overwritten. */
import { apply } from '../model/apply';
import type { Edition, TableName, Tables } from '../model/edition';
import { equal } from '../model/equal';
import type { Operation } from '../model/operation';
import type { Story } from '../model/story';
import { restoredEdition } from './restored-edition';
import type { RestoreScope } from './restored-edition';
import { textOperations } from './text-operations';

/** The operations that bring back the whole of `then`, or one page or story of it; null when it has no such page or story. */
export function restoreOperations(now: Edition, then: Edition, scope: RestoreScope): readonly Operation[] | null {
  const wanted = restoredEdition(now, then, scope);
  return wanted && operationsBetween(now, wanted);
}

type AnyRecord = Tables[TableName];
const tablesOf = (edition: Edition): readonly TableName[] => Object.keys(edition).filter((key): key is TableName => key !== 'info' && key !== 'styles');
const recordsOf = (edition: Edition, table: TableName): Readonly<Record<string, AnyRecord>> => edition[table] ?? {};

/**
 * The operations that turn one edition into another, in an order in which each can be carried out: what is referred to comes before what refers to it and
 * goes after it.
 */
export function operationsBetween(now: Edition, wanted: Edition): readonly Operation[] {
  const done: Operation[] = [];
  let current = now;
  /** Carries out what can be, again and again, until nothing waits. */
  const settle = (operations: readonly Operation[]): void => {
    let waiting = operations;
    while (waiting.length > 0) {
      const left: Operation[] = [];
      let reason = '';
      for (const operation of waiting) {
        const result = apply(current, operation);
        if (result.ok) {
          current = result.edition;
          done.push(operation);
        } else {
          left.push(operation);
          ({ reason } = result);
        }
      }
      if (left.length === waiting.length) throw new Error(`An edition cannot be reached: ${reason}`);
      waiting = left;
    }
  };
  const tables = [...new Set([...tablesOf(now), ...tablesOf(wanted)])];
  const other = tables.flatMap((table) => Object.values(recordsOf(now, table)).flatMap((record): Operation[] => {
    const next = recordsOf(wanted, table)[record.id];
    return next && typeOf(next) !== typeOf(record) ? [{ type: 'remove', table, record } as Operation] : [];
  }));
  settle(other);
  settle([
    ...difference(current.info, wanted.info, (before, after) => ({ type: 'set-info', before, after })),
    ...tables.flatMap((table) => Object.values(recordsOf(wanted, table)).flatMap((record) => changesOf(table, recordsOf(current, table)[record.id], record))),
    ...difference(current.styles, wanted.styles, (before, after) => ({ type: 'set-styles', before, after })),
  ]);
  settle(tables.flatMap((table) => Object.values(recordsOf(current, table)).flatMap((record): Operation[] =>
    (recordsOf(wanted, table)[record.id] ? [] : [{ type: 'remove', table, record } as Operation]))));
  return done;
}

/** A frame that became one of another kind is another record. */
const typeOf = (record: AnyRecord): unknown => ('type' in record ? record.type : null);

function changesOf(table: TableName, before: AnyRecord | undefined, after: AnyRecord): readonly Operation[] {
  if (before === after) return [];
  if (!before) return [{ type: 'insert', table, record: after } as Operation];
  if (table !== 'stories') return difference(before, after, (from, to) => ({ type: 'set', table, id: after.id, before: from, after: to } as Operation));
  const [{ text: old, ...own }, { text, ...rest }] = [before as Story, after as Story];
  const operations = textOperations(old, text);
  return [
    ...difference(own, rest, (from, to) => ({ type: 'set', table: 'stories', id: after.id, before: from, after: to })),
    ...(operations.length > 0 ? [{ type: 'edit-text', story: after.id, operations } as const] : []),
  ];
}

/** One operation for all keys that differ, or none. */
function difference<T extends object>(before: T, after: T, make: (before: Partial<T>, after: Partial<T>) => Operation): readonly Operation[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !equal(before[key as keyof T], after[key as keyof T]));
  if (keys.length === 0) return [];
  const chosen = (value: T): Partial<T> => Object.fromEntries(Object.entries(value).filter(([key, each]) => keys.includes(key) && each !== undefined)) as Partial<T>;
  return [make(chosen(before), chosen(after))];
}

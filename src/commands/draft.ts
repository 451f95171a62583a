import { apply } from '../model/apply';
import type { Edition, TableName, Tables } from '../model/edition';
import { equal } from '../model/equal';
import type { Operation } from '../model/operation';
import { plan } from './command';
import type { Plan } from './command';

/**
 * A plan in the making: each step sees the edition as the steps before it leave it, so a command that needs several
 * operations cannot plan something that does not fit. A step that does not fit is a bug in the command and throws.
 */
export interface Draft {
  readonly edition: Edition;
  insert<T extends TableName>(table: T, record: Tables[T]): void;
  remove(table: TableName, id: string): void;
  /** Sets the keys whose value differs; nothing when none does. */
  set<T extends TableName>(table: T, id: string, values: Readonly<Partial<AnyOf<T>>>): void;
  do(operation: Operation): void;
  plan(): Plan;
}

/** A frame's keys, whatever its type. */
type AnyOf<T extends TableName> = Tables[T] extends infer R ? UnionToKeys<R> : never;
type UnionToKeys<R> = { [K in R extends unknown ? keyof R : never]: R extends unknown ? (K extends keyof R ? R[K] : never) : never };

export function startDraft(start: Edition): Draft {
  let edition = start;
  const operations: Operation[] = [];
  const draft: Draft = {
    get edition() {
      return edition;
    },
    insert: (table, record) => draft.do({ type: 'insert', table, record } as Operation),
    remove: (table, id) => draft.do({ type: 'remove', table, record: edition[table][id] } as Operation),
    set(table, id, values) {
      const record = edition[table][id] as unknown as Record<string, unknown>;
      const keys = Object.keys(values).filter((key) => !equal(record[key], (values as Record<string, unknown>)[key]));
      if (keys.length === 0) return;
      const pick = (from: object): object => Object.fromEntries(keys.map((key) => [key, (from as Record<string, unknown>)[key]]));
      draft.do({ type: 'set', table, id, before: pick(record), after: pick(values) } as Operation);
    },
    do(operation) {
      const result = apply(edition, operation);
      if (!result.ok) throw new Error(`a command planned what does not fit: ${result.reason}`);
      edition = result.edition;
      operations.push(operation);
    },
    plan: () => plan(...operations),
  };
  return draft;
}

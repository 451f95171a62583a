import { equal } from '../model/equal';
import type { Operation } from '../model/operation';

/** The operations that change values in place. */
type SetOperation = Extract<Operation, { before: unknown }>;

/** True for `set`, `set-info` and `set-styles`. */
export const isSet = (operation: Operation): operation is SetOperation => 'before' in operation;

/**
 * What a list of operations amounts to: consecutive sets of the same record become one, from the first `before` to the
 * last `after`, and those that change nothing are dropped. The order of everything else is kept.
 * Sets of different records commute as long as only sets stand between them, so a drag of several frames shrinks too.
 */
export function squash(operations: readonly Operation[]): readonly Operation[] {
  const out: Operation[] = [];
  let run: Map<string, SetOperation> = new Map();
  const close = (): void => {
    for (const operation of run.values()) {
      const trimmed = trim(operation);
      if (trimmed) out.push(trimmed);
    }
    run = new Map();
  };
  for (const operation of operations) {
    if (!isSet(operation)) {
      close();
      out.push(operation);
      continue;
    }
    const key = operation.type === 'set' ? `${operation.table}/${operation.id}` : operation.type;
    const earlier = run.get(key);
    run.set(key, earlier ? join(earlier, operation) : operation);
  }
  close();
  return out;
}

/** Keys that only the later one names were not touched by the earlier one, so its `before` stands for both. */
function join(earlier: SetOperation, later: SetOperation): SetOperation {
  const before = { ...later.before, ...earlier.before } as Record<string, unknown>;
  const after = { ...earlier.after, ...later.after } as Record<string, unknown>;
  // A key that one side of `earlier` lacks was absent then: the later before must not stand in for it.
  for (const key of Object.keys(earlier.after)) if (!Object.hasOwn(earlier.before, key)) delete before[key];
  for (const key of Object.keys(later.before)) if (!Object.hasOwn(later.after, key)) delete after[key];
  return { ...earlier, before, after } as SetOperation;
}

/** Without the keys whose value is the same on both sides; null when none is left. */
function trim(operation: SetOperation): SetOperation | null {
  const before = operation.before as Record<string, unknown>;
  const after = operation.after as Record<string, unknown>;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !equal(before[key], after[key]));
  if (keys.length === 0) return null;
  const pick = (from: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(keys.filter((key) => Object.hasOwn(from, key)).map((key) => [key, from[key]]));
  return { ...operation, before: pick(before), after: pick(after) } as SetOperation;
}

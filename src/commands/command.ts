import type { Edition } from '../model/edition';
import type { Operation } from '../model/operation';

/**
 * Why a command will not do it: `key` names a message of the UI (renderer/strings), `values` fill it.
 * A person reads it, so it says what to do.
 */
export interface Refusal {
  readonly ok: false;
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A plan: the operations that carry the command out. An empty list is a plan that changes nothing. */
export interface Plan {
  readonly ok: true;
  readonly operations: readonly Operation[];
}

export type PlanResult = Plan | Refusal;

/**
 * A command plans and touches no store. `mergeKey` (optional) lets history join consecutive runs of the same
 * command on the same thing into one undo step (typing, arrow-key nudges).
 */
export interface Command<Args> {
  readonly name: string;
  readonly plan: (edition: Edition, args: Args) => PlanResult;
  readonly mergeKey?: (args: Args) => string | null;
}

export const refuse = (key: string, values?: Refusal['values']): Refusal => ({ ok: false, key, ...(values ? { values } : {}) });
export const plan = (...operations: Operation[]): Plan => ({ ok: true, operations });

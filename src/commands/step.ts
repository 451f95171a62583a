import type { Operation } from '../model/operation';

/** One step of the undo stack: what was done together and is taken back together. */
export interface Step<Selection> {
  readonly operations: readonly Operation[];
  readonly label: string;
  readonly mergeKey: string | null;
  readonly time: number;
  readonly selectionBefore: Selection | undefined;
  readonly selectionAfter: Selection | undefined;
}

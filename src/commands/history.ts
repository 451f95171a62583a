/**
 * The one undo stack over text and layout. It keeps steps and hands back operations; applying them is the caller's.
 * Pure: the time of a step is passed in.
 */
import type { Operation } from '../model/operation';
import { invertAll } from '../model/invert';
import { joinSteps } from './join-steps';
import { squash } from './squash';
import type { Step } from './step';

/** Typing that pauses for longer starts a new step. */
const PAUSE_MS = 1000;
/** Steps kept; the oldest fall off. */
const DEPTH = 10_000;

export interface PushOptions<Selection> {
  /** Name of the command, for “Undo Move”. */
  readonly label: string;
  /** Runs of steps with the same key are joined where that makes sense; null stands alone. */
  readonly mergeKey?: string | null;
  /** Milliseconds, of any clock that does not go back. */
  readonly time: number;
  readonly selectionBefore?: Selection;
  readonly selectionAfter?: Selection;
}

/** Operations to apply, and the selection to restore once they are. */
export interface Replay<Selection> {
  readonly operations: readonly Operation[];
  readonly label: string;
  readonly selection: Selection | undefined;
}

export interface History<Selection> {
  /** Records operations that have been applied. What was undone before can no longer be redone. */
  push(operations: readonly Operation[], options: PushOptions<Selection>): void;
  /** Adds what follows from the last step to it: they are undone together. What comes next starts a step of its own. */
  amend(operations: readonly Operation[]): void;
  undo(): Replay<Selection> | null;
  redo(): Replay<Selection> | null;
  /** What was selected after the newest step, when that is known only later: where typing left the caret. */
  setSelectionAfter(selection: Selection): void;
  /** The next push starts a new step: call when the caret was moved, at the end of a composition, when focus changes. */
  breakCoalescing(): void;
  /** Opens a step that gathers everything pushed until `commit` or `bail`: a drag. Undo and redo are off meanwhile. */
  mark(): void;
  /** Closes the open step. Returns what it amounts to, the way there left out; empty when nothing changed in the end. */
  commit(): readonly Operation[];
  /** Drops the open step. Returns the operations that take back what it did; apply them. */
  bail(): readonly Operation[];
  readonly marked: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Label of the step that undo would take back, or null. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  clear(): void;
}

/** A new, empty undo stack. `Selection` is whatever the window wants back with a step. */
export function createHistory<Selection = unknown>(): History<Selection> {
  let past: Step<Selection>[] = [];
  let future: Step<Selection>[] = [];
  let open: Step<Selection>[] | null = null;
  let broken = false;

  const record = (step: Step<Selection>): void => {
    future = [];
    const last = past.at(-1);
    const joined = last && !broken && step.time - last.time <= PAUSE_MS ? joinSteps(last, step) : null;
    broken = false;
    if (joined === null) past.push(step);
    else if (joined.operations.length === 0) past.pop();
    else past[past.length - 1] = joined;
    if (past.length > DEPTH) past.shift();
  };

  return {
    push(operations, options) {
      if (operations.length === 0) return;
      const { label, mergeKey = null, time, selectionBefore, selectionAfter } = options;
      const step = { operations, label, mergeKey, time, selectionBefore, selectionAfter };
      if (open) open.push(step);
      else record(step);
    },
    amend(operations) {
      const steps = open ?? past;
      const last = steps.at(-1);
      if (!last || operations.length === 0) return;
      steps[steps.length - 1] = { ...last, operations: [...last.operations, ...operations], mergeKey: null };
      broken = true;
    },
    undo() {
      const step = open ? undefined : past.pop();
      if (!step) return null;
      future.push(step);
      broken = true;
      return { operations: invertAll(step.operations), label: step.label, selection: step.selectionBefore };
    },
    redo() {
      const step = open ? undefined : future.pop();
      if (!step) return null;
      past.push(step);
      broken = true;
      return { operations: step.operations, label: step.label, selection: step.selectionAfter };
    },
    setSelectionAfter(selection) {
      const last = open ? open.at(-1) : past.at(-1);
      if (last && open) open[open.length - 1] = { ...last, selectionAfter: selection };
      else if (last) past[past.length - 1] = { ...last, selectionAfter: selection };
    },
    breakCoalescing() {
      broken = true;
    },
    mark() {
      open ??= [];
    },
    commit() {
      const steps = open ?? [];
      open = null;
      const operations = squash(steps.flatMap((step) => step.operations));
      const [first, last] = [steps[0], steps.at(-1)];
      if (!first || !last || operations.length === 0) return [];
      broken = true;
      record({ ...last, operations, mergeKey: null, selectionBefore: first.selectionBefore });
      broken = true;
      return operations;
    },
    bail() {
      const steps = open ?? [];
      open = null;
      return invertAll(squash(steps.flatMap((step) => step.operations)));
    },
    get marked() {
      return open !== null;
    },
    get canUndo() {
      return !open && past.length > 0;
    },
    get canRedo() {
      return !open && future.length > 0;
    },
    get undoLabel() {
      return open ? null : past.at(-1)?.label ?? null;
    },
    get redoLabel() {
      return open ? null : future.at(-1)?.label ?? null;
    },
    clear() {
      past = [];
      future = [];
      open = null;
      broken = false;
    },
  };
}

import { Path } from 'slate';
import type { Operation, TextOperation } from '../model/operation';
import { isSet, squash } from './squash';
import type { Step } from './step';

/**
 * One step out of two that follow each other, or null when they stay apart. Typing joins while it is contiguous:
 * letter after letter, backspace after backspace. Sets with the same key (nudges, a slider) always join.
 * Joined steps may cancel out; then the result holds no operation.
 */
export function joinSteps<S>(last: Step<S>, next: Step<S>): Step<S> | null {
  if (next.mergeKey === null || next.mergeKey !== last.mergeKey) return null;
  const operations = joinOperations(last.operations, next.operations);
  return operations && { ...next, operations, selectionBefore: last.selectionBefore };
}

function joinOperations(last: readonly Operation[], next: readonly Operation[]): readonly Operation[] | null {
  const everything = [...last, ...next];
  if (everything.every(isSet)) return squash(everything);
  // Tracked typing: the mark comes with its first letter, the rest changes it.
  if (next.every(isMarkUpkeep) && last.every((operation) => isMarkUpkeep(operation) || (operation.type === 'insert' && operation.table === 'marks'))) return squash(everything);
  const [lastEdits, lastUpkeep] = apart(last);
  const [nextEdits, nextUpkeep] = apart(next);
  const edits = joinEdits(lastEdits, nextEdits);
  return edits && [...edits, ...squash([...lastUpkeep, ...nextUpkeep])];
}

/** What keeps redlines and marks right after an edit: it touches nothing that the edit does. */
const isMarkUpkeep = (operation: Operation): boolean => {
  if (operation.type !== 'set') return false;
  const keys = Object.keys({ ...operation.before, ...operation.after });
  return operation.table === 'marks' ? keys.every((key) => key === 'anchor' || key === 'quote') : operation.table === 'stories' && keys.every((key) => key === 'redline');
};

/** The edits, and the upkeep of marks behind them. */
function apart(operations: readonly Operation[]): [readonly Operation[], readonly Operation[]] {
  let end = operations.length;
  while (end > 0 && isMarkUpkeep(operations[end - 1]!)) end -= 1;
  return [operations.slice(0, end), operations.slice(end)];
}

function joinEdits(last: readonly Operation[], next: readonly Operation[]): readonly Operation[] | null {
  const before = last.at(-1);
  const after = next[0];
  if (next.length !== 1 || before?.type !== 'edit-text' || after?.type !== 'edit-text' || before.story !== after.story) return null;
  if (after.operations.length !== 1) return null;
  const joined = joinText(before.operations.at(-1), after.operations[0]);
  if (!joined) return null;
  const text: Operation = { ...before, operations: [...before.operations.slice(0, -1), joined] };
  return [...last.slice(0, -1), text];
}

/** Two text operations as one, when the second goes on where the first ended. */
function joinText(last: TextOperation | undefined, next: TextOperation | undefined): TextOperation | null {
  if (last?.type === 'insert_text' && next?.type === 'insert_text' && Path.equals(last.path, next.path)) {
    return next.offset === last.offset + last.text.length ? { ...last, text: last.text + next.text } : null;
  }
  if (last?.type === 'remove_text' && next?.type === 'remove_text' && Path.equals(last.path, next.path)) {
    if (next.offset + next.text.length === last.offset) return { ...next, text: next.text + last.text };
    if (next.offset === last.offset) return { ...last, text: last.text + next.text };
  }
  return null;
}

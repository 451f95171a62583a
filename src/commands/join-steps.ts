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

import { Operation as SlateOperation } from 'slate';
import type { Operation, TextOperation } from './operation';

/** The operation that takes an edition back to where it was before the given one was applied. */
export function invert(operation: Operation): Operation {
  switch (operation.type) {
    case 'insert':
      return { ...operation, type: 'remove' };
    case 'remove':
      return { ...operation, type: 'insert' };
    case 'set':
    case 'set-info':
    case 'set-styles':
      return { ...operation, before: operation.after, after: operation.before } as Operation;
    case 'edit-text':
      return { ...operation, operations: operation.operations.map(invertText).reverse() };
  }
}

/** Inverts a list: each operation inverted, last one first. */
export const invertAll = (operations: readonly Operation[]): readonly Operation[] => operations.map(invert).reverse();

const invertText = (operation: TextOperation): TextOperation => SlateOperation.inverse(operation) as TextOperation;

import type { NewId } from '../model/new-id';

/** Identifiers that a test can know beforehand: new1, new2, … */
export function sequentialIds(prefix = 'new'): NewId {
  let count = 0;
  return () => `${prefix}${++count}`;
}

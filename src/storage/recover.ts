/** What a journal holds that the saved edition does not. */
import { applyAll } from '../model/apply';
import type { Edition } from '../model/edition';
import type { Operation } from '../model/operation';
import type { JournalContents, JournalEntry } from './journal';

export type Recovery =
  /** The save holds everything, or there was nothing. */
  | { readonly kind: 'nothing' }
  /** `operations` carried out on the saved edition give `edition`. Damaged: work after them was lost. */
  | { readonly kind: 'work'; readonly operations: readonly Operation[]; readonly edition: Edition; readonly damagedTail: boolean }
  /** The journal builds on another state than the folder holds now (a checkout, a copy put in its place). */
  | { readonly kind: 'foreign' };

/**
 * Compares journal and save. Batches that do not fit the edition are left out with all after them, and count as damage:
 * offered work always opens.
 */
export function recover(journal: JournalContents, edition: Edition, stamp: string): Recovery {
  if (journal.header.edition !== edition.info.id) return { kind: 'foreign' };
  const since = entriesSince(journal, stamp);
  if (since === null) return { kind: 'foreign' };
  const operations: Operation[] = [];
  let current = edition;
  let damagedTail = journal.damagedTail;
  for (const entry of since) {
    if (entry.type === 'save') continue;
    const applied = applyAll(current, entry.operations);
    if (!applied.ok) {
      damagedTail = true;
      break;
    }
    current = applied.edition;
    operations.push(...entry.operations);
  }
  if (operations.length === 0 && !damagedTail) return { kind: 'nothing' };
  return { kind: 'work', operations, edition: current, damagedTail };
}

/** The entries after the last save that came to be; null when no line knows the folder's state. */
function entriesSince({ header, entries }: JournalContents, stamp: string): readonly JournalEntry[] | null {
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index]!;
    if (entry.type === 'save' && entry.stamp === stamp) return entries.slice(index + 1);
  }
  return header.base === stamp ? entries : null;
}

import { equal } from './equal';
import type { StyleSheet } from './style';

/** What taking over another style sheet does to one entry. */
export interface SheetChange {
  readonly table: 'paragraph' | 'character' | 'object' | 'swatches' | 'rest';
  /** The entry's id; of `rest` the part of the sheet, such as `leadIns`. */
  readonly id: string;
  readonly kind: 'added' | 'changed' | 'kept';
  readonly name: { readonly zh: string; readonly en: string } | null;
  /** Settings that differ, with both values; empty unless changed. */
  readonly settings: readonly { readonly key: string; readonly before: unknown; readonly after: unknown }[];
}

const TABLES = ['paragraph', 'character', 'object', 'swatches'] as const;
const REST = ['assign', 'leadIns', 'leastSegment', 'jump', 'shapes', 'desk', 'shortcuts'] as const;

/** What differs in `other`: entries it adds, entries it changes (setting by setting), entries that only the own sheet has. The press is left out: it is not taken over. */
export function compareStyleSheets(own: StyleSheet, other: StyleSheet): readonly SheetChange[] {
  const changes: SheetChange[] = [];
  for (const table of TABLES) {
    for (const [id, entry] of Object.entries(other[table])) {
      const before = own[table][id];
      if (!before) changes.push({ table, id, kind: 'added', name: entry.name, settings: [] });
      else if (!equal(before, entry)) changes.push({ table, id, kind: 'changed', name: entry.name, settings: settingsThatDiffer(before, entry) });
    }
    for (const [id, entry] of Object.entries(own[table])) if (!(id in other[table])) changes.push({ table, id, kind: 'kept', name: entry.name, settings: [] });
  }
  for (const id of REST) if (!equal(own[id], other[id])) changes.push({ table: 'rest', id, kind: 'changed', name: null, settings: [] });
  return changes;
}

const settingsThatDiffer = (before: object, after: object): SheetChange['settings'] =>
  Object.keys(after)
    .map((key) => ({ key, before: (before as Record<string, unknown>)[key], after: (after as Record<string, unknown>)[key] }))
    .filter((each) => !equal(each.before, each.after));

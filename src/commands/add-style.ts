import type { StyleId } from '../model/ids';
import { plan, refuse } from './command';
import type { Command } from './command';
import type { StyleEntries, StyleTable } from './style-tables';
import { swatchesOf, withEntry } from './style-tables';

export type AddStyleArgs = { readonly [T in StyleTable]: { readonly table: T; readonly entry: StyleEntries[T] } }[StyleTable];

/** Adds a style or a swatch to the house style. Its id is new: the caller makes it. */
export const addStyle: Command<AddStyleArgs> = {
  name: 'add-style',
  plan({ styles }, { table, entry }) {
    const id: StyleId = entry.id;
    if (Object.hasOwn(styles[table], id)) return refuse('refusal.style-there');
    if (entry.name.zh.trim() === '' || entry.name.en.trim() === '') return refuse('refusal.name-empty');
    if (swatchesOf(table, entry).some((swatch) => !styles.swatches[swatch])) return refuse('refusal.swatch-gone');
    return plan({ type: 'set-styles', before: { [table]: styles[table] }, after: withEntry(styles, table, id, entry) });
  },
};

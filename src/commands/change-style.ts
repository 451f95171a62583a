import { equal } from '../model/equal';
import type { StyleId } from '../model/ids';
import type { CharacterStyle, ObjectStyle } from '../model/style';
import { plan, refuse } from './command';
import type { Command } from './command';
import { swatchesOf, withEntry } from './style-tables';

export type ChangeStyleArgs =
  | { readonly table: 'character'; readonly style: StyleId; readonly values: Partial<Omit<CharacterStyle, 'id'>> }
  | { readonly table: 'object'; readonly style: StyleId; readonly values: Partial<Omit<ObjectStyle, 'id'>> };

/** A tenth of the paragraph's size cannot be read, ten times as much no line holds. */
const MULTIPLES = [0.1, 10] as const;

/** Changes a character style or an object style: what is set in it or has it follows. */
export const changeStyle: Command<ChangeStyleArgs> = {
  name: 'change-style',
  plan({ styles }, { table, style: id, values }) {
    const style = styles[table][id];
    if (!style) return refuse('refusal.style-gone');
    const next = { ...style, ...values } as CharacterStyle & ObjectStyle;
    if (next.name.zh.trim() === '' || next.name.en.trim() === '') return refuse('refusal.name-empty');
    if (table === 'character' && !(next.size >= MULTIPLES[0] && next.size <= MULTIPLES[1])) return refuse('refusal.size-multiple', { least: MULTIPLES[0], most: MULTIPLES[1] });
    if (swatchesOf(table, next).some((swatch) => !styles.swatches[swatch])) return refuse('refusal.swatch-gone');
    if (equal(style, next)) return plan();
    return plan({ type: 'set-styles', before: { [table]: styles[table] }, after: withEntry(styles, table, id, next) });
  },
  mergeKey: ({ table, style, values }) => `change-style:${table}:${style}:${Object.keys(values).sort().join(',')}`,
};

import { compareStyleSheets } from '../model/compare-style-sheets';
import type { Edition } from '../model/edition';
import type { Difference } from './difference';
import { settingsBetween } from './settings-between';

/** Styles, swatches and rules of the house that differ. */
export function compareStyles({ styles: before }: Edition, { styles: after }: Edition): readonly Difference[] {
  if (before === after) return [];
  const entries = compareStyleSheets(before, after).map(({ table, id, kind, name, settings }): Difference => ({
    id: `style ${table} ${id}`,
    area: 'style',
    what: table === 'rest' ? 'sheet-changed' : kind === 'added' ? 'style-added' : kind === 'kept' ? 'style-removed' : 'style-changed',
    values: { table, id, zh: name?.zh ?? id, en: name?.en ?? id },
    settings,
    before: null,
    after: null,
  }));
  const told = new Set(entries.map(({ values }) => values['id']));
  const rest = settingsBetween(before, after, ['paragraph', 'character', 'object', 'swatches']).filter(({ key }) => !told.has(key));
  return [...entries, ...rest.map(({ key }): Difference => ({ id: `style rest ${key}`, area: 'style', what: 'sheet-changed', values: { table: 'rest', id: key, zh: key, en: key }, settings: [], before: null, after: null }))];
}

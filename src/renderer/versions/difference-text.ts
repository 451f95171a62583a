import type { DifferenceSetting, Difference } from '../../proof/difference';
import { formatMessage, isMessageKey } from '../../strings/format-message';
import type { MessageLanguage } from '../../strings/format-message';

/** Longer words are cut in the middle: a list shows how a change begins and ends. */
const LONGEST = 46;

const clipped = (text: string): string => {
  const letters = [...text];
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST - 14).join('')}…${letters.slice(-12).join('')}`;
};

/** What kind of change it is, in a few words. */
export function differenceTitle(language: MessageLanguage, { what, values: { zh, en, type, table, ...values } }: Difference): string {
  const name = language === 'en' ? en : zh;
  const shown = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? clipped(value) : value]));
  const kind = typeof type === 'string' && isMessageKey(`frame.${type}`) ? formatMessage(language, `frame.${type}` as 'frame.text') : '';
  const records = typeof table === 'string' && isMessageKey(`difference.table.${table}`) ? formatMessage(language, `difference.table.${table}` as 'difference.table.marks') : String(table ?? '');
  const known = what === 'sheet-changed' && isMessageKey(`house.rest.${String(values['id'])}`) ? formatMessage(language, `house.rest.${String(values['id'])}` as 'house.rest.jump') : String(name ?? '');
  // A box or a rule has nothing in it to be called by.
  return formatMessage(language, `difference.${what}`, { ...shown, name: String(shown['name'] ?? known), kind, records }).replace(/ · $/, '');
}

/** Which settings differ, and how where that is short. */
export function differenceSettings(language: MessageLanguage, settings: readonly DifferenceSetting[]): string {
  const label = (key: string): string => {
    const known = [`difference.setting.${key}`, `styles.set.${key}`].find(isMessageKey);
    return known && isMessageKey(known) ? formatMessage(language, known) : key;
  };
  return settings.map(({ key, before, after }) => {
    const [was, is] = [plain(before), plain(after)];
    return was === null || is === null || (was === '' && is === '') ? label(key) : `${label(key)} ${was || '—'} → ${is || '—'}`;
  }).join(' · ');
}

/** Numbers and short words as they are; null for what is not told in a word. */
function plain(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  return typeof value === 'string' && value.length <= 24 ? value : null;
}

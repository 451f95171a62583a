import Papa from 'papaparse';
import type { Term } from '../model/workflow';

export type ReadTerms =
  | { readonly ok: true; readonly terms: readonly Term[]; /** Rows that name no word to avoid. */ readonly skipped: number }
  | { readonly ok: false; readonly key: string; readonly values: Readonly<Record<string, string | number>> };

/** The first row is a heading when it is one of these. */
const HEADING = /^(?:preferred|use|right|推荐|推荐用语|规范|规范用语|正确|应为|用)$/i;
const MOST = 50_000;
const LONGEST = 200;

/**
 * A house's list of words as CSV or TSV: the preferred word, those that are not to be printed in its place (parted by `|`, `;` or `、`), a note. An empty first field bans the
 * words outright. Tolerates a byte order mark, quoted fields and any of the usual separators.
 */
export function readTerms(text: string): ReadTerms {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' });
  const rows = HEADING.test(data[0]?.[0]?.trim() ?? '') ? data.slice(1) : data;
  const terms: Term[] = [];
  let skipped = 0;
  for (const [use = '', words = '', note = ''] of rows) {
    const instead = [...new Set(words.split(/[|;；、]/).map((word) => word.trim()))].filter((word) => word !== '' && word.length <= LONGEST && word !== use.trim());
    if (instead.length === 0) skipped += 1;
    else terms.push({ use: use.trim().slice(0, LONGEST), instead, note: note.trim().slice(0, LONGEST) });
  }
  if (terms.length === 0) return { ok: false, key: 'failure.no-terms', values: { rows: data.length } };
  if (terms.length > MOST) return { ok: false, key: 'failure.too-many-terms', values: { count: terms.length, most: MOST } };
  return { ok: true, terms, skipped };
}

/** The list as CSV that `readTerms` and spreadsheets read. */
export const writeTerms = (terms: readonly Term[]): string =>
  `\ufeff${Papa.unparse({ fields: ['preferred', 'instead', 'note'], data: terms.map(({ use, instead, note }) => [use, instead.join('|'), note]) }, { newline: '\n' })}\n`;

import { safeFileName } from './safe-file-name';

/** What a preset's file names may speak of. */
export const NAMING_FIELDS = ['paper', 'date', 'section', 'page', 'page2', 'name', 'version'] as const;
export type NamingField = (typeof NAMING_FIELDS)[number];
export type NamingValues = Readonly<Record<NamingField, string>>;

/**
 * The name of a file, without ending, from a preset's pattern: `{paper}_{date}` → `晨报_2026-11-23`. Braces that name no field stay as they are. What
 * surrounds an empty field closes up, so that no separators are left over; an ending that someone wrote into the pattern is dropped.
 */
export function fillNaming(pattern: string, values: NamingValues): string {
  const written = pattern.replace(/\.(pdf|png)$/i, '');
  let empty = false;
  const filled = written.replace(/\{(\w+)\}/g, (whole, field: string) => {
    if (!isField(field)) return whole;
    if (values[field] === '') empty = true;
    return values[field];
  });
  return safeFileName(empty ? filled.replace(/([_\-\s])[_\-\s]+/g, '$1').replace(/^[_\-\s]+|[_\-\s]+$/g, '') : filled);
}

const isField = (name: string): name is NamingField => (NAMING_FIELDS as readonly string[]).includes(name);

/** `[1, 2, 3, 6]` → `1-3,6`, every number with at least `digits` digits. */
export function pageRange(numbers: readonly number[], digits = 1): string {
  const text = (value: number): string => String(value).padStart(digits, '0');
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? text(first) : `${text(first)}-${text(last)}`)).join(',');
}

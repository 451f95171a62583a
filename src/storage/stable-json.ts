/**
 * JSON that diffs well: keys sorted, two spaces, a trailing newline, and small flat records (a rectangle, a text
 * leaf, an ink) on one line, so that moving a frame changes one line and editing a paragraph another.
 */

/** A rectangle, a crop, a grid and a text leaf have at most four plain fields. */
const FLAT_KEYS = 4;

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Keys whose value is undefined are left out. Throws on numbers that JSON cannot hold: those are bugs. */
export function stableJson(value: unknown): string {
  return `${write(value as Json, '')}\n`;
}

function write(value: Json, indent: string): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`not a number that can be stored: ${value}`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}  `;
  if (isArray(value)) {
    if (value.length === 0) return '[]';
    if (value.every(isPlain)) return `[${value.map((item) => write(item, '')).join(', ')}]`;
    return `[\n${value.map((item) => inner + write(item, inner)).join(',\n')}\n${indent}]`;
  }
  const keys = Object.keys(value).filter((key) => value[key] !== undefined).sort();
  if (keys.length === 0) return '{}';
  const fields = keys.map((key) => `${JSON.stringify(key)}: ${write(value[key] as Json, inner)}`);
  if (keys.length <= FLAT_KEYS && keys.every((key) => isPlain(value[key] as Json))) return `{ ${fields.join(', ')} }`;
  return `{\n${fields.map((field) => inner + field).join(',\n')}\n${indent}}`;
}

const isArray = (value: Json): value is readonly Json[] => Array.isArray(value);
const isPlain = (value: Json): boolean => value === null || typeof value !== 'object';

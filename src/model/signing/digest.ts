import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

const known = new WeakMap<object, string>();

/** SHA-256, lower-case hex, of a record as JSON with its keys in order; a key whose value is undefined counts as absent. Remembered by the record's identity. */
export function digest(record: object): string {
  const before = known.get(record);
  if (before !== undefined) return before;
  const made = bytesToHex(sha256(canonical(record)));
  known.set(record, made);
  return made;
}

function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  const record = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(record).filter((key) => record[key] !== undefined).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(record[key])}`).join(',')}}`;
}

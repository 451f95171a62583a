import type { TableName } from '../edition';

/** A record as it was read: of any earlier version, nothing known about it. */
export type RawRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is RawRecord => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The way from one version of the file format to the next, record by record, so that the same few lines migrate a saved
 * edition and the operations of a journal. `record` is also given the two sides of a `set`, which hold only some of
 * the record's keys: it must leave alone what is not there.
 */
export interface Migration {
  /** The version that it leads to. */
  readonly to: number;
  /** What changed and why, one line. */
  readonly about: string;
  /** Tables that earlier versions had not: they start empty. */
  readonly tables?: readonly TableName[];
  readonly record?: (table: TableName, record: RawRecord) => RawRecord;
  readonly info?: (info: RawRecord) => RawRecord;
  readonly styles?: (styles: RawRecord) => RawRecord;
}

/** Brings what an earlier Forme wrote up to today's file format, before it is validated. */
import { MIGRATIONS } from './migrations';
import { isRecord } from './migration';
import type { Migration, RawRecord } from './migration';
import type { TableName } from '../edition';

/** The version of the file format that this Forme writes. */
export const FORMAT_VERSION = 1 + MIGRATIONS.length;

export type Migrated<T> =
  | { readonly ok: true; readonly value: T }
  /** Written by a later Forme, or not by Forme at all. */
  | { readonly ok: false; readonly reason: 'newer' | 'unknown' };

const TABLES: readonly TableName[] = ['pages', 'frames', 'stories', 'originals', 'pictures', 'assets', 'marks', 'signatures'];

/** A whole edition as read (tables of records by id). What is not as expected is left for validation to name. */
export function migrate(raw: unknown, from: number): Migrated<unknown> {
  return through(raw, from, (value, migration) => {
    if (!isRecord(value)) return value;
    const next: Record<string, unknown> = { ...value };
    if (migration.info && isRecord(value.info)) next.info = migration.info(value.info);
    if (migration.styles && isRecord(value.styles)) next.styles = migration.styles(value.styles);
    for (const table of migration.tables ?? []) next[table] ??= {};
    for (const table of TABLES) {
      const records = value[table];
      if (migration.record && isRecord(records)) next[table] = mapValues(records, (record) => migrateRecord(migration, table, record));
    }
    return next;
  });
}

/** One operation of a journal that an earlier Forme wrote. */
export function migrateOperation(raw: unknown, from: number): Migrated<unknown> {
  return through(raw, from, (value, migration) => {
    if (!isRecord(value)) return value;
    const sides = (change: (side: unknown) => unknown): RawRecord => ({ ...value, before: change(value.before), after: change(value.after) });
    switch (value.type) {
      case 'insert':
      case 'remove':
        return { ...value, record: migrateRecord(migration, value.table as TableName, value.record) };
      case 'set':
        return sides((side) => migrateRecord(migration, value.table as TableName, side));
      case 'set-info':
        return sides((side) => (migration.info && isRecord(side) ? migration.info(side) : side));
      case 'set-styles':
        return sides((side) => (migration.styles && isRecord(side) ? migration.styles(side) : side));
      default:
        return value;
    }
  });
}

function through(raw: unknown, from: number, step: (value: unknown, migration: Migration) => unknown): Migrated<unknown> {
  if (!Number.isInteger(from) || from < 1) return { ok: false, reason: 'unknown' };
  if (from > FORMAT_VERSION) return { ok: false, reason: 'newer' };
  return { ok: true, value: MIGRATIONS.filter((migration) => migration.to > from).reduce(step, raw) };
}

const migrateRecord = (migration: Migration, table: TableName, record: unknown): unknown =>
  migration.record && isRecord(record) ? migration.record(table, record) : record;

const mapValues = (record: RawRecord, change: (value: unknown) => unknown): RawRecord =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

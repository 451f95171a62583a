/**
 * The record of what left an edition: `exports.jsonl` in its bundle, one line of JSON for each export, only ever added to. Saves neither write nor
 * remove it, it is no part of the edition's stamp, and nothing in it can keep the edition from opening.
 */
import { join } from 'node:path';
import * as v from 'valibot';
import { appendLines, readLines } from './append-lines';
import type { FileSystem } from './file-system';

export const EXPORT_LOG = 'exports.jsonl';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const entrySchema = v.object({
  /** When, ISO 8601 in UTC. */
  time: v.string(),
  /** Who, by the name of the system's account. */
  user: v.string(),
  edition: v.string(),
  /** Id, and name as the style sheet had it then; null: pictures of the pages. */
  preset: v.nullable(v.object({ id: v.string(), name: v.object({ zh: v.string(), en: v.string() }) })),
  standard: v.string(),
  /** Identifier of the output condition; null: none. */
  condition: v.nullable(v.string()),
  /** Printed numbers. */
  pages: v.array(count),
  files: v.array(v.object({ name: v.string(), bytes: count, sha256: v.string(), pages: v.array(count) })),
  /** Of what was printed, as the slug has it. */
  version: v.string(),
  /** Of preflight on these pages, under the profile named. */
  profile: v.string(),
  errors: count,
  warnings: count,
  /** Errors that did not stop it, and why; null: there were none to override. */
  override: v.nullable(v.object({
    reason: v.string(),
    findings: v.array(v.object({ rule: v.string(), key: v.string(), values: v.record(v.string(), v.union([v.string(), v.number()])), page: v.nullable(count) })),
  })),
});

export type ExportLogEntry = v.InferOutput<typeof entrySchema>;

export interface ExportLog {
  /** Oldest first. */
  readonly entries: readonly ExportLogEntry[];
  /** Lines that could not be read: cut short, merged by hand, or of another version. */
  readonly damaged: number;
}

/** Adds a line and flushes it to the disk. A tail that was cut short stays as it is, on a line of its own. Rejects with the disk's errors. */
export const appendToExportLog = (files: FileSystem, folder: string, entries: readonly ExportLogEntry[]): Promise<void> =>
  appendLines(files, folder, join(folder, EXPORT_LOG), entries);

/** Reads what can be read; a log that is not there is empty. Rejects with the disk's errors. */
export async function readExportLog(files: FileSystem, folder: string): Promise<ExportLog> {
  const lines = await readLines(files, join(folder, EXPORT_LOG));
  const entries = lines.map(parse).filter((entry) => entry !== null);
  return { entries, damaged: lines.length - entries.length };
}

function parse(line: string): ExportLogEntry | null {
  try {
    const result = v.safeParse(entrySchema, JSON.parse(line));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

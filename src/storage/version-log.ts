/**
 * The record of an edition's versions: `versions/log.jsonl` in its bundle, one line of JSON for each, only ever added to. What a version holds stands in
 * `versions/objects` under the SHA-256 of its text, so that two versions share what is the same in both. No part of what a save writes or of its stamp,
 * and nothing in it can keep the edition from opening.
 */
import { join } from 'node:path';
import * as v from 'valibot';
import { appendLines, readLines } from './append-lines';
import type { FileSystem } from './file-system';
import { makeFolder } from './make-folder';

export const VERSION_FOLDER = 'versions';
export const VERSION_LOG = `${VERSION_FOLDER}/log.jsonl`;

export const VERSION_ID = /^[0-9a-f]{16}$/;
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const versionId = v.pipe(v.string(), v.regex(VERSION_ID));

const entrySchema = v.object({
  id: versionId,
  /** When it was saved, ISO 8601 in UTC. */
  time: v.pipe(v.string(), v.isoTimestamp()),
  /** Who saved it, by the name of the system's account; empty: it was there before versions were kept. */
  user: v.string(),
  /** What a person calls it; null: a save like any other. */
  label: v.nullable(v.string()),
  /** The round of proof that it went to; null: none. */
  round: v.nullable(v.string()),
  /** Names the edition's state, as journals and saves do. */
  stamp: hash,
  /** The object that lists its files by their hashes, and its assets. */
  list: hash,
  /** What was changed since the version before it, counted; left out where there was none, or nobody counted. */
  changes: v.optional(v.object({ pages: count, stories: count, marked: count, settled: count })),
});

/** Versions that were let go of: they are no more, and their lines stay. */
const thinnedSchema = v.object({ time: v.pipe(v.string(), v.isoTimestamp()), thinned: v.array(versionId) });

export type VersionEntry = v.InferOutput<typeof entrySchema>;
type Line = VersionEntry | v.InferOutput<typeof thinnedSchema>;

export interface VersionLog {
  /** Oldest first; those that were let go of are not among them. */
  readonly entries: readonly VersionEntry[];
  /** Lines that could not be read: cut short, merged by hand, or of another version. */
  readonly damaged: number;
  /** Ids of the versions whose lines stand after the last of those. */
  readonly sinceDamage: ReadonlySet<string>;
}

/** Reads what can be read; a log that is not there is empty. Rejects with the disk's errors. */
export async function readVersionLog(files: FileSystem, folder: string): Promise<VersionLog> {
  const lines = await readLines(files, join(folder, VERSION_LOG));
  const all = lines.map(parse);
  const parsed = all.filter((line) => line !== null);
  const sinceDamage = new Set(all.slice(all.lastIndexOf(null) + 1).flatMap((line) => (line && 'id' in line ? [line.id] : [])));
  const gone = new Set(parsed.flatMap((line) => ('thinned' in line ? line.thinned : [])));
  const living = new Map(parsed.flatMap((line) => ('thinned' in line || gone.has(line.id) ? [] : [[line.id, line]])));
  return { entries: [...living.values()].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0)), damaged: lines.length - parsed.length, sinceDamage };
}

/** Adds lines and flushes them to the disk. */
export async function appendToVersionLog(files: FileSystem, folder: string, lines: readonly Line[]): Promise<void> {
  await makeFolder(files, join(folder, VERSION_FOLDER));
  await appendLines(files, join(folder, VERSION_FOLDER), join(folder, VERSION_LOG), lines);
}

function parse(line: string): Line | null {
  try {
    const result = v.safeParse(v.union([entrySchema, thinnedSchema]), JSON.parse(line));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

import type { FileSystem } from './file-system';
import { MARKS, SIGNATURES } from './bundle-layout';
import { capture } from './problem';
import type { Problem } from './problem';
import { readVersionLog } from './version-log';
import type { VersionEntry } from './version-log';
import { readList, readObject } from './version-objects';

/** What one version says of marks and signatures: ids. */
export interface VersionMarks {
  readonly open: readonly string[];
  readonly signed: readonly string[];
}

/** A version that corrections are checked against, or why it cannot be read. */
export interface Round {
  readonly entry: VersionEntry;
  /** Its line stands after all lines of the record that cannot be read. */
  readonly sinceDamage: boolean;
  readonly marks: VersionMarks | Problem;
}

export interface Rounds {
  /** Oldest first. */
  readonly rounds: readonly Round[];
  /** Lines of the record that cannot be read. */
  readonly damaged: number;
}

/**
 * The versions of rounds, with the marks that were open in each; `accepted` are marks that must have been open in one of them: where none has, the newest other version that has
 * comes along. Versions do not change, so what was read stays in `known`. A version that cannot be read is told, not left out. Rejects with the disk's errors.
 */
export async function readRounds(files: FileSystem, folder: string, accepted: readonly string[], known = new Map<string, VersionMarks>()): Promise<Rounds> {
  const { entries, damaged, sinceDamage } = await readVersionLog(files, folder);
  const found = new Map<string, Round>();
  const look = async (entry: VersionEntry): Promise<Round> => {
    const marks = await marksOf(files, folder, entry, known);
    return { entry, sinceDamage: sinceDamage.has(entry.id), marks };
  };
  for (const entry of entries) if (entry.round !== null) found.set(entry.id, await look(entry));
  const missing = new Set(accepted);
  for (const { marks } of found.values()) if ('open' in marks) for (const id of marks.open) missing.delete(id);
  for (const entry of [...entries].reverse()) {
    if (missing.size === 0) break;
    if (entry.round !== null) continue;
    const round = await look(entry);
    if (!('open' in round.marks)) continue;
    const covered = round.marks.open.filter((id) => missing.delete(id));
    if (covered.length > 0) found.set(entry.id, round);
  }
  return { rounds: entries.flatMap(({ id }) => found.get(id) ?? []), damaged };
}

async function marksOf(files: FileSystem, folder: string, entry: VersionEntry, known: Map<string, VersionMarks>): Promise<VersionMarks | Problem> {
  const before = known.get(entry.list);
  if (before) return before;
  const read = await capture(folder, async (): Promise<VersionMarks> => {
    const { files: names } = await readList(files, folder, entry.list);
    const table = async (path: string): Promise<Readonly<Record<string, Record<string, unknown>>>> => {
      const name = names[path];
      return name === undefined ? {} : (JSON.parse(new TextDecoder().decode(await readObject(files, folder, name))) as Record<string, Record<string, unknown>>);
    };
    const [marks, signatures] = [await table(MARKS), await table(SIGNATURES)];
    return { open: Object.keys(marks).filter((id) => marks[id]!['state'] === 'open'), signed: Object.keys(signatures).filter((id) => signatures[id]!['act'] === 'sign') };
  });
  if (!read.ok) return read;
  known.set(entry.list, read.value);
  return read.value;
}

import type { FileSystem } from './file-system';
import { stampOf } from './bundle-layout';
import { sha256 } from './hash';
import { appendToVersionLog, readVersionLog } from './version-log';
import type { VersionEntry } from './version-log';
import { writeObjects } from './version-objects';

export interface VersionRequest {
  /** Every file of the edition but its assets, as a save writes them. */
  readonly texts: ReadonlyMap<string, string>;
  readonly assets: readonly string[];
  readonly time: Date;
  readonly user: string;
  readonly label: string | null;
  readonly round: string | null;
  readonly changes?: VersionEntry['changes'];
}

/**
 * Keeps a state of the edition as a version: what it holds first, then its line in the log, so that a line never names what is not there. A state that the
 * newest version has already is kept once, unless it now gets a name; one that is a round already is one. Returns its entry; null when nothing was to be kept. Rejects with the disk's errors.
 */
export async function keepVersion(files: FileSystem, folder: string, { texts, assets, time, user, label, round, changes }: VersionRequest): Promise<VersionEntry | null> {
  const stamp = stampOf(texts);
  const newest = (await readVersionLog(files, folder)).entries.at(-1);
  if (newest?.stamp === stamp && label === null && (round === null || newest.round !== null)) return null;
  const list = await writeObjects(files, folder, texts, assets);
  const at = time.toISOString();
  const entry: VersionEntry = { id: sha256([at, user, stamp, label, round].join('\n')).slice(0, 16), time: at, user, label, round, stamp, list, ...(changes ? { changes } : {}) };
  await appendToVersionLog(files, folder, [entry]);
  return entry;
}

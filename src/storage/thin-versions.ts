import { join } from 'node:path';
import { TEMPORARY_PREFIX } from './atomic-write';
import type { FileSystem } from './file-system';
import { appendToVersionLog, readVersionLog } from './version-log';
import { OBJECT_FOLDER, keptByVersions } from './version-objects';
import { versionsToThin } from './versions-to-thin';

/** Lets go of versions that `versionsToThin` names, first in the log, and then removes what no version holds any more. Not part of saving. Rejects with the disk's errors. */
export async function thinVersions(files: FileSystem, folder: string, now: Date): Promise<void> {
  const thinned = versionsToThin((await readVersionLog(files, folder)).entries, now.getTime()).map(({ id }) => id);
  if (thinned.length > 0) await appendToVersionLog(files, folder, [{ time: now.toISOString(), thinned }]);
  const objects = join(folder, OBJECT_FOLDER);
  const names = (await files.list(objects)).map(({ name }) => name);
  const kept = names.length === 0 ? null : await keptByVersions(files, folder);
  if (kept === null) return;
  for (const name of names) if (name.startsWith(TEMPORARY_PREFIX) || (/^[0-9a-f]{64}$/.test(name) && !kept.objects.has(name))) await files.remove(join(objects, name));
}

import { join } from 'node:path';
import { atomicCopy } from './atomic-write';
import { ASSET_FOLDER } from './bundle-layout';
import type { FileSystem } from './file-system';
import { makeFolder } from './make-folder';
import { appendToVersionLog, readVersionLog } from './version-log';
import { OBJECT_FOLDER, keptByVersions } from './version-objects';

/** Takes the versions of a bundle along to another place: what they hold, the assets they name, then the log. What is there already stays. Rejects with the disk's errors. */
export async function copyVersions(files: FileSystem, from: string, to: string): Promise<void> {
  const { entries } = await readVersionLog(files, from);
  if (entries.length === 0) return;
  const kept = await keptByVersions(files, from);
  const wantsAsset = (name: string): boolean => kept === null || kept.assets.has(name.slice(0, 64));
  await copyMissing(files, from, to, OBJECT_FOLDER, (name) => /^[0-9a-f]{64}$/.test(name));
  await copyMissing(files, from, to, ASSET_FOLDER, (name) => /^[0-9a-f]{64}\.\w+$/.test(name) && wantsAsset(name));
  const there = new Set((await readVersionLog(files, to)).entries.map(({ id }) => id));
  await appendToVersionLog(files, to, entries.filter(({ id }) => !there.has(id)));
}

async function copyMissing(files: FileSystem, from: string, to: string, part: string, wanted: (name: string) => boolean): Promise<void> {
  const names = (await files.list(join(from, part))).map(({ name }) => name).filter(wanted);
  if (names.length === 0) return;
  await makeFolder(files, join(to, part));
  const there = new Set((await files.list(join(to, part))).map(({ name }) => name));
  for (const name of names) if (!there.has(name)) await atomicCopy(files, join(from, part, name), join(to, part, name));
}

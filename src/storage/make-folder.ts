import { dirname } from 'node:path';
import type { FileSystem } from './file-system';

/** Makes the folder and those above it, so that they are still there after a power cut. */
export async function makeFolder(files: FileSystem, path: string): Promise<void> {
  if (await files.stat(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeFolder(files, parent);
  await files.makeFolder(path);
  await files.syncFolder(parent);
}

import { join } from 'node:path';
import { isEditionText, MANIFEST, PICTURES, STYLES } from './bundle-layout';
import type { FileSystem } from './file-system';

/** When a bundle's texts were last written, milliseconds since 1970 by the disk's clock; 0 for a folder that is none. */
export async function lastModified(files: FileSystem, folder: string): Promise<number> {
  const paths: string[] = [MANIFEST, STYLES, PICTURES];
  for (const inner of ['pages', 'stories']) for (const { name } of await files.list(join(folder, inner))) paths.push(`${inner}/${name}`);
  const stats = await Promise.all(paths.filter((path) => isEditionText(path)).map((path) => files.stat(join(folder, path))));
  return Math.max(0, ...stats.map((stat) => Math.floor(stat?.modified ?? 0)));
}

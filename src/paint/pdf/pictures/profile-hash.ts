import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

const hashes = new Map<string, Promise<string>>();

/** SHA-256 of a profile's content, for caches: another profile may come to stand at the same path. Read again only when the file changed. Rejects when it is not there. */
export async function profileHash(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  const key = `${path} ${size} ${mtimeMs}`;
  let hash = hashes.get(key);
  if (!hash) hashes.set(key, (hash = readFile(path).then((bytes) => createHash('sha256').update(bytes).digest('hex'))));
  return hash;
}

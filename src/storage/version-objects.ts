/** The texts of versions, deflated, each once under its SHA-256: `versions/objects/<hash>`. */
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import * as v from 'valibot';
import { TEMPORARY_PREFIX } from './atomic-write';
import type { FileSystem } from './file-system';
import { errorCode } from './file-system';
import { sha256 } from './hash';
import { makeFolder } from './make-folder';
import { ProblemError, problem } from './problem';
import { stableJson } from './stable-json';
import { VERSION_FOLDER, readVersionLog } from './version-log';

export const OBJECT_FOLDER = `${VERSION_FOLDER}/objects`;

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);
/** No text of an edition comes near this; a file that inflates to more is not ours. */
const MOST_BYTES = 256 * 2 ** 20;

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const listSchema = v.object({ files: v.record(v.string(), hash), assets: v.array(hash) });

/** What a version holds: the files of the bundle by path, and the assets that it names. */
export type VersionList = v.InferOutput<typeof listSchema>;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Writes the texts that are not there yet and returns the hash of their list. All of it is flushed to the disk when this resolves. */
export async function writeObjects(files: FileSystem, folder: string, texts: ReadonlyMap<string, string>, assets: readonly string[]): Promise<string> {
  const objects = join(folder, OBJECT_FOLDER);
  await makeFolder(files, objects);
  const there = new Set((await files.list(objects)).map(({ name }) => name));
  const list: VersionList = { files: Object.fromEntries([...texts].map(([path, text]) => [path, sha256(text)])), assets: [...assets] };
  const wanted = new Map([...texts.values(), stableJson(list)].map((text) => [sha256(text), text]));
  let written = 0;
  for (const [name, text] of wanted) {
    if (there.has(name)) continue;
    const temporary = join(objects, `${TEMPORARY_PREFIX}${name}`);
    await files.write(temporary, await deflate(encode(text)));
    await files.rename(temporary, join(objects, name));
    written += 1;
  }
  if (written > 0) await files.syncFolder(objects);
  return sha256(stableJson(list));
}

/** The bytes of one object. Throws `failure.versions.damaged` when it is lost or is not what its name says. */
export async function readObject(files: FileSystem, folder: string, name: string): Promise<Uint8Array> {
  const damaged = new ProblemError(problem('failure.versions.damaged', { file: `${OBJECT_FOLDER}/${name}` }));
  const packed = await files.read(join(folder, OBJECT_FOLDER, name)).catch((error: unknown) => {
    throw errorCode(error) === 'ENOENT' ? damaged : error;
  });
  const bytes = await inflate(packed, { maxOutputLength: MOST_BYTES }).catch(() => {
    throw damaged;
  });
  if (sha256(bytes) !== name) throw damaged;
  return bytes;
}

/** What a version holds. Throws as `readObject` does. */
export async function readList(files: FileSystem, folder: string, name: string): Promise<VersionList> {
  const bytes = await readObject(files, folder, name);
  try {
    return v.parse(listSchema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    // A line that names another object than a list.
    throw new ProblemError(problem('failure.versions.damaged', { file: `${OBJECT_FOLDER}/${name}` }));
  }
}

export interface Kept {
  /** Names of objects. */
  readonly objects: ReadonlySet<string>;
  readonly assets: ReadonlySet<string>;
}

/** Everything that the versions hold; null when some of them cannot be read, so that nothing is removed which they may need. */
export async function keptByVersions(files: FileSystem, folder: string): Promise<Kept | null> {
  const { entries, damaged } = await readVersionLog(files, folder);
  if (damaged > 0) return null;
  const objects = new Set<string>();
  const assets = new Set<string>();
  try {
    for (const name of new Set(entries.map(({ list }) => list))) {
      const list = await readList(files, folder, name);
      for (const each of [name, ...Object.values(list.files)]) objects.add(each);
      for (const asset of list.assets) assets.add(asset);
    }
  } catch {
    return null;
  }
  return { objects, assets };
}

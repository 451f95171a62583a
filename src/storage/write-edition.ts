/** Writes a bundle: only what changed, in one step that cannot be half done. */
import { join } from 'node:path';
import type { Edition } from '../model/edition';
import { FORMAT_VERSION } from '../model/migrations/migrate';
import { TEMPORARY_PREFIX, atomicCopy, atomicWrite } from './atomic-write';
import { ASSET_FOLDER, assetFile, editionTexts, isEditionText, stampOf } from './bundle-layout';
import type { FileSystem } from './file-system';
import { errorCode } from './file-system';
import { LOCK_NAME } from './folder-lock';
import { makeFolder } from './make-folder';
import { ProblemError, capture, problem } from './problem';
import type { Result } from './problem';
import { readStamp } from './read-edition';
import { TRANSIENT_NAMES, commitFiles, finishCommit } from './staged-commit';
import { keptByVersions } from './version-objects';

export interface WriteRequest {
  readonly edition: Edition;
  /**
   * The stamp that the folder had when the document last read or wrote it: another one on disk means that someone
   * else wrote there, and nothing is overwritten. Null: the folder is new, or the person chose to replace it.
   */
  readonly expected: string | null;
  /** Folders to look in for an asset's file that the bundle does not hold yet, under its name in a bundle's asset folder. */
  readonly assetFolders: readonly string[];
  /** Runs when all is safely written and nothing counts yet, with the stamp that the folder is about to have. */
  readonly beforeCommit?: (stamp: string) => Promise<void>;
}

/** Keeps what Forme needs only while it runs out of version control. Written once; a person may change it. */
const GIT_IGNORE = [`/${LOCK_NAME}`, ...TRANSIENT_NAMES.map((name) => `/${name}/`), '.forme-*', ''].join('\n');

/** What a save wrote: the folder's stamp, and the texts of all its files. */
export interface Written {
  readonly stamp: string;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Saves the edition into `folder` and returns its stamp. Killed at any moment, the folder reads as the old edition or
 * as the new one. Problems: `failure.storage.changedOnDisk`, and the disk's.
 */
export function writeEdition(files: FileSystem, folder: string, request: WriteRequest): Promise<Result<Written>> {
  return capture(folder, async () => {
    await makeBundleFolder(files, folder);
    await finishCommit(files, folder, isEditionText);
    if (request.expected !== null && (await readStamp(files, folder)) !== request.expected) {
      throw new ProblemError(problem('failure.storage.changedOnDisk', { path: folder }));
    }
    await bringAssets(files, folder, request);
    const texts = editionTexts(request.edition, FORMAT_VERSION);
    const stamp = stampOf(texts);
    const write = await changedTexts(files, folder, texts);
    const remove = await staleTexts(files, folder, texts);
    const beforeCommit = (): Promise<void> => request.beforeCommit?.(stamp) ?? Promise.resolve();
    if (write.size === 0 && remove.length === 0) await beforeCommit();
    else await commitFiles(files, folder, { write, remove }, beforeCommit);
    return { stamp, texts };
  });
}

/**
 * Removes asset files that neither the edition nor a kept version of it names. Not part of saving: while the document is open, undo may bring
 * a deleted picture back. Skipped when the folder is no longer what was saved, and when not all versions can be read.
 */
export async function pruneAssets(files: FileSystem, folder: string, edition: Edition, stamp: string): Promise<void> {
  if ((await readStamp(files, folder)) !== stamp) return;
  const kept = await keptByVersions(files, folder);
  if (kept === null) return;
  const wanted = new Set([...Object.keys(edition.assets), ...kept.assets]);
  for (const { name } of await files.list(join(folder, ASSET_FOLDER))) {
    const [, id] = /^([0-9a-f]{64})\.\w+$/.exec(name) ?? [];
    if (id === undefined ? name.startsWith(TEMPORARY_PREFIX) : !wanted.has(id)) await files.remove(join(folder, ASSET_FOLDER, name));
  }
}

async function makeBundleFolder(files: FileSystem, folder: string): Promise<void> {
  await makeFolder(files, folder);
  if (!(await files.stat(join(folder, '.gitignore')))) await atomicWrite(files, join(folder, '.gitignore'), GIT_IGNORE);
}

/** Assets go before everything that names them. One that cannot be found anywhere must not keep the rest from being saved. */
export async function bringAssets(files: FileSystem, folder: string, request: Pick<WriteRequest, 'edition' | 'assetFolders'>): Promise<void> {
  for (const asset of Object.values(request.edition.assets)) {
    const path = assetFile(asset);
    if ((await files.stat(join(folder, path)))?.bytes === asset.bytes) continue;
    for (const source of request.assetFolders) {
      if ((await files.stat(join(source, path)))?.bytes !== asset.bytes) continue;
      await makeFolder(files, join(folder, ASSET_FOLDER));
      await atomicCopy(files, join(source, path), join(folder, path));
      break;
    }
  }
}

async function changedTexts(files: FileSystem, folder: string, texts: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const changed = new Map<string, string>();
  for (const [path, text] of texts) {
    const bytes = await files.read(join(folder, path)).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    });
    if (bytes === null || new TextDecoder().decode(bytes) !== text) changed.set(path, text);
  }
  return changed;
}

async function staleTexts(files: FileSystem, folder: string, texts: ReadonlyMap<string, string>): Promise<string[]> {
  const stale: string[] = [];
  for (const part of ['pages', 'stories', 'originals']) {
    for (const { name } of await files.list(join(folder, part))) {
      const path = `${part}/${name}`;
      if (isEditionText(path) && !texts.has(path)) stale.push(path);
    }
  }
  return stale;
}

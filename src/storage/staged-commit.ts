/**
 * Changes many files of a folder in one step that cannot be half done.
 *
 * The new files are written to `.saving/` and flushed, with a list of where they belong. Renaming `.saving` to
 * `.saved` is the commit: before it the folder is the old one, after it the new one. Then each file is moved to
 * its place and what no longer belongs is removed; killed in between, the next reader or writer carries on.
 */
import { dirname, join } from 'node:path';
import type { FileSystem } from './file-system';
import { ProblemError, problem } from './problem';
import { stableJson } from './stable-json';

const STAGING = '.saving';
export const COMMITTED_FOLDER = '.saved';
const LIST = 'commit.json';

export interface Change {
  readonly write: ReadonlyMap<string, string | Uint8Array>;
  readonly remove: readonly string[];
}

interface CommitList {
  /** Name in the staging folder → path in the bundle. */
  readonly files: Readonly<Record<string, string>>;
  readonly remove: readonly string[];
}

/** The folder's own names for git and for other programs to leave alone. */
export const TRANSIENT_NAMES = [STAGING, COMMITTED_FOLDER] as const;

/**
 * Carries out the change. `beforeCommit` runs when all new files are safe and before any of them counts.
 * Rejects with the disk's error; up to the commit the folder is then as it was.
 */
export async function commitFiles(files: FileSystem, folder: string, change: Change, beforeCommit: () => Promise<void>): Promise<void> {
  const staging = join(folder, STAGING);
  await files.remove(staging);
  await files.makeFolder(staging);
  const list: { files: Record<string, string>; remove: readonly string[] } = { files: {}, remove: change.remove };
  for (const [path, content] of change.write) {
    const name = `${Object.keys(list.files).length}`;
    list.files[name] = path;
    await files.write(join(staging, name), encode(content));
  }
  await files.write(join(staging, LIST), encode(stableJson(list)));
  await files.syncFolder(staging);
  await beforeCommit();
  await files.rename(staging, join(folder, COMMITTED_FOLDER));
  await files.syncFolder(folder);
  await finishCommit(files, folder, () => true);
}

/**
 * Finishes a commit that was interrupted and clears away one that never came to be. `allowed` says which paths may
 * be written or removed: the list lies in a folder that may have come from anywhere.
 */
export async function finishCommit(files: FileSystem, folder: string, allowed: (path: string) => boolean): Promise<void> {
  await files.remove(join(folder, STAGING));
  const committed = join(folder, COMMITTED_FOLDER);
  const list = await readList(files, folder, allowed);
  if (!list) {
    await files.remove(committed);
    return;
  }
  const parents = new Set([folder]);
  for (const [name, path] of Object.entries(list.files)) {
    const target = join(folder, path);
    parents.add(dirname(target));
    if (!(await files.stat(join(committed, name)))) continue;
    await files.makeFolder(dirname(target));
    await files.rename(join(committed, name), target);
  }
  // Deepest first: a folder's own entry is flushed with the folder above it.
  for (const parent of [...parents].reverse()) await files.syncFolder(parent);
  for (const path of list.remove) await files.remove(join(folder, path));
  await files.remove(committed);
  await files.syncFolder(folder);
}

/** Reads the folder's files as the last commit left them, finished or not, changing nothing. */
export async function committedReader(
  files: FileSystem, folder: string, allowed: (path: string) => boolean,
): Promise<(path: string) => Promise<Uint8Array>> {
  const list = await readList(files, folder, allowed);
  const staged = new Map(Object.entries(list?.files ?? {}).map(([name, path]) => [path, join(folder, COMMITTED_FOLDER, name)]));
  return async (path) => {
    const waiting = staged.get(path);
    return files.read(waiting && (await files.stat(waiting)) ? waiting : join(folder, path));
  };
}

/** Null when no commit waits. A list that cannot be read or that points elsewhere is damage: nothing is touched then. */
async function readList(files: FileSystem, folder: string, allowed: (path: string) => boolean): Promise<CommitList | null> {
  const path = join(folder, COMMITTED_FOLDER, LIST);
  if (!(await files.stat(path))) return null;
  const bytes = await files.read(path);
  try {
    const list = JSON.parse(new TextDecoder().decode(bytes)) as CommitList;
    const paths = [...Object.values(list.files), ...list.remove];
    if (paths.every(allowed) && Object.keys(list.files).every((name) => /^\d+$/.test(name))) return list;
  } catch {
    // Told below, like a list that parses and makes no sense.
  }
  throw new ProblemError(problem('failure.storage.damaged', { file: `${COMMITTED_FOLDER}/${LIST}`, detail: '' }));
}

const encode = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);

/** Keeps two Formes from writing one folder: a small file in it says who has it open. */
import { join } from 'node:path';
import type { FileSystem } from './file-system';
import { errorCode } from './file-system';

export const LOCK_NAME = '.lock';

/** A holder refreshes its lock so often … */
const REFRESH_MS = 20_000;
/** … and one that has not for so long is gone: its machine stopped, or the network lost it. */
const STALE_MS = 120_000;

/** Who takes locks: this process. `alive` tells whether a process of this host still runs. */
export interface LockOwner {
  readonly host: string;
  readonly user: string;
  readonly process: number;
  readonly alive: (process: number) => boolean;
  readonly now: () => number;
}

export interface FolderLock {
  release(): Promise<void>;
}

export type LockResult =
  | { readonly ok: true; readonly lock: FolderLock }
  | { readonly ok: false; readonly user: string; readonly host: string };

interface LockFile {
  readonly host: string;
  readonly user: string;
  readonly process: number;
  readonly nonce: string;
}

/** A folder that cannot be written needs no lock: nothing will be. */
const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS']);
let counter = 0;
/** The nonces of the locks that this process holds. */
const held = new Set<string>();

/**
 * Takes the folder, or says who has it. Locks of processes that ended, and of hosts not heard of for two minutes,
 * are taken over.
 */
export async function lockFolder(files: FileSystem, folder: string, owner: LockOwner): Promise<LockResult> {
  const path = join(folder, LOCK_NAME);
  const nonce = `${owner.process}-${owner.now()}-${++counter}`;
  const mine: LockFile = { host: owner.host, user: owner.user, process: owner.process, nonce };
  const bytes = new TextEncoder().encode(`${JSON.stringify(mine)}\n`);
  for (let attempt = 1; ; attempt++) {
    try {
      await files.create(path, bytes);
      return { ok: true, lock: holding(files, path, bytes, nonce) };
    } catch (error) {
      if (UNWRITABLE.has(errorCode(error))) return { ok: true, lock: { release: () => Promise.resolve() } };
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const other = await readLock(files, path);
    if (other && attempt < 3 && (await isStale(files, path, other, owner))) await files.remove(path);
    else if (other || attempt >= 3) return { ok: false, user: other?.user ?? '', host: other?.host ?? '' };
  }
}

function holding(files: FileSystem, path: string, bytes: Uint8Array, nonce: string): FolderLock {
  held.add(nonce);
  const refresh = setInterval(() => {
    void readLock(files, path).then((lock) => (lock?.nonce === nonce ? files.write(path, bytes) : undefined)).catch(() => undefined);
  }, REFRESH_MS);
  refresh.unref?.();
  return {
    async release() {
      clearInterval(refresh);
      held.delete(nonce);
      const lock = await readLock(files, path).catch(() => null);
      if (lock?.nonce === nonce) await files.remove(path);
    },
  };
}

/** Null when it is gone meanwhile. One that cannot be understood was cut short: nobody's. */
async function readLock(files: FileSystem, path: string): Promise<LockFile | null> {
  try {
    const text = new TextDecoder().decode(await files.read(path));
    try {
      return JSON.parse(text) as LockFile;
    } catch {
      return { host: '', user: '', process: 0, nonce: '' };
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function isStale(files: FileSystem, path: string, lock: LockFile, owner: LockOwner): Promise<boolean> {
  if (lock.host === '') return true;
  // Our own number in a lock that we do not hold was left by a process before us.
  if (lock.host === owner.host) return lock.process === owner.process ? !held.has(lock.nonce) : !owner.alive(lock.process);
  const stat = await files.stat(path);
  return stat === null || owner.now() - stat.modified > STALE_MS;
}

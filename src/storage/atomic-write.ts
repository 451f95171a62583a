/** Replaces a file so that, whatever happens, a reader finds the whole old bytes or the whole new ones. */
import { basename, dirname, join } from 'node:path';
import type { FileSystem } from './file-system';

const queues = new WeakMap<FileSystem, Map<string, Promise<void>>>();
let counter = 0;

/** Temporary names start so; a leftover of a killed process is recognised and removed by it. */
export const TEMPORARY_PREFIX = '.forme-';

/**
 * Temp file beside the target, fsync, rename over it, fsync of the folder. Calls for one path queue up and run
 * in the order they were made. Rejects with the disk's error, the old file then untouched.
 */
export function atomicWrite(files: FileSystem, path: string, bytes: Uint8Array | string): Promise<void> {
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return inQueue(files, path, () => replace(files, path, (temporary) => files.write(temporary, data)));
}

/** As `atomicWrite`, with the bytes of another file. */
export function atomicCopy(files: FileSystem, from: string, to: string): Promise<void> {
  return inQueue(files, to, () => replace(files, to, (temporary) => files.copy(from, temporary)));
}

async function replace(files: FileSystem, path: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(dirname(path), `${TEMPORARY_PREFIX}${++counter}-${basename(path)}`);
  try {
    await fill(temporary);
    await files.rename(temporary, path);
  } catch (error) {
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
  await files.syncFolder(dirname(path));
}

function inQueue(files: FileSystem, path: string, work: () => Promise<void>): Promise<void> {
  const queue = queues.get(files) ?? new Map<string, Promise<void>>();
  queues.set(files, queue);
  const turn = (queue.get(path) ?? Promise.resolve()).then(work, work);
  queue.set(path, turn);
  const leave = (): void => {
    if (queue.get(path) === turn) queue.delete(path);
  };
  turn.then(leave, leave);
  return turn;
}

import { createHash } from 'node:crypto';
import { copyFile, link, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { errorCode } from '../storage/file-system';
import { OutputFailure } from './output-failure';

export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file that comes into being all at once: what is written stands beside the target until it is committed; see `commitTogether`. */
export interface OutputFile {
  readonly target: string;
  readonly stream: Writable;
  /** Flushes what was written to the disk and closes it. The stream must have ended. */
  finish(): Promise<WrittenFile>;
  /** Puts the file in the target's place; the folder's entry is not flushed yet. */
  place(): Promise<void>;
  /** Puts back what the target was before `place`. */
  putBack(): Promise<void>;
  /** Clears away what `putBack` would have needed. */
  settle(): Promise<void>;
  /** Leaves no trace of what was not placed; the target is as it was. */
  discard(): Promise<void>;
}

let counter = 0;

/** What identifies a target's content without reading it. */
type Seen = { readonly inode: number; readonly bytes: number; readonly modified: number } | null;

/**
 * Opens a file beside `target`. Rejects with the disk's error when the folder cannot be written to, and with an OutputFailure when the target is a
 * folder. What the target is now is remembered: a file that someone else writes there meanwhile is not overwritten.
 */
export async function createOutputFile(target: string): Promise<OutputFile> {
  const before = await look(target);
  const stem = join(dirname(target), `.forme-${process.pid}-${++counter}`);
  const temporary = `${stem}-new`;
  const backup = `${stem}-old`;
  const handle = await open(temporary, 'wx');
  const hash = createHash('sha256');
  let bytes = 0;
  let opened = true;
  let placed = false;
  let kept = false;
  const close = async (): Promise<void> => {
    if (!opened) return;
    opened = false;
    await handle.close();
  };
  const stream = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      handle.appendFile(chunk).then(() => done(), done);
    },
  });
  // Whoever pipes into the stream hears of a failure; one that comes after the pipe broke must not end the process.
  stream.on('error', () => {});
  return {
    target,
    stream,
    async finish() {
      // What did not arrive whole must not take anything's place, whoever forgot to listen.
      if (stream.errored) throw stream.errored;
      if (!stream.writableFinished) throw new Error(`not ended: ${target}`);
      await handle.sync();
      await close();
      return { path: target, bytes, sha256: hash.digest('hex') };
    },
    async place() {
      if (!same(before, await look(target))) throw new OutputFailure('failure.export.targetChanged', target);
      if (before) {
        await keep(target, backup);
        kept = true;
      }
      await rename(temporary, target).catch((cause: unknown) => {
        // Windows lets nobody replace a file that another program has open.
        if (before && ['EBUSY', 'EPERM', 'EACCES'].includes(errorCode(cause))) throw new OutputFailure('failure.export.targetBusy', target, { cause });
        throw cause;
      });
      placed = true;
    },
    async putBack() {
      if (!placed) return;
      if (kept) await rename(backup, target);
      else await rm(target, { force: true });
      kept = placed = false;
    },
    async settle() {
      if (kept) await rm(backup, { force: true });
      kept = false;
    },
    async discard() {
      stream.destroy();
      await close().catch(() => undefined);
      await rm(temporary, { force: true }).catch(() => undefined);
      if (kept) await rm(backup, { force: true }).catch(() => undefined);
    },
  };
}

/**
 * Puts files in their targets' places: all of them or none. They are flushed first; should one not take its place, those before it give theirs back
 * to what was there. (Only a power cut between two renames can leave some new and some old, each of them whole.)
 */
export async function commitTogether(files: readonly OutputFile[]): Promise<readonly WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const file of files) written.push(await file.finish());
  try {
    for (const file of files) await file.place();
  } catch (failure) {
    for (const file of files) await file.putBack().catch(() => undefined);
    throw failure;
  }
  for (const file of files) await file.settle().catch(() => undefined);
  for (const folder of new Set(files.map(({ target }) => dirname(target)))) await syncFolder(folder);
  return written;
}

/** Writes the last bytes and waits until they are with the system. Rejects with the disk's error. */
export function endWith({ stream }: OutputFile, bytes: Uint8Array | string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.end(bytes, (error?: Error | null) => (error ? reject(error) : resolve()));
  });
}

async function look(path: string): Promise<Seen> {
  const found = await stat(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (found?.isDirectory()) throw new OutputFailure('failure.export.targetIsFolder', path);
  return found && { inode: found.ino, bytes: found.size, modified: found.mtimeMs };
}

const same = (a: Seen, b: Seen): boolean => a === b || (a !== null && b !== null && a.inode === b.inode && a.bytes === b.bytes && a.modified === b.modified);

/** A second name for the old file costs nothing; where the file system knows no second names, a copy. */
async function keep(path: string, backup: string): Promise<void> {
  await link(path, backup).catch(() => copyFile(path, backup));
}

/** So that the new name outlasts a power cut; file systems that cannot flush a folder do without. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    // Windows opens no folders.
  }
}


import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Writable } from 'node:stream';

export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file that comes into being all at once: what is written stands beside the target until `commit`. */
export interface OutputFile {
  readonly stream: Writable;
  /** Flushes to the disk and puts the file in the target's place. The stream must have ended. */
  commit(): Promise<WrittenFile>;
  /** Leaves no trace; the target is as it was. */
  discard(): Promise<void>;
}

let counter = 0;

/** Rejects with the disk's error when the folder cannot be written to. */
export async function createOutputFile(target: string): Promise<OutputFile> {
  const temporary = join(dirname(target), `.forme-${process.pid}-${++counter}-${basename(target)}`);
  const handle = await open(temporary, 'wx');
  const hash = createHash('sha256');
  let bytes = 0;
  let opened = true;
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
    stream,
    async commit() {
      await handle.sync();
      await close();
      await rename(temporary, target);
      await syncFolder(dirname(target));
      return { path: target, bytes, sha256: hash.digest('hex') };
    },
    async discard() {
      stream.destroy();
      await close().catch(() => undefined);
      await rm(temporary, { force: true });
    },
  };
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

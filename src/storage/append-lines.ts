import type { FileSystem } from './file-system';
import { errorCode } from './file-system';

/**
 * Adds lines of JSON to a file that is only ever added to, and flushes them to the disk. A tail that was cut short stays as it is, on a line of its own.
 * Rejects with the disk's errors.
 */
export async function appendLines(files: FileSystem, folder: string, path: string, values: readonly object[]): Promise<void> {
  if (values.length === 0) return;
  const before = await bytesOrNone(files, path);
  const torn = before.length > 0 && before.at(-1) !== 0x0a;
  const lines = values.map((value) => `${JSON.stringify(value)}\n`).join('');
  const file = await files.openAppend(path);
  try {
    await file.append(new TextEncoder().encode(torn ? `\n${lines}` : lines));
    await file.sync();
  } finally {
    await file.close();
  }
  if (before.length === 0) await files.syncFolder(folder);
}

/** The lines of such a file that hold something; none when it is not there. */
export async function readLines(files: FileSystem, path: string): Promise<readonly string[]> {
  return new TextDecoder().decode(await bytesOrNone(files, path)).split('\n').filter((line) => line.trim() !== '');
}

async function bytesOrNone(files: FileSystem, path: string): Promise<Uint8Array> {
  return files.read(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return new Uint8Array();
    throw error;
  });
}

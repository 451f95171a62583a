/**
 * The port to the disk: the few things that storage does to files, so that tests can stand in a disk that fails.
 * Paths are absolute. Every call rejects with an `Error` that carries Node's `code` (`ENOENT`, `EACCES`, `ENOSPC` …).
 */
export interface FileSystem {
  read(path: string): Promise<Uint8Array>;
  /** Writes the whole file and flushes its bytes to the disk (fsync) before resolving. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** As `write`, but rejects with `EEXIST` when the file is there already. */
  create(path: string, bytes: Uint8Array): Promise<void>;
  /** Copies a file and flushes the copy. */
  copy(from: string, to: string): Promise<void>;
  /** Renames a file or a folder; a file at `to` is replaced in one step. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, or a folder with all that is in it. Nothing there is no error. */
  remove(path: string): Promise<void>;
  /** Makes the folder and those above it. */
  makeFolder(path: string): Promise<void>;
  /** Flushes a folder's entries: a file made, renamed or removed in it is then so after a power cut too. */
  syncFolder(path: string): Promise<void>;
  /** The names in a folder, sorted; empty when there is no such folder. */
  list(path: string): Promise<readonly FolderEntry[]>;
  stat(path: string): Promise<FileStat | null>;
  /** The path without symbolic links, or the path itself when it does not exist. */
  realPath(path: string): Promise<string>;
  /** Opens for adding at the end; makes the file when it is missing. */
  openAppend(path: string): Promise<AppendFile>;
}

export interface FolderEntry {
  readonly name: string;
  readonly folder: boolean;
}

export interface FileStat {
  readonly bytes: number;
  /** Milliseconds since 1970, by the disk's own clock. */
  readonly modified: number;
  readonly folder: boolean;
}

export interface AppendFile {
  append(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Node's error code of a failed call, or `UNKNOWN`. */
export function errorCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'UNKNOWN';
}

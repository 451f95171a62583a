/** The disk. The only file of storage that touches `node:fs`. */
import { constants, promises as fs } from 'node:fs';
import type { AppendFile, FileSystem } from './file-system';
import { errorCode } from './file-system';

/** Windows has no folders that can be opened for fsync; its rename is durable by itself. */
const FOLDER_SYNC_REFUSED = new Set(['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP', 'EACCES']);
/** Indexers and virus scanners hold a fresh file open for a moment; a rename over it then fails and succeeds shortly after. */
const RENAME_RETRY = new Set(['EPERM', 'EACCES', 'EBUSY']);
const RENAME_TRIES = 8;
const RENAME_FIRST_WAIT_MS = 10;

export const nodeFileSystem: FileSystem = {
  read: (path) => fs.readFile(path),

  write: (path, bytes) => writeAndSync(path, bytes, 'w'),

  create: (path, bytes) => writeAndSync(path, bytes, 'wx'),

  async copy(from, to) {
    await fs.copyFile(from, to, constants.COPYFILE_FICLONE);
    const handle = await fs.open(to, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },

  async rename(from, to) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await fs.rename(from, to);
      } catch (error) {
        const passing = process.platform === 'win32' && RENAME_RETRY.has(errorCode(error));
        if (!passing || attempt === RENAME_TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, RENAME_FIRST_WAIT_MS * 2 ** attempt));
      }
    }
  },

  remove: (path) => fs.rm(path, { recursive: true, force: true, maxRetries: 3 }),

  async makeFolder(path) {
    await fs.mkdir(path, { recursive: true });
  },

  async syncFolder(path) {
    try {
      const handle = await fs.open(path, 'r');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (!FOLDER_SYNC_REFUSED.has(errorCode(error))) throw error;
    }
  },

  async list(path) {
    try {
      const entries = await fs.readdir(path, { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, folder: entry.isDirectory() })).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return [];
      throw error;
    }
  },

  async stat(path) {
    try {
      const stat = await fs.stat(path);
      return { bytes: stat.size, modified: stat.mtimeMs, folder: stat.isDirectory() };
    } catch (error) {
      if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null;
      throw error;
    }
  },

  realPath: (path) => fs.realpath(path).catch(() => path),

  async openAppend(path): Promise<AppendFile> {
    const handle = await fs.open(path, 'a');
    return {
      append: (bytes) => handle.appendFile(bytes),
      sync: () => handle.datasync(),
      close: () => handle.close(),
    };
  },
};

async function writeAndSync(path: string, bytes: Uint8Array, flags: 'w' | 'wx'): Promise<void> {
  const handle = await fs.open(path, flags);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

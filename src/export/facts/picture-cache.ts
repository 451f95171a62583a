import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureCache } from '../../paint/pdf/pdf-options';
import type { PreparedPicture } from '../../paint/pdf/pictures/picture';
import type { FactsCache } from './facts-cache';

export interface PictureCacheOptions {
  /** Files together; beyond it those go that were not asked for longest. */
  readonly limitBytes?: number;
}

/** Some thousand pictures of a broadsheet: a fortnight of a daily. */
const LIMIT_BYTES = 1024 * 1024 * 1024;
/** Pruning leaves this share of the limit, so that it is not needed again at once. */
const LEFT = 0.8;
const ENDING = '.picture';
const TEMPORARY = '.tmp';
/** No process writes one picture for so long: what is left of it then belongs to one that was killed. */
const ABANDONED_MS = 60 * 60 * 1000;
const MAGIC = 'forme picture 1\n';
const HASH_LENGTH = 64;

let counter = 0;

/** Converted pictures, and what was found out about files: both cost a decoded picture. */
export type PressCache = PictureCache & FactsCache;

/**
 * Converted pictures and facts in a folder, named by the hash of what decides them. Several processes may use it at the same time: files appear
 * whole, each carries a checksum, and one that does not hold is thrown away. Whatever goes wrong, the cache knows nothing then: it never rejects.
 */
export function openPictureCache(folder: string, { limitBytes = LIMIT_BYTES }: PictureCacheOptions = {}): PressCache {
  const pathOf = (key: string): string => join(folder, createHash('sha256').update(key).digest('hex') + ENDING);
  let unpruned = Infinity;

  const get = async (key: string): Promise<Entry | null> => {
    const path = pathOf(key);
    try {
      const entry = unpack(await readFile(path));
      if (entry === null) await rm(path, { force: true });
      else await utimes(path, new Date(), new Date());
      return entry;
    } catch {
      return null;
    }
  };

  const set = async (key: string, entry: Entry): Promise<void> => {
    const path = pathOf(key);
    const temporary = `${path}.${process.pid}-${++counter}${TEMPORARY}`;
    try {
      const packed = pack(entry);
      await mkdir(folder, { recursive: true });
      await writeFile(temporary, packed, { flag: 'wx' });
      await rename(temporary, path);
      unpruned += packed.length;
      if (unpruned < limitBytes * (1 - LEFT)) return;
      unpruned = 0;
      await prune(folder, limitBytes);
    } catch {
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  };

  return {
    async get(key) {
      const entry = await get(`picture ${key}`);
      return entry ? { ...(entry.header as Omit<PreparedPicture, 'bytes'>), bytes: entry.bytes } : undefined;
    },
    set: (key, { bytes, ...header }) => set(`picture ${key}`, { header, bytes }),
    recall: async (key) => (await get(`facts ${key}`))?.header ?? null,
    remember: (key, facts) => set(`facts ${key}`, { header: facts, bytes: new Uint8Array() }),
  };
}

/** Where a person's caches belong on each system; `FORME_CACHE` names another place. */
export function userCacheFolder(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform, home: string): string {
  if (env['FORME_CACHE']) return env['FORME_CACHE'];
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Caches', 'Forme');
    case 'win32':
      return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'Forme', 'Cache');
    default:
      return join(env['XDG_CACHE_HOME'] || join(home, '.cache'), 'forme');
  }
}

interface Entry {
  readonly header: object;
  readonly bytes: Uint8Array;
}

/** Magic line, checksum of the rest, a line of JSON, the picture's bytes. */
function pack({ header, bytes }: Entry): Buffer {
  const body = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), bytes]);
  return Buffer.concat([Buffer.from(MAGIC + hashOf(body)), body]);
}

function unpack(file: Buffer): Entry | null {
  const start = MAGIC.length + HASH_LENGTH;
  if (file.length <= start || file.toString('latin1', 0, MAGIC.length) !== MAGIC) return null;
  const body = file.subarray(start);
  if (file.toString('latin1', MAGIC.length, start) !== hashOf(body)) return null;
  const line = body.indexOf(10);
  return { header: JSON.parse(body.toString('utf8', 0, line)) as object, bytes: body.subarray(line + 1) };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function prune(folder: string, limit: number): Promise<void> {
  const now = Date.now();
  const found = await Promise.all((await readdir(folder)).map(async (name) => {
    const path = join(folder, name);
    const known = await stat(path).catch(() => null);
    return known?.isFile() ? [{ path, name, bytes: known.size, used: known.mtimeMs }] : [];
  }));
  const files = found.flat();
  const pictures = files.filter(({ name }) => name.endsWith(ENDING)).sort((a, b) => b.used - a.used);
  const abandoned = files.filter(({ name, used }) => name.endsWith(TEMPORARY) && now - used > ABANDONED_MS);
  let kept = 0;
  const over = pictures.reduce((sum, { bytes }) => sum + bytes, 0) > limit;
  const old = over ? pictures.filter(({ bytes }) => (kept += bytes) > limit * LEFT) : [];
  for (const { path } of [...abandoned, ...old]) await rm(path, { force: true }).catch(() => undefined);
}

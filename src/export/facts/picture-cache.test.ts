import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PreparedPicture } from '../../paint/pdf/pictures/picture';
import { openPictureCache, userCacheFolder } from './picture-cache';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forme-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const picture = (seed: number, size = 100): PreparedPicture => ({
  bytes: new Uint8Array(size).map((_, i) => (seed * 31 + i) & 255), filter: 'DCTDecode', bits: 8, width: 3, height: 2, space: 'DeviceCMYK', inverted: true, cover: null,
  rect: { x: -0.1 / 3, y: 0, width: 100 / 3, height: 2 / 7 },
});
const files = (): string[] => readdirSync(folder).map((name) => join(folder, name));

describe('the picture cache', () => {
  it('gives back what was put in, to another process too, to the last bit', async () => {
    const cache = openPictureCache(folder);
    expect(await cache.get('a')).toBeUndefined();
    await cache.set('a', picture(1));
    await cache.set('b', picture(2));
    const again = await openPictureCache(folder).get('a');
    expect({ ...again, bytes: [...again!.bytes] }).toEqual({ ...picture(1), bytes: [...picture(1).bytes] });
    expect(files()).toHaveLength(2);
  });

  it('throws away what is damaged: a bit turned, cut short, emptied, of another kind', async () => {
    const harm: ((bytes: Buffer) => Buffer)[] = [
      (bytes) => {
        bytes[bytes.length - 5]! ^= 1;
        return bytes;
      },
      (bytes) => Buffer.from(bytes.toString('latin1').replace('"width":3', '"width":4'), 'latin1'),
      (bytes) => bytes.subarray(0, bytes.length - 1),
      () => Buffer.alloc(0),
      () => Buffer.from('something else'),
    ];
    for (const change of harm) {
      const cache = openPictureCache(folder);
      await cache.set('a', picture(1));
      const [path] = files();
      writeFileSync(path!, change(readFileSync(path!)));
      expect(await cache.get('a')).toBeUndefined();
      expect(files()).toEqual([]);
    }
  });

  it('stays within its limit, the longest unused going first', async () => {
    const size = 1000;
    const cache = openPictureCache(folder, { limitBytes: 10 * (size + 300) });
    for (let i = 0; i < 8; i++) await cache.set(`old ${i}`, picture(i, size));
    for (const path of files()) utimesSync(path, new Date(0), new Date(0));
    expect(await cache.get('old 3')).toBeDefined();
    for (let i = 0; i < 6; i++) await cache.set(`new ${i}`, picture(i, size));
    const total = files().reduce((sum, path) => sum + statSync(path).size, 0);
    expect(total).toBeLessThanOrEqual(10 * (size + 300) * 1.2);
    expect(await cache.get('old 3')).toBeDefined();
    expect(await cache.get('new 5')).toBeDefined();
    const others = await Promise.all([0, 1, 2, 4, 5, 6, 7].map((i) => cache.get(`old ${i}`)));
    expect(others.filter((found) => found === undefined).length).toBeGreaterThanOrEqual(4);
  });

  it('clears away what a killed process left, and nothing that one is writing now', async () => {
    writeFileSync(join(folder, 'a.picture.1-1.tmp'), 'half');
    utimesSync(join(folder, 'a.picture.1-1.tmp'), new Date(0), new Date(0));
    writeFileSync(join(folder, 'b.picture.2-1.tmp'), 'half');
    await openPictureCache(folder).set('a', picture(1));
    const names = readdirSync(folder);
    expect(names).not.toContain('a.picture.1-1.tmp');
    expect(names).toContain('b.picture.2-1.tmp');
  });

  it('takes many writers of one picture at once', async () => {
    const caches = Array.from({ length: 8 }, () => openPictureCache(folder));
    await Promise.all(caches.flatMap((cache) => [cache.set('same', picture(1, 200_000)), cache.get('same'), cache.set('same', picture(1, 200_000))]));
    expect((await caches[0]!.get('same'))!.bytes).toHaveLength(200_000);
    expect(files()).toHaveLength(1);
  });

  it('knows nothing, but fails nobody, where it cannot write', async () => {
    writeFileSync(join(folder, 'file'), '');
    const cache = openPictureCache(join(folder, 'file', 'below'));
    await cache.set('a', picture(1));
    expect(await cache.get('a')).toBeUndefined();
  });

  it('lies where the system keeps caches', () => {
    expect(userCacheFolder({}, 'linux', '/home/li')).toBe('/home/li/.cache/forme');
    expect(userCacheFolder({ XDG_CACHE_HOME: '/c' }, 'linux', '/home/li')).toBe('/c/forme');
    expect(userCacheFolder({}, 'darwin', '/Users/li')).toBe('/Users/li/Library/Caches/Forme');
    expect(userCacheFolder({ FORME_CACHE: '/mine' }, 'win32', 'C:\\li')).toBe('/mine');
  });
});

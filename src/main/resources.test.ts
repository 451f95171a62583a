import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asset } from '../model/picture';
import { nodeFileSystem } from '../storage/node-file-system';
import { Previews } from './previews';
import { serveResource } from './resources';
import type { ResourceOptions } from './resources';

let folder: string;
let options: ResourceOptions;
const ids = { photo: 'a'.repeat(64), turned: 'b'.repeat(64), tiff: 'c'.repeat(64), clear: 'd'.repeat(64), broken: 'e'.repeat(64) };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forme-resources-'));
  await mkdir(join(folder, 'app'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'app', 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'app', 'harfbuzz.wasm'), new Uint8Array(3 * 1024 * 1024));
  const picture = (channels: 3 | 4) => sharp({ create: { width: 1200, height: 600, channels, background: { r: 200, g: 30, b: 30, alpha: 0.5 } } });
  await picture(3).jpeg().toFile(join(folder, 'photo.jpg'));
  await picture(3).withMetadata({ orientation: 6 }).jpeg().toFile(join(folder, 'turned.jpg'));
  await picture(3).toColourspace('cmyk').tiff().toFile(join(folder, 'tiff.tif'));
  await picture(4).png().toFile(join(folder, 'clear.png'));
  await writeFile(join(folder, 'broken.jpg'), 'no picture');
  const files: Record<string, [string, Asset['mime']]> = {
    [ids.photo]: ['photo.jpg', 'image/jpeg'], [ids.turned]: ['turned.jpg', 'image/jpeg'], [ids.tiff]: ['tiff.tif', 'image/tiff'],
    [ids.clear]: ['clear.png', 'image/png'], [ids.broken]: ['broken.jpg', 'image/jpeg'],
  };
  options = {
    files: nodeFileSystem,
    app: join(folder, 'app'),
    readFont: (key) => (key === 'song-400' ? Promise.resolve(new Uint8Array([1, 2, 3])) : null),
    readPatterns: (language) => (language === 'de' ? Promise.resolve(new Uint8Array([4, 5])) : null),
    findAsset: async (document, id) => {
      const [name, mime] = files[id] ?? [];
      return document === 'doc1' && name && mime ? { path: join(folder, name), asset: { id, name, mime, width: 1200, height: 600, bytes: 1 } } : null;
    },
    previews: new Previews(nodeFileSystem, join(folder, 'previews')),
    exportLog: (document) => (document === 'doc1' ? Promise.resolve({ entries: [], damaged: 1 }) : null),
    versions: (document) => (document !== 'doc1' ? null : {
      history: () => Promise.resolve({ entries: [], damaged: 2, failure: null }), rounds: () => Promise.resolve({ rounds: [], damaged: 3 }), read: (id) => Promise.resolve({ ok: false, key: 'failure.versions.unknown', values: { id } }),
    }),
    newsprint: fileURLToPath(new URL('../../resources/icc/newsprint-tr002-tac240.icc', import.meta.url)),
  };
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const get = (url: string, method = 'GET'): Promise<Response> => serveResource(options, new Request(url, { method }));
const sizeOf = async (response: Response) => sharp(Buffer.from(await response.arrayBuffer())).metadata();

test('the window’s files come with their kind and the strict policy, large ones whole', async () => {
  const page = await get('forme://app/index.html');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toContain('text/html');
  const policy = page.headers.get('content-security-policy')!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).not.toMatch(/script-src[^;]*'unsafe-|https?:|\*/);
  const wasm = await get('forme://app/harfbuzz.wasm');
  expect(wasm.headers.get('content-type')).toBe('application/wasm');
  expect((await wasm.arrayBuffer()).byteLength).toBe(3 * 1024 * 1024);
});

test.each([
  'forme://app/../secret.txt', 'forme://app/%2e%2e/secret.txt', 'forme://app/..%2fsecret.txt', 'forme://app/%2e%2e%2fsecret.txt', 'forme://app/none.js', 'forme://app/%00',
  'forme://app/%ff', 'forme://font/none', 'forme://patterns/none', 'forme://font/..%2fsecret.txt', 'forme://asset/doc1/../../secret.txt', `forme://asset/doc2/${ids.photo}`, `forme://asset/doc1/${'f'.repeat(64)}`,
  `forme://asset/doc1/${ids.broken}?size=300`, `forme://ink/doc1/${ids.photo}`, `forme://ink/doc1/${ids.photo}?crop=0,0,9,9&size=9,9&ppi=1e9&limit=240`,
  `forme://ink/doc1/${ids.broken}?crop=0,0,9,9&size=9,9&ppi=72&limit=240`, `forme://ink/doc1/${ids.photo}?crop=0,0,9,9&size=9,9&ppi=72&limit=240&profile=${'f'.repeat(64)}`,
  `forme://profile/doc1/${'f'.repeat(64)}`, 'forme://profile/doc1/..%2fsecret.txt', 'forme://elsewhere/x', 'forme://versions/doc2', 'forme://versions/..%2fdoc1', 'forme://versions/doc1/..%2f0123456789abcdef', 'forme://versions/doc1/0123456789ABCDEF',
])('%s is not there', async (url) => {
  expect((await get(url)).status).toBe(404);
});

test('nothing is written to', async () => {
  expect((await get('forme://app/index.html', 'POST')).status).toBe(404);
});

test('fonts by key, for our window only', async () => {
  const font = await get('forme://font/song-400');
  expect(new Uint8Array(await font.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
  expect(font.headers.get('access-control-allow-origin')).toBe('forme://app');
});

test('hyphenation patterns by language', async () => {
  const patterns = await get('forme://patterns/de');
  expect(new Uint8Array(await patterns.arrayBuffer())).toEqual(new Uint8Array([4, 5]));
  expect(patterns.headers.get('access-control-allow-origin')).toBe('forme://app');
});

test('previews: as large as needed, upright, never enlarged, in sRGB, with what is clear left clear', async () => {
  expect(await sizeOf(await get(`forme://asset/doc1/${ids.photo}?size=300`))).toMatchObject({ format: 'jpeg', width: 512, height: 256 });
  expect(await sizeOf(await get(`forme://asset/doc1/${ids.photo}?size=5000`))).toMatchObject({ width: 1200, height: 600 });
  expect(await sizeOf(await get(`forme://asset/doc1/${ids.turned}?size=300`))).toMatchObject({ width: 256, height: 512 });
  expect(await sizeOf(await get(`forme://asset/doc1/${ids.tiff}`))).toMatchObject({ format: 'jpeg', space: 'srgb', width: 1200 });
  expect(await sizeOf(await get(`forme://asset/doc1/${ids.clear}?size=200`))).toMatchObject({ format: 'webp', hasAlpha: true });
  expect(await sizeOf(await get(`forme://asset/doc1/${ids.photo}`))).toMatchObject({ width: 1200 });
});

test('a preview is made once', async () => {
  await get(`forme://asset/doc1/${ids.photo}?size=256`);
  const before = await nodeFileSystem.stat(join(folder, 'previews', `${ids.photo}-256.jpg`));
  await new Previews(nodeFileSystem, join(folder, 'previews')).get({ id: ids.photo } as Asset, join(folder, 'photo.jpg'), 256);
  expect(await nodeFileSystem.stat(join(folder, 'previews', `${ids.photo}-256.jpg`))).toEqual(before);
});

test('a document’s versions are JSON that is never kept, one of them by its id', async () => {
  const list = await get('forme://versions/doc1');
  expect(await list.json()).toEqual({ entries: [], damaged: 2, failure: null });
  expect(list.headers.get('cache-control')).toBe('no-store');
  expect(await (await get('forme://versions/doc1/rounds')).json()).toEqual({ rounds: [], damaged: 3 });
  expect(await (await get('forme://versions/doc1/0123456789abcdef')).json()).toMatchObject({ ok: false, values: { id: '0123456789abcdef' } });
});

test('a document’s record of exports is JSON that is never kept', async () => {
  const log = await get('forme://exports/doc1');
  expect(await log.json()).toEqual({ entries: [], damaged: 1 });
  expect(log.headers.get('cache-control')).toBe('no-store');
  expect((await get('forme://exports/other')).status).toBe(404);
});

test('a picture in inks: size, rectangle, then four tones a pixel within the limit', async () => {
  const response = await get(`forme://ink/doc1/${ids.photo}?crop=600,0,600,600&size=72,72&ppi=100&limit=240`);
  expect(response.status).toBe(200);
  const bytes = await response.arrayBuffer();
  const view = new DataView(bytes);
  expect([view.getUint32(0, true), view.getUint32(4, true)]).toEqual([100, 100]);
  expect([8, 12, 16, 20].map((at) => view.getFloat32(at, true))).toEqual([0, 0, 72, 72]);
  expect(bytes.byteLength).toBe(24 + 100 * 100 * 4);
  const [c, m, y, k] = new Uint8Array(bytes, 24, 4);
  expect(m!).toBeGreaterThan(c!);
  expect((c! + m! + y! + k!) / 2.55).toBeLessThanOrEqual(241);
});

test('the output profile of a condition that names none', async () => {
  const profile = Buffer.from(await (await get('forme://profile/doc1/newsprint')).arrayBuffer());
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
});

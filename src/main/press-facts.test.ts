import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeFileSystem } from '../storage/node-file-system';
import { PressFacts } from './press-facts';

const profile = fileURLToPath(new URL('../../resources/icc/newsprint-tr002-tac240.icc', import.meta.url));
const condition = { profile: null, inkLimit: 240 };
let folder: string;
let reads: string[];
const files = { ...nodeFileSystem, read: (path: string) => (reads.push(path), nodeFileSystem.read(path)) };
const fonts = { entries: [{ key: 'song', family: '宋', weight: 400, italic: false }], read: async () => Buffer.from('no font'), readPatterns: async () => new Uint8Array() };
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const document = { findAsset: async (id: string) => ((await nodeFileSystem.stat(join(folder, id))) ? { path: join(folder, id) } : null) };

async function put(bytes: Uint8Array): Promise<string> {
  await writeFile(join(folder, sha(bytes)), bytes);
  return sha(bytes);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forme-press-facts-'));
  reads = [];
});
afterEach(() => rm(folder, { recursive: true }));

test('answers what it can tell, once for each file, and looks again when a file was exchanged', async () => {
  const facts = new PressFacts(files, fonts, profile);
  const jpeg = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#000' } }).jpeg().toBuffer();
  const asset = await put(jpeg);
  const missing = 'f'.repeat(64);
  const picture = { key: 'one', asset, crop: { x: 0, y: 0, width: 300, height: 200 }, width: 150, height: 100 };
  const asked = { assets: [asset, missing], fonts: ['song', 'unheard-of'], pictures: [picture, { ...picture, key: 'two', asset: missing }], condition, window: 42.5 };
  const answer = await facts.answer(document, asked);
  expect(answer.assets).toEqual({ [asset]: { state: 'ok', colour: 'rgb' }, [missing]: { state: 'missing' } });
  expect(answer.fonts).toEqual({});
  expect(Object.keys(answer.pictures)).toEqual(['one']);
  expect(answer.pictures['one']!.highestInk).toBeCloseTo(225, 0);

  const before = reads.length;
  expect(await facts.answer(document, asked)).toEqual(answer);
  expect(reads.length).toBe(before);

  await writeFile(join(folder, asset), 'another file altogether');
  expect((await facts.answer(document, asked)).assets[asset]).toEqual({ state: 'changed' });
});

test('measures for the condition asked about, with its own profile, and says nothing without one', async () => {
  const facts = new PressFacts(files, fonts, profile);
  const asset = await put(await sharp({ create: { width: 300, height: 200, channels: 3, background: '#000' } }).png().toBuffer());
  const own = await put(await readFile(profile));
  const picture = { key: 'one', asset, crop: { x: 0, y: 0, width: 300, height: 200 }, width: 150, height: 100 };
  const ink = async (profileId: string | null, inkLimit: number) =>
    (await facts.answer(document, { assets: [], fonts: [], pictures: [picture], condition: { profile: profileId, inkLimit }, window: 42.5 })).pictures['one']?.highestInk;
  expect(await ink(null, 240)).toBeCloseTo(225, 0);
  expect(await ink(own, 180)).toBeCloseTo(179.6, 0);
  expect(await ink('e'.repeat(64), 240)).toBeUndefined();
});

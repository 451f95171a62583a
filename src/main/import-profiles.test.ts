import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import sharp from 'sharp';
import type { Asset } from '../model/picture';
import { isMessageKey } from '../strings/format-message';
import { importProfiles } from './import-profiles';

const shipped = await readFile(join(import.meta.dirname, '../../resources/icc/newsprint-tr002-tac240.icc'));
const rgb = (await sharp(await sharp({ create: { width: 1, height: 1, channels: 3, background: '#888' } }).withIccProfile('srgb').png().toBuffer()).metadata()).icc!;

async function imported(name: string, bytes: Uint8Array) {
  const stored: Asset[] = [];
  const result = await importProfiles([{ name, bytes }], async (_, asset) => void stored.push(asset));
  return { ...result, stored };
}

test('an output profile is stored and says what it is', async () => {
  const { profiles, refused, stored } = await imported('press.icc', shipped);
  expect(refused).toEqual([]);
  expect(profiles).toMatchObject([{ asset: { name: 'press.icc', mime: 'application/vnd.iccprofile', width: 0, height: 0, bytes: shipped.length } }]);
  expect(profiles![0]!.identifier).toMatch(/TR ?002/);
  expect(stored).toEqual([profiles![0]!.asset]);
});

test.each([
  ['an RGB profile', 'sRGB.icc', rgb],
  ['half of a profile', 'half.icc', shipped.subarray(0, shipped.length / 2)],
  ['something else', 'photo.icc', new Uint8Array(4000)],
  ['nothing', 'empty.icc', new Uint8Array(0)],
])('%s is refused by name, and nothing is stored', async (_, name, bytes) => {
  const { profiles, refused, stored } = await imported(name, bytes);
  expect({ profiles, stored }).toEqual({ profiles: [], stored: [] });
  expect(refused).toMatchObject([{ name, values: { name } }]);
  expect(isMessageKey(refused[0]!.key)).toBe(true);
});

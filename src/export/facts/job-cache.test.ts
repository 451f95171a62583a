import { expect, it } from 'vitest';
import type { PreparedPicture } from '../../paint/pdf/pictures/picture';
import { jobCache } from './job-cache';

const picture = (length: number): PreparedPicture => ({
  bytes: new Uint8Array(length), filter: 'DCTDecode', bits: 8, width: 1, height: 1, space: 'DeviceCMYK', inverted: true, cover: null, rect: { x: 0, y: 0, width: 1, height: 1 },
});

it('keeps pictures and facts, and asks the cache of earlier exports for what it has not', async () => {
  const earlier = jobCache();
  await earlier.set('old', picture(1));
  await earlier.remember('old', { state: 'ok' });
  const cache = jobCache(earlier);
  expect(await cache.get('old')).toEqual(picture(1));
  expect(await cache.recall('old')).toEqual({ state: 'ok' });
  expect(await cache.get('new')).toBeUndefined();
  await cache.set('new', picture(2));
  expect(await cache.get('new')).toEqual(picture(2));
  expect(await earlier.get('new')).toEqual(picture(2));
});

it('lets the oldest go when pictures take more than their room', async () => {
  const cache = jobCache();
  for (const name of ['a', 'b', 'c']) await cache.set(name, picture(30 * 1024 * 1024));
  expect(await cache.get('a')).toBeUndefined();
  expect(await cache.get('b')).toBeDefined();
  expect(await cache.get('c')).toBeDefined();
});

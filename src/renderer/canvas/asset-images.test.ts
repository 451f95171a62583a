import { describe, expect, it } from 'vitest';
import { createAssetImages } from './asset-images';

const bitmap = (width: number): ImageBitmap => ({ width, height: width / 2, close: () => undefined });
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function setUp(budget?: number) {
  const asked: string[] = [];
  const arrived: string[] = [];
  const images = createAssetImages({
    sizeOf: (asset) => (asset === 'gone' ? null : { width: 4000, height: 2000 }),
    load(asset, size) {
      asked.push(`${asset} ${size}`);
      return asset === 'broken' ? Promise.reject(new Error('unreadable')) : Promise.resolve(bitmap(Math.min(size, 4000)));
    },
    ...(budget === undefined ? {} : { budget }),
  });
  images.subscribe((asset) => arrived.push(asset));
  return { images, asked, arrived };
}

describe('createAssetImages', () => {
  it('fetches the size that is shown, once, and says when it is there', async () => {
    const { images, asked, arrived } = setUp();
    expect(images.get('a', 0.1)).toBeNull();
    expect(images.get('a', 0.11)).toBeNull();
    await settle();
    expect(asked).toEqual(['a 512']);
    expect(arrived).toEqual(['a']);
    expect(images.get('a', 0.1)).toMatchObject({ scale: 512 / 4000 });
  });

  it('shows what it has while a larger one is on its way', async () => {
    const { images, asked } = setUp();
    images.get('a', 0.05);
    await settle();
    expect(images.get('a', 0.5)).toMatchObject({ scale: 256 / 4000 });
    await settle();
    expect(images.get('a', 0.5)).toMatchObject({ scale: 2048 / 4000 });
    expect(images.get('a', 0.05)).toMatchObject({ scale: 256 / 4000 });
    expect(asked).toHaveLength(2);
  });

  it('asks for no more pixels than there are', async () => {
    const { images, asked } = setUp();
    images.get('a', 40);
    expect(asked).toEqual(['a 4096']);
  });

  it('does not ask again for a picture that cannot be read, nor for one that is gone', async () => {
    const { images, asked } = setUp();
    images.get('broken', 0.1);
    await settle();
    expect(images.get('broken', 0.1)).toBeNull();
    expect(images.get('gone', 0.1)).toBeNull();
    expect(asked).toEqual(['broken 512']);
  });

  it('lets go of what was not shown for longest', async () => {
    const { images, asked } = setUp(2 * 256 * 128 * 4);
    for (const asset of ['a', 'b', 'c']) {
      images.get(asset, 0.05);
      await settle();
      images.get(asset, 0.05);
    }
    expect(images.get('c', 0.05)).not.toBeNull();
    expect(images.get('a', 0.05)).toBeNull();
    expect(asked).toEqual(['a 256', 'b 256', 'c 256', 'a 256']);
  });
});

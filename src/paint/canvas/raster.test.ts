import { describe, expect, it } from 'vitest';
import { blendMask, copyPixels, fillArea, fillRectangle, moveRaster, pixel, tintArea, wholeArea } from './raster';
import type { Raster } from './raster';

const WHITE = pixel(255, 255, 255);
const BLACK = pixel(0, 0, 0);
const raster = (width: number, height: number): Raster => {
  const made = { width, height, pixels: new Uint32Array(width * height) };
  fillArea(made, wholeArea(made), WHITE);
  return made;
};
const greys = ({ pixels }: Raster): number[] => [...pixels].map((value) => value & 0xff);

describe('raster', () => {
  it('lays a mask down inside its clip only, and keeps pixels opaque', () => {
    const page = raster(4, 1);
    const mask = { left: 0, top: 0, width: 3, height: 1, coverage: Uint8Array.of(255, 128, 255) };
    blendMask(page, { left: 0, top: 0, right: 3, bottom: 1 }, mask, 1, 0, BLACK);
    expect(greys(page)).toEqual([255, 0, 126, 255]);
    expect([...page.pixels].every((value) => value >>> 24 === 255)).toBe(true);
  });

  it('blends each channel by itself', () => {
    const page = raster(1, 1);
    tintArea(page, wholeArea(page), pixel(255, 0, 128), 0.5);
    expect(page.pixels[0]! >>> 0).toBe(pixel(255, 127, 191));
  });

  it('paints fractional edges by their share', () => {
    const page = raster(4, 1);
    fillRectangle(page, wholeArea(page), 0.5, 0, 2.25, 1, BLACK);
    expect(greys(page)).toEqual([127, 0, 191, 255]);
  });

  it.each([[1, 1], [-1, 1], [1, -1], [-2, -1], [0, 2], [3, 0]])('moves the picture by %i, %i', (dx, dy) => {
    const page = raster(5, 4);
    page.pixels.forEach((_, i) => (page.pixels[i] = i));
    moveRaster(page, dx, dy);
    for (let y = 0; y < 4; y++) {
      for (let x = 0; x < 5; x++) {
        const [fromX, fromY] = [x - dx, y - dy];
        if (fromX >= 0 && fromX < 5 && fromY >= 0 && fromY < 4) expect(page.pixels[y * 5 + x]).toBe(fromY * 5 + fromX);
      }
    }
  });

  it('copies pixels inside the clip and the raster only', () => {
    const page = raster(3, 2);
    const from = { width: 3, height: 2, pixels: Uint32Array.of(1, 2, 3, 4, 5, 6).map((value) => (0xff000000 | value) >>> 0) };
    copyPixels(page, { left: 0, top: 0, right: 2, bottom: 2 }, from, -1, 1);
    expect(greys(page)).toEqual([255, 255, 255, 2, 3, 255]);
    copyPixels(page, wholeArea(page), from, 3, 0);
    expect(greys(page)).toEqual([255, 255, 255, 2, 3, 255]);
  });
});

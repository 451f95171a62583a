import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ImageItem } from '../../../display/display-list';
import { pngBomb, rgbTiff, withIcc, withOrientation, withoutSegments } from '../../../testing/picture-files';
import { cmykPixels } from './cmyk-pixels';
import { cmykTiff } from './cmyk-tiff';
import { inkExceededBy } from './ink-limit';
import { preparePicture, type PreparedPicture } from './picture';

const profile = fileURLToPath(new URL('../../../../resources/icc/newsprint-tr002-tac240.icc', import.meta.url));
const press = { ppi: 220, quality: 90, convert: { profile, inkLimit: 240 } };
const item = (width: number, height: number, points = { width: 40, height: 20 }): ImageItem =>
  ({ kind: 'image', asset: 'a', rect: { x: 0, y: 0, ...points }, crop: { x: 0, y: 0, width, height } });

const plain = (color: readonly [number, number, number]) => sharp({ create: { width: 16, height: 8, channels: 3, background: { r: color[0], g: color[1], b: color[2] } } });
/** The stored samples of a prepared picture as inks of 0…255, by a decoder that applies no profile. */
async function inksOf({ bytes, space }: PreparedPicture): Promise<Buffer> {
  expect(space).toBe('DeviceCMYK');
  return sharp(bytes, { ignoreIcc: true }).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer();
}
const middle = (inks: Uint8Array): number[] => [...inks.subarray(4 * (16 * 4 + 8), 4 * (16 * 4 + 8) + 4)];
const convert = async (bytes: Uint8Array): Promise<number[]> => middle((await cmykPixels(bytes, item(16, 8), press)).pixels);
function expectNear(found: readonly number[], wanted: readonly number[], off = 1): void {
  expect({ found, near: found.every((value, i) => Math.abs(value - wanted[i]!) <= off) }).toEqual({ found, near: true });
}
/** CMYK samples in stripes of 8 pixels each, as TIFF. */
function stripes(...inks: readonly (readonly [number, number, number, number])[]): Uint8Array {
  const width = inks.length * 8;
  const pixels = new Uint8Array(width * 8 * 4);
  for (let i = 0; i < width * 8; i++) pixels.set(inks[Math.floor((i % width) / 8)]!, i * 4);
  return cmykTiff(pixels, width, 8);
}
const cmykJpeg = (tiff: Uint8Array): Promise<Buffer> => sharp(tiff).pipelineColourspace('cmyk').toColourspace('cmyk').jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
const INKS = [[0, 0, 0, 255], [255, 0, 0, 0], [0, 128, 64, 10], [0, 0, 0, 0]] as const;
const at = (pixels: Uint8Array, stripe: number, width = INKS.length * 8): number[] => [...pixels.subarray((4 * width + stripe * 8 + 4) * 4, (4 * width + stripe * 8 + 4) * 4 + 4)];

describe('RGB for the press', () => {
  // What LittleCMS 2.14 itself (Pillow's ImageCms, perceptual) makes of sRGB with the shipped profile.
  it.each([
    [[0, 0, 0], [146, 111, 100, 217]], [[255, 255, 255], [0, 0, 0, 0]], [[200, 30, 60], [0, 236, 146, 27]], [[128, 128, 128], [32, 16, 14, 119]], [[255, 0, 0], [0, 223, 234, 1]],
  ] as const)('converts %j once, as LittleCMS does', async (color, wanted) => {
    expectNear(await convert(await plain(color).png().toBuffer()), wanted);
  });

  it('takes 16 bits a channel for the same colour as 8', async () => {
    expectNear(await convert(rgbTiff([200, 30, 60], 8)), [0, 236, 146, 27]);
    expectNear(await convert(rgbTiff([200, 30, 60], 16)), [0, 236, 146, 27]);
    expectNear(await convert(await plain([200, 30, 60]).toColourspace('rgb16').png().toBuffer()), [0, 236, 146, 27]);
  });

  it('honours an embedded profile, with 8 and with 16 bits', async ({ skip }) => {
    const adobe = '/usr/share/color/icc/ghostscript/a98.icc';
    if (!existsSync(adobe)) skip('a98.icc (libgs-common) is not installed');
    // LittleCMS: 0 239 164 7.
    expectNear(await convert(rgbTiff([200, 30, 60], 8, readFileSync(adobe))), [0, 239, 164, 7], 3);
    expectNear(await convert(rgbTiff([200, 30, 60], 16, readFileSync(adobe))), [0, 239, 164, 7], 2);
    expectNear(await convert(withIcc(await plain([200, 30, 60]).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer(), readFileSync(adobe))), [0, 239, 164, 7], 4);
  });

  it('counts as sRGB with a profile that is damaged or of other colours', async () => {
    const jpeg = await plain([200, 30, 60]).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
    const cmyk = readFileSync(profile);
    const holes = Buffer.from(cmyk).fill(0x55, 128, 3000);
    for (const icc of [Buffer.alloc(3000, 7), holes, cmyk.subarray(0, 5000), cmyk]) expectNear(await convert(withIcc(jpeg, icc)), [0, 236, 148, 27], 2);
  });

  it('tells transparency apart and keeps the colours as they are, with 8 and with 16 bits', async () => {
    const half = sharp({ create: { width: 16, height: 8, channels: 4, background: { r: 200, g: 30, b: 60, alpha: 0.5 } } });
    const wanted = await convert(await plain([200, 30, 60]).png().toBuffer());
    const { cover } = await cmykPixels(await half.clone().png().toBuffer(), item(16, 8), press);
    expect(new Set(cover)).toEqual(new Set([128]));
    expectNear(await convert(await half.clone().png().toBuffer()), wanted, 2);
    expectNear(await convert(await half.clone().toColourspace('rgb16').png().toBuffer()), wanted, 2);
    const none = sharp({ create: { width: 16, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
    expect(await convert(await none.png().toBuffer())).toEqual([0, 0, 0, 0]);
    const whole = await preparePicture(await plain([9, 9, 9]).ensureAlpha(1).png().toBuffer(), item(16, 8), press);
    expect(whole.cover).toBeNull();
  });
});

describe('CMYK', () => {
  it('keeps its numbers, whatever profile is embedded', async () => {
    const tiff = stripes(...INKS);
    const jpeg = await cmykJpeg(tiff);
    for (const bytes of [tiff, jpeg, withIcc(jpeg, readFileSync(profile))]) {
      const { pixels } = await cmykPixels(bytes, item(32, 8), press);
      for (const [i, wanted] of INKS.entries()) expectNear(at(pixels, i), wanted);
      const inks = await inksOf(await preparePicture(bytes, item(32, 8), press));
      for (const [i, wanted] of INKS.entries()) expectNear(at(inks, i), wanted, 4);
    }
  });

  it('is inverted where an Adobe segment says so and only there', async () => {
    const jpeg = await cmykJpeg(stripes(...INKS));
    const bare = withoutSegments(jpeg, (marker) => marker === 0xee);
    expect(bare.length).toBeLessThan(jpeg.length);
    const { pixels } = await cmykPixels(bare, item(32, 8), press);
    // Stored as the complement by an encoder that says nothing of it: taken as they stand.
    for (const [i, wanted] of INKS.entries()) {
      const complement = wanted.map((ink) => 255 - ink);
      const total = complement.reduce((sum, ink) => sum + ink, 0);
      if (total <= 612) expectNear(at(pixels, i), complement, 2);
      else expect(at(pixels, i).reduce((sum, ink) => sum + ink, 0)).toBeLessThanOrEqual(612);
    }
    expect(at(pixels, 3)[3]).toBe(255);
  });

  it('is turned upright by EXIF with and without an Adobe segment', async () => {
    const jpeg = withOrientation(await cmykJpeg(stripes([0, 0, 0, 200], [200, 0, 0, 0])), 6);
    const upright = await cmykPixels(jpeg, item(8, 16), press);
    expect([upright.width, upright.height]).toEqual([8, 16]);
    expectNear([...upright.pixels.subarray(4 * 20, 4 * 20 + 4)], [0, 0, 0, 200], 2);
    const bare = await cmykPixels(withoutSegments(jpeg, (marker) => marker === 0xee), item(8, 16), press);
    expect([bare.width, bare.height]).toEqual([8, 16]);
    expect(bare.pixels[4 * 20 + 3]).toBeLessThan(80);
  });

  it('is taken back to the limit, black untouched and the hue kept', async () => {
    const { pixels } = await cmykPixels(stripes([255, 255, 255, 255], [255, 200, 100, 200], [100, 100, 100, 100]), item(24, 8), { ppi: 220, convert: { profile, inkLimit: 220 } });
    const most = 2.2 * 255;
    const sum = (inks: readonly number[]): number => inks.reduce((total, ink) => total + ink, 0);
    for (let i = 0; i < pixels.length; i += 4) expect(sum([...pixels.subarray(i, i + 4)])).toBeLessThanOrEqual(most);
    expect(at(pixels, 0, 24)).toEqual([102, 102, 102, 255]);
    const [c, m, y, k] = at(pixels, 1, 24);
    expect(k).toBe(200);
    expectNear([m! / c!, y! / c!], [200 / 255, 100 / 255], 0.02);
    expect(at(pixels, 2, 24)).toEqual([100, 100, 100, 100]);
  });
});

describe('the ink limit', () => {
  /** Hard black-and-white edges and noise: what rings most. */
  const edges = (): Promise<Buffer> => {
    const pixels = Buffer.alloc(400 * 300 * 3);
    let seed = 7;
    for (let i = 0; i < 400 * 300; i++) {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      const on = (i % 400) % 9 < 4 || seed % 5 === 0;
      pixels.fill(on ? 0 : 255, i * 3, i * 3 + 3);
    }
    return sharp(pixels, { raw: { width: 400, height: 300, channels: 3 } }).png().toBuffer();
  };

  it.each([[240, 90], [220, 90], [220, 75], [180, 60]])('of %i %% is held after JPEG of quality %i', async (inkLimit, quality) => {
    const placed = item(400, 300, { width: 131, height: 98 });
    const inks = await inksOf(await preparePicture(await edges(), placed, { ppi: 220, quality, convert: { profile, inkLimit } }));
    expect(inkExceededBy(inks, 0.001)).toBeLessThanOrEqual(inkLimit + 5);
    // Held, not drained: black is still near the limit.
    expect(inkExceededBy(inks, 0.3)).toBeGreaterThan(Math.min(inkLimit, 225) - 60);
  });

  it('holds for CMYK that was separated for better paper', async () => {
    const pixels = new Uint8Array(300 * 200 * 4);
    for (let i = 0; i < pixels.length; i++) pixels[i] = (Math.floor(i / 4) % 300) % 7 < 3 ? 0 : 210;
    const inks = await inksOf(await preparePicture(cmykTiff(pixels, 300, 200), item(300, 200, { width: 98, height: 65 }), press));
    expect(inkExceededBy(inks, 0.001)).toBeLessThanOrEqual(245);
  });
});

describe('grey and line art', () => {
  it('grey keeps its numbers on one channel, 8 and 16 bits, with transparency', async () => {
    const grey = plain([119, 119, 119]);
    for (const bytes of [await grey.clone().toColourspace('b-w').png().toBuffer(), await grey.clone().toColourspace('grey16').png().toBuffer(), await grey.clone().toColourspace('b-w').jpeg().toBuffer()]) {
      const picture = await preparePicture(bytes, item(16, 8), press);
      expect([picture.space, picture.bits, picture.inverted]).toEqual(['DeviceGray', 8, false]);
      expectNear([(await sharp(picture.bytes).toColourspace('b-w').raw().toBuffer())[40]!], [119], 2);
    }
    const clear = await sharp({ create: { width: 16, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).toColourspace('b-w').png().toBuffer();
    const [paper] = await sharp((await preparePicture(clear, item(16, 8), press)).bytes).toColourspace('b-w').raw().toBuffer();
    expect(paper).toBe(255);
  });

  it('one bit a pixel stays so, at its own resolution', async () => {
    const checks = Buffer.alloc(60 * 40);
    for (let i = 0; i < checks.length; i++) checks[i] = ((i % 60) + Math.floor(i / 60)) % 3 === 0 ? 0 : 255;
    const tiff = await sharp(checks, { raw: { width: 60, height: 40, channels: 1 } }).toColourspace('b-w').tiff({ bitdepth: 1, compression: 'ccittfax4' }).toBuffer();
    // 60 pixels on 5 points: 864 ppi.
    const picture = await preparePicture(tiff, item(60, 40, { width: 5, height: 40 / 12 }), press);
    expect([picture.filter, picture.bits, picture.space, picture.width, picture.height]).toEqual(['FlateDecode', 1, 'DeviceGray', 60, 40]);
    const { inflateSync } = await import('node:zlib');
    const bits = inflateSync(picture.bytes);
    expect(bits).toHaveLength(8 * 40);
    for (let i = 0; i < checks.length; i++) expect((bits[Math.floor(i / 60) * 8 + ((i % 60) >> 3)]! >> (7 - ((i % 60) & 7))) & 1).toBe(checks[i] ? 1 : 0);
  });
});

describe('files that are wrong', () => {
  const refused = (bytes: Uint8Array) => expect(preparePicture(bytes, item(300, 200), press)).rejects.toMatchObject({ name: 'PaintFailure', key: 'failure.export.picture', values: { asset: 'a' } });
  const noise = sharp({ create: { width: 300, height: 200, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } });

  it('are refused with a message: cut short, a bomb, empty, no picture, another kind', async () => {
    for (const whole of [await noise.clone().jpeg().toBuffer(), await noise.clone().png().toBuffer(), await noise.clone().tiff().toBuffer(), await noise.clone().webp().toBuffer()]) await refused(whole.subarray(0, whole.length / 2));
    await refused(pngBomb(100_000, 100_000));
    await refused(new Uint8Array());
    await refused(Buffer.from('no picture'));
    await refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'));
    await refused(await noise.clone().gif().toBuffer());
  });

  it('are refused when the output profile cannot be used', async () => {
    const jpeg = await noise.clone().jpeg().toBuffer();
    const noProfile = fileURLToPath(new URL('../../../../package.json', import.meta.url));
    for (const path of ['/nowhere.icc', noProfile]) {
      await expect(preparePicture(jpeg, item(300, 200), { ...press, convert: { profile: path, inkLimit: 240 } })).rejects.toMatchObject({ name: 'PaintFailure' });
    }
  });
});

/** TIFF 6.0: little-endian, one directory, one strip. */
const ENTRIES = 11;
const SHORT = 3;
const LONG = 4;
const BITS_AT = 8 + 2 + ENTRIES * 12 + 4;
/** Bytes before the pixels. */
export const CMYK_TIFF_HEADER = BITS_AT + 8;

/**
 * Pixels as an uncompressed CMYK TIFF: the one way to tell libvips that four channels are inks, since it takes raw ones
 * for RGB with transparency. `pixels` has C, M, Y, K of each, 255 the full tone.
 */
export function cmykTiff(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const file = new Uint8Array(CMYK_TIFF_HEADER + pixels.length);
  const view = new DataView(file.buffer);
  view.setUint16(0, 0x4949);
  view.setUint16(2, 42, true);
  view.setUint32(4, 8, true);
  view.setUint16(8, ENTRIES, true);
  const tags: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256 /* width */, LONG, 1, width],
    [257 /* height */, LONG, 1, height],
    [258 /* bits per sample */, SHORT, 4, BITS_AT],
    [259 /* compression */, SHORT, 1, 1],
    [262 /* photometric interpretation: separated */, SHORT, 1, 5],
    [273 /* strip offset */, LONG, 1, CMYK_TIFF_HEADER],
    [277 /* samples per pixel */, SHORT, 1, 4],
    [278 /* rows per strip */, LONG, 1, height],
    [279 /* strip bytes */, LONG, 1, pixels.length],
    [284 /* planar configuration: chunky */, SHORT, 1, 1],
    [332 /* ink set: CMYK */, SHORT, 1, 1],
  ];
  tags.forEach(([tag, type, count, value], i) => {
    const at = 10 + i * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    if (type === SHORT && count === 1) view.setUint16(at + 8, value, true);
    else view.setUint32(at + 8, value, true);
  });
  for (let i = 0; i < 4; i++) view.setUint16(BITS_AT + i * 2, 8, true);
  file.set(pixels, CMYK_TIFF_HEADER);
  return file;
}

/**
 * A page picture in memory, one 32-bit pixel each (alpha, blue, green, red from high to low, as ImageData holds them on
 * every machine that Electron runs on). Text is blended here and not by the 2D context: without a GPU, `drawImage` costs
 * 4–7 µs a glyph and a broadsheet page holds 14,000 of them; a blended mask costs under 1 µs.
 */
import type { Mask } from '../coverage/rasterise-outline';

export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}

/** Whole device pixels; `right` and `bottom` are exclusive. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const areaIsEmpty = (area: Area): boolean => area.left >= area.right || area.top >= area.bottom;

export const clipArea = (a: Area, b: Area): Area => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

export const wholeArea = (raster: { readonly width: number; readonly height: number }): Area => ({
  left: 0, top: 0, right: raster.width, bottom: raster.height,
});

/** An opaque pixel from 0…255 channels. */
export const pixel = (red: number, green: number, blue: number): number =>
  ((0xff << 24) | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red)) >>> 0;

/** Fills an area, which is clipped to the raster. */
export function fillArea(raster: Raster, area: Area, colour: number): void {
  const { left, top, right, bottom } = clipArea(area, wholeArea(raster));
  if (left >= right) return;
  for (let y = top; y < bottom; y++) raster.pixels.fill(colour, y * raster.width + left, y * raster.width + right);
}

/**
 * Lays a colour over an area with an opacity of 0…1: one multiplication for the red and blue channels together, one for
 * green. The raster is opaque and stays so.
 */
export function tintArea(raster: Raster, area: Area, colour: number, opacity: number): void {
  const amount = Math.round(Math.min(1, Math.max(0, opacity)) * 256);
  if (amount === 0) return;
  if (amount === 256) return fillArea(raster, area, colour);
  const { left, top, right, bottom } = clipArea(area, wholeArea(raster));
  const rest = 256 - amount;
  const redBlue = (colour & 0xff00ff) * amount;
  const green = (colour & 0xff00) * amount;
  for (let y = top; y < bottom; y++) {
    const end = y * raster.width + right;
    for (let at = y * raster.width + left; at < end; at++) {
      const under = raster.pixels[at]!;
      raster.pixels[at] =
        0xff000000 | ((((under & 0xff00ff) * rest + redBlue) >>> 8) & 0xff00ff) | ((((under & 0xff00) * rest + green) >>> 8) & 0xff00);
    }
  }
}

/** Fills a rectangle with fractional edges, each edge pixel by the share that is covered. */
export function fillRectangle(raster: Raster, clip: Area, left: number, top: number, right: number, bottom: number, colour: number): void {
  const columns = edges(left, right);
  for (const [y0, y1, down] of edges(top, bottom)) {
    for (const [x0, x1, across] of columns) tintArea(raster, clipArea({ left: x0, top: y0, right: x1, bottom: y1 }, clip), colour, down * across);
  }
}

/** Splits an interval into its first partly covered pixel, the whole ones and the last partly covered one. */
function edges(from: number, to: number): readonly (readonly [start: number, end: number, covered: number])[] {
  const first = Math.floor(from);
  const last = Math.ceil(to) - 1;
  if (to <= from) return [];
  if (first === last) return [[first, first + 1, to - from]];
  return [[first, first + 1, first + 1 - from], [first + 1, last, 1], [last, last + 1, to - last]];
}

/** Lays a colour through a coverage mask whose origin is at (x, y), inside `clip`. */
export function blendMask(raster: Raster, clip: Area, mask: Mask, x: number, y: number, colour: number): void {
  const { width, pixels } = raster;
  const { coverage } = mask;
  const maskLeft = x + mask.left;
  const maskTop = y + mask.top;
  const left = Math.max(clip.left, maskLeft);
  const right = Math.min(clip.right, maskLeft + mask.width);
  const top = Math.max(clip.top, maskTop);
  const bottom = Math.min(clip.bottom, maskTop + mask.height);
  const redBlue = colour & 0xff00ff;
  const green = colour & 0xff00;
  for (let row = top; row < bottom; row++) {
    let from = (row - maskTop) * mask.width + left - maskLeft;
    const end = row * width + right;
    for (let at = row * width + left; at < end; at++, from++) {
      const covered = coverage[from]!;
      if (covered === 0) continue;
      if (covered === 255) {
        pixels[at] = colour;
        continue;
      }
      // 0…255 → 0…256, so that the shift below divides exactly.
      const amount = covered + (covered >> 7);
      const rest = 256 - amount;
      const under = pixels[at]!;
      pixels[at] =
        0xff000000 |
        ((((under & 0xff00ff) * rest + redBlue * amount) >>> 8) & 0xff00ff) |
        ((((under & 0xff00) * rest + green * amount) >>> 8) & 0xff00);
    }
  }
}

/** Copies opaque pixels whose top left goes to (x, y), inside `clip`. */
export function copyPixels(raster: Raster, clip: Area, from: Raster, x: number, y: number): void {
  const { left, top, right, bottom } = clipArea(clipArea(clip, wholeArea(raster)), { left: x, top: y, right: x + from.width, bottom: y + from.height });
  if (left >= right) return;
  for (let row = top; row < bottom; row++) {
    const start = (row - y) * from.width + left - x;
    raster.pixels.set(from.pixels.subarray(start, start + right - left), row * raster.width + left);
  }
}

/** Moves the whole picture; what was moved in from outside keeps stale pixels and must be painted. */
export function moveRaster(raster: Raster, dx: number, dy: number): void {
  const { width, height, pixels } = raster;
  if (Math.abs(dx) >= width || Math.abs(dy) >= height) return;
  const length = width - Math.abs(dx);
  const fromX = Math.max(0, -dx);
  const toX = Math.max(0, dx);
  for (let step = 0; step < height - Math.abs(dy); step++) {
    // Rows are taken in the order that never overwrites one that is still to be moved.
    const to = dy > 0 ? height - 1 - step : step;
    const from = (to - dy) * width + fromX;
    pixels.copyWithin(to * width + toX, from, from + length);
  }
}

import sharp from 'sharp';
import type { Area } from './pixels';

/** A picture in memory, three bytes a pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

export interface Comparison {
  /** Share of the pixels that differ by more than anti-aliasing can explain. */
  readonly differing: number;
  /** Those pixels red over a pale copy of the first picture. */
  readonly picture: Picture;
}

/**
 * A channel may be off by so much: rounding, two resamplers, JPEG, and what two ways of anti-aliasing leave of a thin
 * stem's ink within a pixel of it.
 */
const TOLERANCE = 24;

export async function readPicture(source: string | Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(source, { limitInputPixels: false }).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgb: data };
}

export async function writePicture(picture: Picture, file: string): Promise<void> {
  const { width, height, rgb } = picture;
  await sharp(rgb, { raw: { width, height, channels: 3 } }).png().toFile(file);
}

/**
 * Two renderings of one page. Renderers differ along edges: by how they spread the ink of a stem over two pixels, and by
 * whether they put a baseline on a whole pixel. So both are averaged over three by three pixels, which keeps the ink and
 * loses the way of anti-aliasing, and a pixel counts as different only when its colour then lies outside what the other
 * picture has within one pixel of it, in either direction. `ignore` leaves areas out.
 */
export function comparePictures(a: Picture, b: Picture, ignore: readonly Area[] = []): Comparison {
  if (a.width !== b.width || a.height !== b.height) throw new Error(`The pictures are ${a.width} × ${a.height} and ${b.width} × ${b.height} pixels.`);
  const { width, height } = a;
  const skip = new Uint8Array(width * height);
  for (const area of ignore) {
    for (let y = Math.max(0, area.y); y < Math.min(height, area.y + area.height); y++) {
      for (let x = Math.max(0, area.x); x < Math.min(width, area.x + area.width); x++) skip[y * width + x] = 1;
    }
  }
  const [softA, softB] = [averaged(a), averaged(b)];
  const [nearA, nearB] = [neighbourhoods(softA), neighbourhoods(softB)];
  const rgb = Uint8Array.from(a.rgb, (value) => 255 - (255 - value) * 0.25);
  let [differing, counted] = [0, 0];
  for (let i = 0; i < width * height; i++) {
    if (skip[i]) continue;
    counted += 1;
    if (!outside(softA, nearB, i) && !outside(softB, nearA, i)) continue;
    differing += 1;
    rgb.set([255, 0, 0], i * 3);
  }
  return { differing: counted === 0 ? 0 : differing / counted, picture: { width, height, rgb } };
}

/** Each channel's mean over three by three pixels; the outermost pixels stay as they are. */
function averaged({ width, height, rgb }: Picture): Picture {
  const mean = Uint8Array.from(rgb);
  for (let y = 1; y < height - 1; y++) {
    for (let i = (y * width + 1) * 3; i < (y * width + width - 1) * 3; i++) {
      let sum = 0;
      for (let row = -width * 3; row <= width * 3; row += width * 3) sum += rgb[i + row - 3]! + rgb[i + row]! + rgb[i + row + 3]!;
      mean[i] = Math.round(sum / 9);
    }
  }
  return { width, height, rgb: mean };
}

interface Range {
  readonly low: Uint8Array;
  readonly high: Uint8Array;
}

/** The least and the greatest value of each channel within a pixel of every pixel. */
function neighbourhoods({ width, height, rgb }: Picture): Range {
  const low = new Uint8Array(rgb.length);
  const high = new Uint8Array(rgb.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < 3; c++) {
        let [least, most] = [255, 0];
        for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
          for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
            const value = rgb[(v * width + u) * 3 + c]!;
            if (value < least) least = value;
            if (value > most) most = value;
          }
        }
        low[(y * width + x) * 3 + c] = least;
        high[(y * width + x) * 3 + c] = most;
      }
    }
  }
  return { low, high };
}

function outside({ rgb }: Picture, { low, high }: Range, pixel: number): boolean {
  for (let i = pixel * 3; i < pixel * 3 + 3; i++) {
    if (rgb[i]! < low[i]! - TOLERANCE || rgb[i]! > high[i]! + TOLERANCE) return true;
  }
  return false;
}

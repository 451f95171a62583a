import type { Sharp } from 'sharp';
import sharp from 'sharp';

/** A picture without its transparency, and how much each pixel covers, 0…255; null where all of them cover whole. */
export interface CoveredPixels {
  readonly image: Sharp;
  readonly cover: Uint8Array | null;
}

/** What lies under wholly clear pixels: paper, so that compression rings as little as it can beside them. */
const PAPER = 255;

/**
 * Parts a picture's colours from its transparency (退底): colours stay as they are up to the edge, and are not mixed with white, since what lies
 * below shows through there. In sRGB, or grey as `isGrey` says.
 */
export async function coveredPixels(image: Sharp, isGrey: boolean): Promise<CoveredPixels> {
  // Grey has the same number in all three channels; asked for as grey, libvips would leave out the transparency.
  const { data, info } = await image.ensureAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== 4) throw new Error(`a picture with transparency in ${info.channels} channels`);
  const colours = isGrey ? 1 : 3;
  const pixels = info.width * info.height;
  const opaque = new Uint8Array(pixels * colours);
  const cover = new Uint8Array(pixels);
  let isWhole = true;
  for (let i = 0, from = 0, to = 0; i < pixels; i++, from += info.channels, to += colours) {
    const alpha = data[from + 3]!;
    cover[i] = alpha;
    if (alpha < 255) isWhole = false;
    for (let channel = 0; channel < colours; channel++) opaque[to + channel] = alpha === 0 ? PAPER : data[from + channel]!;
  }
  return { image: sharp(opaque, { raw: { width: info.width, height: info.height, channels: colours } }), cover: isWhole ? null : cover };
}

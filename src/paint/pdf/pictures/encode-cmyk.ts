import sharp, { type Sharp } from 'sharp';
import type { CmykPixels } from './cmyk-pixels';
import { CMYK_TIFF_HEADER, cmykTiff } from './cmyk-tiff';
import { inkExceededBy, limitInk } from './ink-limit';

/** JPEG rings at hard edges: this share of the pixels may be over the limit, and all others by so many percent at most. */
const OVER_SHARE = 0.001;
export const INK_TOLERANCE = 5;
/** Each round takes back as much as the last one was over. */
const ROUNDS = 5;

const AS_STORED = { ignoreIcc: true, limitInputPixels: false } as const;

/**
 * CMYK pixels as a JPEG (Adobe's: samples inverted) whose ink, decoded again, is within `inkLimit` percent: pixels are
 * limited further until compression no longer lifts them over it.
 */
export async function encodeCmyk({ pixels, width, height }: Omit<CmykPixels, 'rect'>, quality: number, inkLimit: number): Promise<Uint8Array> {
  const tiff = cmykTiff(pixels, width, height);
  const inks = tiff.subarray(CMYK_TIFF_HEADER);
  let limit = inkLimit;
  for (let round = 1; ; round++) {
    const jpeg = await inkPipeline(tiff).jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
    if (inkExceededBy(inks, 0) < inkLimit - HEADROOM) return jpeg;
    const printed = inkExceededBy(await inkPipeline(jpeg).raw().toBuffer(), OVER_SHARE);
    if (printed <= inkLimit + INK_TOLERANCE || round === ROUNDS) return jpeg;
    limit -= printed - inkLimit;
    limitInk(inks, limit);
  }
}

/** Pictures that stay so far below the limit are not decoded again. Ringing at quality 75 was 28 percent. */
const HEADROOM = 60;

const inkPipeline = (bytes: Uint8Array): Sharp => sharp(bytes, AS_STORED).pipelineColourspace('cmyk').toColourspace('cmyk');

import sharp from 'sharp';

/** Small enough to be looked at at once, fine enough for the ground round a subject to show. */
const SIDE = 128;
/** Alpha below this is clear; so much of the picture must be. */
const CLEAR = 40;
const LEAST = 0.01;

/** True for a picture with transparency whose ground is clear; many files have an alpha channel that hides nothing. */
export async function hasClearParts(bytes: Uint8Array): Promise<boolean> {
  const { data, info } = await sharp(bytes).resize({ width: SIDE, height: SIDE, fit: 'inside' }).toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  let clear = 0;
  for (let i = info.channels - 1; i < data.length; i += info.channels) if (data[i]! < CLEAR) clear++;
  return clear > info.width * info.height * LEAST;
}

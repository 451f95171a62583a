import sharp, { type Sharp } from 'sharp';
import { cmykTiff } from './cmyk-tiff';
import { readJpegHeader } from './jpeg';

export interface OpenedPicture {
  /** A new pipeline over the picture as stored, before EXIF rotation. RGB and screens' grey are in sRGB, CMYK and press grey in their own numbers. */
  readonly open: () => Sharp;
  readonly colour: 'rgb' | 'cmyk' | 'grey';
  /** One bit a pixel, black and white: line art. */
  readonly bilevel: boolean;
  /** It has transparency, if only an opaque one. */
  readonly hasAlpha: boolean;
  /** Pixels, upright. */
  readonly width: number;
  readonly height: number;
}

/** The kinds that intake takes; libvips knows more, some of which read other files. */
const FORMATS = new Set(['jpeg', 'png', 'tiff', 'webp']);
/** Complete but sloppy files are taken, cut short ones are not. sharp's own limit holds against pictures that declare more than 268 million pixels. */
const STRICT = { failOn: 'error' } as const;

/**
 * Opens a picture file whatever its kind, with the traps of each taken care of:
 * - CMYK and grey keep their numbers when `keepNumbers` is set: their embedded profiles are not applied, as press desks expect of pictures that
 *   were separated already; RGB always goes through its embedded profile, or counts as sRGB if that is none or damaged.
 * - 16 bits a channel go through sRGB as 8 do.
 * - Samples of a CMYK JPEG are inverted only when an Adobe segment says so.
 * Rejects when it is none of JPEG, PNG, TIFF and WebP, or declares too many pixels.
 */
export async function openPicture(bytes: Uint8Array, keepNumbers = true): Promise<OpenedPicture> {
  const metadata = await sharp(bytes, STRICT).metadata();
  if (!FORMATS.has(metadata.format)) throw new Error(`a picture of kind ${metadata.format}`);
  const { width, height } = metadata.autoOrient;
  const colour = metadata.space === 'cmyk' ? 'cmyk' : metadata.space === 'b-w' || metadata.space === 'grey16' ? 'grey' : 'rgb';
  const size = { width, height, hasAlpha: metadata.hasAlpha === true, bilevel: colour === 'grey' && metadata.bitsPerSample === 1 };
  switch (colour) {
    case 'rgb':
      // Named, since a pipeline of 16 bits would otherwise run in a wider space than the output profile is told.
      if (metadata.depth === 'ushort') return { ...size, colour, open: () => sharp(bytes, STRICT).pipelineColourspace('srgb') };
      return { ...size, colour, open: () => sharp(bytes, STRICT) };
    case 'grey':
      return { ...size, colour, open: () => sharp(bytes, { ...STRICT, ignoreIcc: keepNumbers }) };
    case 'cmyk': {
      const stored = metadata.format === 'jpeg' && !readJpegHeader(bytes).adobe ? await turnedOver(bytes) : bytes;
      if (keepNumbers) return { ...size, colour, open: () => sharp(stored, { ...STRICT, ignoreIcc: true }).pipelineColourspace('cmyk') };
      return { ...size, colour, open: () => sharp(stored, STRICT) };
    }
  }
}

/** libvips takes all CMYK JPEGs for inverted: this turns one that is not, and stands it upright on the way. */
async function turnedOver(bytes: Uint8Array): Promise<Uint8Array> {
  const image = sharp(bytes, { ...STRICT, ignoreIcc: true }).pipelineColourspace('cmyk').autoOrient().toColourspace('cmyk').raw();
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  for (let i = 0; i < data.length; i++) data[i] = 255 - data[i]!;
  return cmykTiff(data, info.width, info.height);
}

import sharp, { type Sharp } from 'sharp';
import type { ImageItem } from '../../display/display-list';
import type { Rect } from '../../geometry/rect';
import { readJpegHeader } from './jpeg';
import { PaintFailure } from './paint-failure';

export interface PictureSettings {
  /** Pictures finer than this at their printed size are resampled to it; coarser ones stay as they are. */
  readonly ppi: number;
  /** JPEG quality; from 90 on, ringing at hard edges stays inside the profile's ink margin. */
  readonly quality: number;
  /** The press that colour pictures are converted for; null leaves them in sRGB, for screens and proofs. */
  readonly convert: PictureTarget | null;
}

/** What pictures are converted to. */
export interface PictureTarget {
  /** Path of the CMYK output profile: a file that native code can open, so none inside an archive. */
  readonly profile: string;
  /** Most ink, the four inks' percentages summed. */
  readonly inkLimit: number;
}

export const PRESS_PPI = 220;

/** A picture as it goes into the file: a JPEG and the rectangle that its pixels fill, which may reach past the item's. */
export interface PreparedPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly space: 'DeviceCMYK' | 'DeviceGray' | 'DeviceRGB';
  readonly inverted: boolean;
  readonly rect: Rect;
}

/** Pixels that may be cut out: whole ones. Their rectangle on the page follows from the exact crop. */
export function wholePixels(item: ImageItem, width: number, height: number): { readonly pixels: Rect; readonly rect: Rect } {
  const { crop, rect } = item;
  const left = Math.min(width - 1, Math.max(0, Math.floor(crop.x + 1e-6)));
  const top = Math.min(height - 1, Math.max(0, Math.floor(crop.y + 1e-6)));
  const right = Math.max(left + 1, Math.min(width, Math.ceil(crop.x + crop.width - 1e-6)));
  const bottom = Math.max(top + 1, Math.min(height, Math.ceil(crop.y + crop.height - 1e-6)));
  const kx = rect.width / crop.width;
  const ky = rect.height / crop.height;
  return {
    pixels: { x: left, y: top, width: right - left, height: bottom - top },
    rect: { x: rect.x + (left - crop.x) * kx, y: rect.y + (top - crop.y) * ky, width: (right - left) * kx, height: (bottom - top) * ky },
  };
}

/**
 * Cuts the crop from an asset, upright, brings it to the wanted resolution and colour and packs it as JPEG.
 * Grey stays grey, transparency is laid on white, an embedded profile is honoured.
 * Throws a PaintFailure when the file cannot be read.
 */
export async function preparePicture(asset: Uint8Array, item: ImageItem, settings: PictureSettings): Promise<PreparedPicture> {
  try {
    const metadata = await sharp(asset).metadata();
    const { pixels, rect } = wholePixels(item, metadata.autoOrient.width, metadata.autoOrient.height);
    const finest = Math.max((pixels.width / rect.width) * 72, (pixels.height / rect.height) * 72);
    const shrink = Math.min(1, settings.ppi / finest);
    let image = sharp(asset)
      .autoOrient()
      .extract({ left: pixels.x, top: pixels.y, width: pixels.width, height: pixels.height })
      .flatten({ background: '#ffffff' });
    if (shrink < 1) {
      const width = Math.max(1, Math.round(pixels.width * shrink));
      const height = Math.max(1, Math.round(pixels.height * shrink));
      image = image.resize({ width, height, fit: 'fill', kernel: 'lanczos3' });
    }
    const bytes = await coloured(image, isGrey(metadata.space), settings).jpeg({ quality: settings.quality, chromaSubsampling: '4:4:4' }).toBuffer();
    const header = readJpegHeader(bytes);
    const space = header.components === 1 ? 'DeviceGray' : header.components === 4 ? 'DeviceCMYK' : 'DeviceRGB';
    return { bytes, width: header.width, height: header.height, space, inverted: header.components === 4 && header.adobe, rect };
  } catch (cause) {
    throw new PaintFailure('failure.export.picture', { asset: item.asset }, { cause });
  }
}

const isGrey = (space: string | undefined): boolean => space === 'b-w' || space === 'grey16';

function coloured(image: Sharp, grey: boolean, { convert }: PictureSettings): Sharp {
  if (grey) return image.toColourspace('b-w');
  // The profile alone: a colour space named besides it would convert twice.
  if (convert) return image.withIccProfile(convert.profile, { attach: false });
  return image.toColourspace('srgb');
}

import sharp from 'sharp';
import type { ImageItem } from '../../display/display-list';
import { cmykOf, type CmykPixels } from '../../paint/pdf/pictures/cmyk-pixels';
import { openPicture } from '../../paint/pdf/pictures/open-picture';
import { PaintFailure } from '../../paint/pdf/paint-failure';
import type { PreparedPicture } from '../../paint/pdf/pictures/picture';
import type { PictureTarget } from '../../paint/pdf/pictures/picture-settings';
import type { PictureFacts } from '../../preflight/facts';

/** A picture as placed: its rectangle on the page, points, and the part of the asset that fills it, pixels of the upright picture. */
export type PlacedPicture = Pick<ImageItem, 'asset' | 'rect' | 'crop'>;

/** Means over squares of millimetres need no more. */
const PPI = 100;
const MOST_INK = 400;

/**
 * The mean ink of the heaviest square of `window` points over a picture (GWG 2022 R0026): of RGB and grey as it will print on `target`, of
 * CMYK as it was delivered, before the export takes it back to the limit. A picture smaller than the square is averaged over as much of it
 * as there is. Throws a PaintFailure when the file cannot be read.
 */
export async function measureInk(asset: Uint8Array, item: PlacedPicture, target: PictureTarget, window: number): Promise<PictureFacts> {
  try {
    const source = await openPicture(asset);
    const convert = source.colour === 'cmyk' ? { ...target, inkLimit: MOST_INK } : target;
    return inkOver(await cmykOf(source, item, { ppi: PPI, convert }), item.rect, window);
  } catch (cause) {
    throw new PaintFailure('failure.export.picture', { asset: item.asset }, { cause });
  }
}

/**
 * The same, measured on the picture as it was prepared for a file, which saves converting it twice. Null where that says nothing: of CMYK, which
 * is measured as delivered, and of line art. Throws a PaintFailure when the file cannot be read.
 */
export async function measurePrepared(asset: Uint8Array, item: PlacedPicture, prepare: () => Promise<PreparedPicture>, window: number): Promise<PictureFacts | null> {
  const { colour, bilevel } = await openPicture(asset).catch((cause: unknown) => {
    throw new PaintFailure('failure.export.picture', { asset: item.asset }, { cause });
  });
  if (colour === 'cmyk' || bilevel) return null;
  const { bytes, space, rect, width, height } = await prepare();
  const shrink = Math.min(1, PPI / ((width / rect.width) * 72));
  const size = { width: Math.max(1, Math.round(width * shrink)), height: Math.max(1, Math.round(height * shrink)) };
  const image = sharp(bytes, { ignoreIcc: true });
  const inks = space === 'DeviceCMYK' ? image.pipelineColourspace('cmyk').toColourspace('cmyk') : image.toColourspace('b-w');
  const { data, info } = await inks.resize({ ...size, fit: 'fill' }).raw().toBuffer({ resolveWithObject: true });
  const pixels = info.channels === 4 ? data : blackOnly(data, info.channels);
  return inkOver({ pixels, ...size, cover: null, rect: { ...rect, x: rect.x + item.rect.x, y: rect.y + item.rect.y } }, item.rect, window);
}

function blackOnly(grey: Uint8Array, channels: number): Uint8Array {
  const inks = new Uint8Array((grey.length / channels) * 4);
  for (let i = 0, at = 3; i < grey.length; i += channels, at += 4) inks[at] = 255 - grey[i]!;
  return inks;
}

function inkOver({ pixels, width, height, rect }: CmykPixels, shown: PlacedPicture['rect'], window: number): PictureFacts {
  const columns = Math.max(1, Math.min(width, Math.round((window / rect.width) * width)));
  const rows = Math.max(1, Math.min(height, Math.round((window / rect.height) * height)));
  const { x, y, sum } = heaviest(pixels, width, height, columns, rows);
  const at = { x: rect.x + (x / width) * rect.width, y: rect.y + (y / height) * rect.height, width: (columns / width) * rect.width, height: (rows / height) * rect.height };
  return { highestInk: (sum / (columns * rows) / 255) * 100, at: sharesOf(shown, at) };
}

/** The box of `columns` × `rows` pixels with most ink, by a table of sums over all pixels above and to the left. */
function heaviest(pixels: Uint8Array, width: number, height: number, columns: number, rows: number): { readonly x: number; readonly y: number; readonly sum: number } {
  const across = width + 1;
  const sums = new Float64Array(across * (height + 1));
  for (let y = 0, i = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++, i += 4) {
      row += pixels[i]! + pixels[i + 1]! + pixels[i + 2]! + pixels[i + 3]!;
      sums[(y + 1) * across + x + 1] = sums[y * across + x + 1]! + row;
    }
  }
  let best = { x: 0, y: 0, sum: -1 };
  for (let y = 0; y + rows <= height; y++) {
    const above = y * across;
    const below = (y + rows) * across;
    for (let x = 0; x + columns <= width; x++) {
      const sum = sums[below + x + columns]! - sums[above + x + columns]! - sums[below + x]! + sums[above + x]!;
      if (sum > best.sum) best = { x, y, sum };
    }
  }
  return best;
}

/** `at` as shares of the item's rectangle, within it: whole pixels may reach past it. */
function sharesOf(rect: PlacedPicture['rect'], at: PlacedPicture['rect']): PictureFacts['at'] {
  const within = (value: number): number => Math.min(1, Math.max(0, value));
  const x = within((at.x - rect.x) / rect.width);
  const y = within((at.y - rect.y) / rect.height);
  return { x, y, width: within((at.x + at.width - rect.x) / rect.width) - x, height: within((at.y + at.height - rect.y) / rect.height) - y };
}

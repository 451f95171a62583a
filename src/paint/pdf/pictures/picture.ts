import { deflateSync } from 'node:zlib';
import type { Rect } from '../../../geometry/rect';
import type { ImageItem } from '../../../display/display-list';
import { cmykOf } from './cmyk-pixels';
import { coveredPixels } from './covered-pixels';
import { cutOf, cutPicture, type PlacedPart } from './cut-picture';
import { encodeCmyk } from './encode-cmyk';
import { readJpegHeader } from './jpeg';
import { openPicture, type OpenedPicture } from './open-picture';
import { PaintFailure } from '../paint-failure';
import type { PictureSettings } from './picture-settings';

/** A picture as it goes into the file, and the rectangle that its pixels fill, which may reach past the item's. */
export interface PreparedPicture {
  readonly bytes: Uint8Array;
  readonly filter: 'DCTDecode' | 'FlateDecode';
  /** Bits a sample; 1 for line art only. */
  readonly bits: 8 | 1;
  readonly width: number;
  readonly height: number;
  readonly space: 'DeviceCMYK' | 'DeviceGray' | 'DeviceRGB';
  /** Samples are stored as their complement. */
  readonly inverted: boolean;
  /** How much each pixel covers (退底), one byte each, deflated, in base64 so that caches may keep it with the rest; null: all whole. */
  readonly cover: string | null;
  readonly rect: Rect;
}

/** Line art keeps its pixels up to here: beyond it no plate shows a difference (GWG 2022 R0032 asks for 800). */
const LINE_ART_PPI = 1200;

/**
 * Cuts the crop from an asset, upright, brings it to the wanted resolution and colour and packs it, for a press as `cmykPixels` has it.
 * Grey stays grey, line art on a press stays one bit a pixel. For screens everything else is sRGB through embedded profiles.
 * Throws a PaintFailure when the file cannot be read.
 */
export async function preparePicture(asset: Uint8Array, item: ImageItem, settings: PictureSettings): Promise<PreparedPicture> {
  try {
    const source = await openPicture(asset, settings.convert !== null);
    if (source.bilevel && settings.convert) return await lineArt(source, item);
    return source.colour === 'grey' || !settings.convert ? await onScreen(source, item, settings) : await onPress(source, item, settings.quality, settings.ppi, settings.convert);
  } catch (cause) {
    throw new PaintFailure('failure.export.picture', { asset: item.asset }, { cause });
  }
}

async function onPress(source: OpenedPicture, item: PlacedPart, quality: number, ppi: number, convert: NonNullable<PictureSettings['convert']>): Promise<PreparedPicture> {
  const inks = await cmykOf(source, item, { ppi, convert });
  const { rect, width, height, cover } = inks;
  return { bytes: await encodeCmyk(inks, quality, convert.inkLimit), filter: 'DCTDecode', bits: 8, width, height, space: 'DeviceCMYK', inverted: true, cover: packed(cover), rect };
}

async function onScreen(source: OpenedPicture, item: PlacedPart, { ppi, quality }: PictureSettings): Promise<PreparedPicture> {
  const cut = cutOf(item, source.width, source.height, ppi);
  const isGrey = source.colour === 'grey';
  const cutOut = cutPicture(source.open(), cut);
  const parted = source.hasAlpha ? await coveredPixels(cutOut, isGrey) : null;
  const image = (parted?.image ?? cutOut).toColourspace(isGrey ? 'b-w' : 'srgb');
  const bytes = await image.jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
  const { components } = readJpegHeader(bytes);
  return { bytes, filter: 'DCTDecode', bits: 8, width: cut.width, height: cut.height, space: components === 1 ? 'DeviceGray' : 'DeviceRGB', inverted: false, cover: packed(parted?.cover ?? null), rect: cut.rect };
}

const packed = (cover: Uint8Array | null): string | null => cover && deflateSync(cover, { level: 9 }).toString('base64');

/** Black and white are drawn by the pixel: JPEG would blur them. */
async function lineArt(source: OpenedPicture, item: PlacedPart): Promise<PreparedPicture> {
  const cut = cutOf(item, source.width, source.height, LINE_ART_PPI);
  const { data, info } = await cutPicture(source.open(), cut).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  const row = Math.ceil(cut.width / 8);
  const rows = new Uint8Array(row * cut.height);
  for (let y = 0; y < cut.height; y++) {
    for (let x = 0; x < cut.width; x++) {
      if (data[(y * cut.width + x) * info.channels]! >= 128) rows[y * row + (x >> 3)]! |= 0x80 >> (x & 7);
    }
  }
  return { bytes: deflateSync(rows, { level: 9 }), filter: 'FlateDecode', bits: 1, width: cut.width, height: cut.height, space: 'DeviceGray', inverted: false, cover: null, rect: cut.rect };
}

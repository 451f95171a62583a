import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { DisplayList, ImageItem } from '../display/display-list';
import type { GlyphOutlines } from '../fonts/glyph-outlines';
import { PaintFailure } from '../paint/pdf/paint-failure';
import { preparePicture } from '../paint/pdf/pictures/picture';
import { paintSvg, type SvgPicture } from '../paint/svg/paint-svg';

export interface RasterOptions {
  readonly ppi: number;
  readonly outlines: GlyphOutlines;
  readonly readAsset: (id: string) => Promise<Uint8Array>;
  readonly signal?: AbortSignal;
}

export const SCREEN_PPI = 150;
/** What the SVG renderer and sharp's default guard against decompression bombs take. */
const LONGEST_SIDE = 32_767;
const MOST_PIXELS = 0x3fff * 0x3fff;

/**
 * The trimmed page as a PNG, drawn from the same outlines that the PDF embeds.
 * Throws a PaintFailure when a picture cannot be read or the page would have too many pixels.
 */
export async function rasterisePage(list: DisplayList, { ppi, outlines, readAsset, signal }: RasterOptions): Promise<Uint8Array> {
  const width = Math.max(1, Math.round((list.width * ppi) / 72));
  const height = Math.max(1, Math.round((list.height * ppi) / 72));
  if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS) {
    throw new PaintFailure('failure.export.tooManyPixels', { page: list.page, ppi });
  }
  const pictures = new Map<ImageItem, SvgPicture>();
  for (const group of list.groups) {
    if (group.screenOnly) continue;
    for (const item of group.items) {
      if (item.kind !== 'image') continue;
      signal?.throwIfAborted();
      pictures.set(item, await embedded(item, ppi, readAsset, { page: list.page, frame: group.id }));
    }
  }
  signal?.throwIfAborted();
  const svg = paintSvg(list, { outlines, width, height, picture: (item) => pictures.get(item) ?? null });
  // At 72 dpi an SVG's pixel is a pixel. `unlimited`: a broadsheet's outlines pass the XML parser's usual ten megabytes.
  return sharp(Buffer.from(svg), { density: 72, unlimited: true })
    .flatten({ background: '#ffffff' })
    .withMetadata({ density: ppi })
    .png({ compressionLevel: 6 })
    .toBuffer();
}

async function embedded(item: ImageItem, ppi: number, readAsset: RasterOptions['readAsset'], place: { page: string; frame: string }): Promise<SvgPicture> {
  const bytes = await readAsset(item.asset).catch((cause: unknown) => {
    throw new PaintFailure('failure.export.assetMissing', { asset: item.asset, ...place }, { cause });
  });
  try {
    const picture = await preparePicture(bytes, item, { ppi, quality: 95, convert: null });
    if (picture.cover === null) return { href: `data:image/jpeg;base64,${Buffer.from(picture.bytes).toString('base64')}`, rect: picture.rect };
    const raw = { width: picture.width, height: picture.height, channels: 1 } as const;
    const png = await sharp(picture.bytes).toColourspace('srgb').joinChannel(inflateSync(Buffer.from(picture.cover, 'base64')), { raw }).png().toBuffer();
    return { href: `data:image/png;base64,${png.toString('base64')}`, rect: picture.rect };
  } catch (failure) {
    if (!(failure instanceof PaintFailure)) throw failure;
    throw new PaintFailure(failure.key, { ...failure.values, ...place }, { cause: failure.cause });
  }
}

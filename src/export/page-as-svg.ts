import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { DisplayList, ImageItem } from '../display/display-list';
import type { GlyphOutlines } from '../fonts/glyph-outlines';
import { PaintFailure } from '../paint/pdf/paint-failure';
import { preparePicture } from '../paint/pdf/pictures/picture';
import { paintSvg, type SvgPicture } from '../paint/svg/paint-svg';

export interface PageSvgOptions {
  /** Pictures have no more pixels than that, and this quality as JPEG. */
  readonly ppi: number;
  readonly quality: number;
  readonly outlines: GlyphOutlines;
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly readAsset: (id: string) => Promise<Uint8Array>;
  readonly signal?: AbortSignal;
}

/** The trimmed page as SVG with its pictures in it: it needs no font and no other file. Throws a PaintFailure when a picture cannot be read. */
export async function pageAsSvg(list: DisplayList, options: PageSvgOptions): Promise<string> {
  const { outlines, width, height, signal } = options;
  const pictures = new Map<ImageItem, SvgPicture>();
  for (const group of list.groups) {
    if (group.screenOnly) continue;
    for (const item of group.items) {
      if (item.kind !== 'image') continue;
      signal?.throwIfAborted();
      pictures.set(item, await embedded(item, options, { page: list.page, frame: group.id }));
    }
  }
  signal?.throwIfAborted();
  return paintSvg(list, { outlines, width, height, picture: (item) => pictures.get(item) ?? null });
}

async function embedded(item: ImageItem, { ppi, quality, readAsset }: PageSvgOptions, place: { page: string; frame: string }): Promise<SvgPicture> {
  const bytes = await readAsset(item.asset).catch((cause: unknown) => {
    throw new PaintFailure('failure.export.assetMissing', { asset: item.asset, ...place }, { cause });
  });
  try {
    const picture = await preparePicture(bytes, item, { ppi, quality, convert: null });
    if (picture.cover === null) return { href: `data:image/jpeg;base64,${Buffer.from(picture.bytes).toString('base64')}`, rect: picture.rect };
    const raw = { width: picture.width, height: picture.height, channels: 1 } as const;
    const png = await sharp(picture.bytes).toColourspace('srgb').joinChannel(inflateSync(Buffer.from(picture.cover, 'base64')), { raw }).png().toBuffer();
    return { href: `data:image/png;base64,${png.toString('base64')}`, rect: picture.rect };
  } catch (failure) {
    if (!(failure instanceof PaintFailure)) throw failure;
    throw new PaintFailure(failure.key, { ...failure.values, ...place }, { cause: failure.cause });
  }
}

import type { FontWorld } from '../../fonts/harfbuzz-shaper';
import { createGlyphAtlas } from '../../paint/canvas/glyph-atlas';
import type { GlyphAtlas } from '../../paint/canvas/glyph-atlas';
import { bytesOf } from '../bytes-of';
import type { DocumentStore } from '../document-store';
import { previewUrl } from '../preview-url';
import { useOpenDocument } from '../use-document';
import type { OpenDocument } from '../use-document';
import { createAssetImages } from './asset-images';
import type { AssetImages } from './asset-images';

/** What the page, its thumbnails and other previews of a document paint with: glyph masks and decoded pictures, each kept once. */
export interface PaintResources {
  readonly atlas: GlyphAtlas;
  readonly images: AssetImages;
}

const atlases = new WeakMap<FontWorld, GlyphAtlas>();
const pictures = new WeakMap<DocumentStore, AssetImages>();

export function usePaintResources(): PaintResources {
  const { id, store, world } = useOpenDocument();
  return paintResourcesOf({ id, store, world });
}

/** Masks go with the fonts, pictures with the document: fonts that arrive later bring new masks and leave the pictures. */
export function paintResourcesOf({ id, store, world }: OpenDocument): PaintResources {
  let atlas = atlases.get(world);
  if (!atlas) atlases.set(world, (atlas = createGlyphAtlas(world)));
  let images = pictures.get(store);
  if (!images) pictures.set(store, (images = imagesOf(id, store)));
  return { atlas, images };
}

const imagesOf = (id: string, store: DocumentStore): AssetImages =>
  createAssetImages({
    sizeOf: (asset) => store.getState().edition.assets[asset] ?? null,
    load: (asset, size) => loadPreview(id, asset, size),
  });

/** A picture's preview, decoded; its longer side is `size` pixels. */
export async function loadPreview(document: string, asset: string, size: number): Promise<ImageBitmap> {
  return createImageBitmap(new Blob([await bytesOf(previewUrl(document, asset, size)) as Uint8Array<ArrayBuffer>]));
}

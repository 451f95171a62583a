import type { Edition } from '../../model/edition';
import type { GlyphOutlines } from '../../fonts/glyph-outlines';
import { createGlyphAtlas } from '../../paint/canvas/glyph-atlas';
import type { GlyphAtlas } from '../../paint/canvas/glyph-atlas';
import { createAssetImages } from './asset-images';
import type { AssetImages } from './asset-images';

/** What every painter of a document shares: glyph masks and decoded pictures. */
export interface PaintResources {
  readonly atlas: GlyphAtlas;
  readonly images: AssetImages;
}

/** `edition` is asked anew each time: assets come with imports. */
export function createPaintResources(document: string, outlines: GlyphOutlines, edition: () => Edition): PaintResources {
  return {
    atlas: createGlyphAtlas(outlines),
    images: createAssetImages({
      sizeOf: (asset) => edition().assets[asset] ?? null,
      load: async (asset, size) => {
        const response = await fetch(`forme://asset/${document}/${asset}?size=${size}`);
        if (!response.ok) throw new Error(`The preview of a picture could not be had: ${response.status}`);
        return createImageBitmap(await response.blob());
      },
    }),
  };
}

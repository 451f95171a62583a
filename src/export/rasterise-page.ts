import sharp from 'sharp';
import type { DisplayList } from '../display/display-list';
import type { GlyphOutlines } from '../fonts/glyph-outlines';
import { PaintFailure } from '../paint/pdf/paint-failure';
import { pageAsSvg } from './page-as-svg';

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
  const svg = await pageAsSvg(list, { ppi, quality: 95, outlines, width, height, readAsset, signal });
  // At 72 dpi an SVG's pixel is a pixel. `unlimited`: a broadsheet's outlines pass the XML parser's usual ten megabytes.
  return sharp(Buffer.from(svg), { density: 72, unlimited: true })
    .flatten({ background: '#ffffff' })
    .withMetadata({ density: ppi })
    .png({ compressionLevel: 6 })
    .toBuffer();
}

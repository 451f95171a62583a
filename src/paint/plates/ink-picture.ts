import type { ImageItem } from '../../display/display-list';
import type { Rect } from '../../geometry/rect';

/** A picture's crop as it prints: C, M, Y, K of each pixel, 0 paper to 255 solid. Grey pictures have black alone. */
export interface InkPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** How much each pixel covers, 0…255; null: all of them whole. */
  readonly cover: Uint8Array | null;
  /** What the pixels fill, points from the item's top left: whole pixels may reach past the item, which then cuts them. */
  readonly rect: Rect;
}

/** Where the raster gets pictures. */
export interface InkPictures {
  /** Null: not there (yet); its place stays as it is. */
  get(item: ImageItem): InkPicture | null;
}

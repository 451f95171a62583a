import type { ImageItem } from '../../display/display-list';

/** A whole picture, upright, in inks as it prints: one byte a channel, 0 paper to 255 solid. One channel is black alone. */
export interface InkPicture {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 4;
  readonly pixels: Uint8Array;
  /** Its pixels per pixel of the upright asset, in which crops are given. */
  readonly scaleX: number;
  readonly scaleY: number;
}

/** Where the raster gets pictures. */
export interface InkPictures {
  /** Null: not there (yet); its place stays as it is. */
  get(item: ImageItem): InkPicture | null;
}

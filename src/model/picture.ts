import type { AssetId, PictureId, StoryId } from './ids';

export const ASSET_TYPES = ['image/jpeg', 'image/png', 'image/tiff', 'image/webp', 'application/vnd.iccprofile'] as const;

/** A file held in the bundle under its content hash: a picture, or the colour profile of an output condition. */
export interface Asset {
  readonly id: AssetId;
  /** The name it came with; for people, never used as a path. */
  readonly name: string;
  readonly mime: (typeof ASSET_TYPES)[number];
  /** Pixels as displayed, after EXIF rotation; 0 × 0 for a profile. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** A corner of a closed outline: 0 … 1 from the uncropped picture's left and top. */
export interface ContourPoint {
  readonly x: number;
  readonly y: number;
}

/** A photograph or drawing in the basket: an asset, its caption and where it came from. */
export interface Picture {
  readonly id: PictureId;
  readonly slug: string;
  readonly asset: AssetId;
  /** The story of kind `caption` that holds the caption and the credit. */
  readonly caption: StoryId;
  /** Where the picture came from and under which right, as read from its metadata; not printed. */
  readonly source: string;
  /** What the file said of itself when it came in: what caption and credit are taken back to. */
  readonly told: { readonly caption: string; readonly credit: string };
  /** The file's own clipping path; null when it has none. */
  readonly path: readonly ContourPoint[] | null;
  /** Its pixels are clear round the subject (退底): it needs no outline to be cut out. */
  readonly cutOut: boolean;
}

/**
 * How a picture fills its frame. The picture always covers the frame's picture area:
 * `scale` 1 is the smallest that covers, more crops closer; `focus` is the point of the picture
 * (0…1 from its top left) that is kept as near the middle of the frame as coverage allows.
 */
export interface Crop {
  readonly scale: number;
  readonly focusX: number;
  readonly focusY: number;
}

export const FULL_CROP: Crop = { scale: 1, focusX: 0.5, focusY: 0.5 };

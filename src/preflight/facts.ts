import type { Rect } from '../geometry/rect';
import type { AssetId } from '../model/ids';

/**
 * What only the files themselves can tell, gathered outside (export/gather-facts.ts; in the window, main does it and the
 * facts come in piece by piece). What is not in here is not known yet: a rule then says nothing.
 */
export interface Facts {
  readonly assets: ReadonlyMap<AssetId, AssetFacts>;
  /** By font book key. */
  readonly fonts: ReadonlyMap<string, FontFacts>;
  /** By `pictureKey`: how a picture prints at its crop and size in the condition in force. */
  readonly pictures: ReadonlyMap<string, PictureFacts>;
}

export interface AssetFacts {
  /** `changed`: the file's content is no longer what its hash says. `broken`: it cannot be decoded. */
  readonly state: 'ok' | 'missing' | 'changed' | 'broken';
  readonly colour?: 'rgb' | 'cmyk' | 'grey';
  /** One bit a pixel: line art. */
  readonly bilevel?: boolean;
}

export interface FontFacts {
  readonly family: string;
  /** False when the licence bits (OS/2 fsType) forbid embedding. */
  readonly embeddable: boolean;
}

export interface PictureFacts {
  /** Mean ink of the heaviest square of the profile's window size, percent. */
  readonly highestInk: number;
  /** That square, as shares of the item's rectangle. */
  readonly at: Rect;
}

export const NO_FACTS: Facts = { assets: new Map(), fonts: new Map(), pictures: new Map() };

/** Names a picture as printed: the same asset, crop (pixels) and printed size (points) print alike. */
export const pictureKey = (asset: AssetId, crop: Rect, size: { readonly width: number; readonly height: number }): string =>
  [asset, ...[crop.x, crop.y, crop.width, crop.height, size.width, size.height].map((value) => Math.round(value * 10) / 10)].join(' ');

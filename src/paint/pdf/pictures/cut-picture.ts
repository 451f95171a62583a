import type { Sharp } from 'sharp';
import type { ImageItem } from '../../../display/display-list';
import type { Rect } from '../../../geometry/rect';

/** A picture's part on a page: its rectangle, points, and what of the upright picture fills it, pixels. */
export type PlacedPart = Pick<ImageItem, 'rect' | 'crop'>;

/** What is cut out and how large it becomes. */
export interface Cut {
  /** Whole pixels of the upright picture. */
  readonly pixels: Rect;
  /** The rectangle that they fill on the page; it may reach past the item's. */
  readonly rect: Rect;
  /** Pixels afterwards: never more than before. */
  readonly width: number;
  readonly height: number;
}

/** Only whole pixels may be cut out of a picture of `width` × `height`. Finer than `ppi` at the printed size is brought to it, coarser stays. */
export function cutOf({ crop, rect }: PlacedPart, width: number, height: number, ppi: number): Cut {
  const left = Math.min(width - 1, Math.max(0, Math.floor(crop.x + 1e-6)));
  const top = Math.min(height - 1, Math.max(0, Math.floor(crop.y + 1e-6)));
  const right = Math.max(left + 1, Math.min(width, Math.ceil(crop.x + crop.width - 1e-6)));
  const bottom = Math.max(top + 1, Math.min(height, Math.ceil(crop.y + crop.height - 1e-6)));
  const kx = rect.width / crop.width;
  const ky = rect.height / crop.height;
  const filled = { x: rect.x + (left - crop.x) * kx, y: rect.y + (top - crop.y) * ky, width: (right - left) * kx, height: (bottom - top) * ky };
  const finest = Math.max(((right - left) / filled.width) * 72, ((bottom - top) / filled.height) * 72);
  const shrink = Math.min(1, ppi / finest);
  return {
    pixels: { x: left, y: top, width: right - left, height: bottom - top },
    rect: filled,
    width: Math.max(1, Math.round((right - left) * shrink)),
    height: Math.max(1, Math.round((bottom - top) * shrink)),
  };
}

/** The picture upright, cut and sized. */
export function cutPicture(image: Sharp, { pixels, width, height }: Cut): Sharp {
  const cut = image.autoOrient().extract({ left: pixels.x, top: pixels.y, width: pixels.width, height: pixels.height });
  return width < pixels.width || height < pixels.height ? cut.resize({ width, height, fit: 'fill', kernel: 'lanczos3' }) : cut;
}

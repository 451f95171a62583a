import type { Point, Rect } from '../geometry/rect';
import { round } from '../geometry/units';
import type { Asset, ContourPoint } from '../model/picture';

/** A contour, stored as shares of the whole photograph, on the page: as the crop shows it in `picture`, and no further. */
export function contourOnPage(contour: readonly ContourPoint[], asset: Pick<Asset, 'width' | 'height'>, crop: Rect, picture: Rect): readonly Point[] {
  const scale = picture.width / crop.width;
  return contour.map(({ x, y }) => ({
    x: round(clamp(picture.x + (x * asset.width - crop.x) * scale, picture.x, picture.x + picture.width)),
    y: round(clamp(picture.y + (y * asset.height - crop.y) * scale, picture.y, picture.y + picture.height)),
  }));
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

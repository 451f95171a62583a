import type { ImageItem } from '../../display/display-list';
import type { Mask } from '../coverage/rasterise-outline';
import type { InkPicture } from './ink-picture';
import { coveredColumns, coveredRows, mixed } from './lay-ink';
import type { Plates } from './plates';

/** The pixels of a picture that one pixel of the plates is the mean of: two whole numbers, the end exclusive. */
type Span = readonly [start: number, end: number];

/**
 * Lays a picture into its rectangle, inside the cut-out's mask when there is one. Each pixel is the mean of the picture's
 * pixels under it. Inks that the picture does not have are knocked out.
 */
export function layPicture(plates: Plates, item: ImageItem, picture: InkPicture, mask: Mask | null): void {
  const { rect } = item;
  const { width, planes, scale, x, y } = plates;
  const { pixels, cover } = picture;
  const [left, top] = [rect.x + picture.rect.x, rect.y + picture.rect.y];
  const across = picture.width / picture.rect.width;
  const down = picture.height / picture.rect.height;
  const columns = coveredColumns(plates, rect);
  const spans = columns.map(([column]) => spanOf(((column - x) / scale - left) * across, across / scale, picture.width));
  const sums = [0, 0, 0, 0];
  for (const [row, rowShare] of coveredRows(plates, rect)) {
    const [y0, y1] = spanOf(((row - y) / scale - top) * down, down / scale, picture.height);
    for (let i = 0; i < columns.length; i++) {
      const [column, columnShare] = columns[i]!;
      const inside = rowShare * columnShare * coverageAt(mask, column, row);
      if (Math.round(inside) === 0) continue;
      const [x0, x1] = spans[i]!;
      sums.fill(0);
      // Of a cut-out each pixel counts by as much as it covers.
      let count = (x1 - x0) * (y1 - y0);
      let covered = Math.round(inside);
      if (cover) {
        let weight = 0;
        for (let sy = y0; sy < y1; sy++) {
          for (let at = sy * picture.width + x0, end = at + x1 - x0; at < end; at++) {
            const share = cover[at]! / 255;
            weight += share;
            for (let ink = 0; ink < 4; ink++) sums[ink]! += pixels[at * 4 + ink]! * share;
          }
        }
        covered = Math.round((inside * weight) / count);
        count = weight;
        if (covered === 0) continue;
      } else {
        for (let sy = y0; sy < y1; sy++) {
          for (let from = (sy * picture.width + x0) * 4, end = from + (x1 - x0) * 4; from < end; from += 4) for (let ink = 0; ink < 4; ink++) sums[ink]! += pixels[from + ink]!;
        }
      }
      const at = row * width + column;
      for (let ink = 0; ink < planes.length; ink++) {
        const tone = ink < 4 ? Math.round(sums[ink]! / count) : 0;
        planes[ink]![at] = covered === 255 ? tone : mixed(planes[ink]![at]!, tone, covered);
      }
    }
  }
}

function coverageAt(mask: Mask | null, column: number, row: number): number {
  if (!mask) return 255;
  const [left, top] = [column - mask.left, row - mask.top];
  return left < 0 || top < 0 || left >= mask.width || top >= mask.height ? 0 : mask.coverage[top * mask.width + left]!;
}

/** Of a stretch of a picture, the pixels whose edges are nearest; of one narrower than a pixel, the pixel under its middle. */
function spanOf(low: number, length: number, count: number): Span {
  const inside = (pixel: number): number => Math.min(count - 1, Math.max(0, pixel));
  if (length <= 1) {
    const middle = inside(Math.floor(low + length / 2));
    return [middle, middle + 1];
  }
  const first = inside(Math.round(low));
  return [first, Math.max(first, inside(Math.round(low + length) - 1)) + 1];
}

import type { ImageItem } from '../../display/display-list';
import type { Mask } from '../coverage/rasterise-outline';
import type { InkPicture } from './ink-picture';
import { coveredColumns, coveredRows, mixed } from './lay-ink';
import type { Plates } from './plates';

/** The pixels of a picture that one pixel of the plates is the mean of: two whole numbers, the end exclusive. */
type Span = readonly [start: number, end: number];

/**
 * Lays a picture's crop into its rectangle, inside the cut-out's mask when there is one. Each pixel is the mean of the
 * picture's pixels under it. A grey picture prints black and knocks the other inks out.
 */
export function layPicture(plates: Plates, item: ImageItem, picture: InkPicture, mask: Mask | null): void {
  const { rect, crop } = item;
  const { width, planes, scale, x, y } = plates;
  const rows = coveredRows(plates, rect);
  const columns = coveredColumns(plates, rect);
  const acrossSpans = columns.map(([column]) => spanOf((column - x) / scale, 1 / scale, rect.x, rect.width, crop.x * picture.scaleX, crop.width * picture.scaleX, picture.width));
  const { channels, pixels } = picture;
  const black = 3;
  const sums = [0, 0, 0, 0];
  for (const [row, down] of rows) {
    const [y0, y1] = spanOf((row - y) / scale, 1 / scale, rect.y, rect.height, crop.y * picture.scaleY, crop.height * picture.scaleY, picture.height);
    for (let i = 0; i < columns.length; i++) {
      const [column, across] = columns[i]!;
      const covered = Math.round(down * across * coverageAt(mask, column, row));
      if (covered === 0) continue;
      const [x0, x1] = acrossSpans[i]!;
      sums.fill(0);
      for (let sy = y0; sy < y1; sy++) {
        for (let sx = x0, from = (sy * picture.width + x0) * channels; sx < x1; sx++, from += channels) {
          if (channels === 1) sums[black]! += pixels[from]!;
          else for (let ink = 0; ink < 4; ink++) sums[ink]! += pixels[from + ink]!;
        }
      }
      const count = (x1 - x0) * (y1 - y0);
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

/**
 * The picture's pixels under a stretch of the page (points): those whose edges are nearest, or, when the stretch is
 * narrower than one, the pixel under its middle. Never outside the crop.
 */
function spanOf(start: number, length: number, from: number, size: number, cropFrom: number, cropSize: number, count: number): Span {
  const k = cropSize / size;
  const low = cropFrom + (start - from) * k;
  const high = low + length * k;
  const first = Math.max(0, Math.floor(cropFrom + 1e-6));
  const last = Math.max(first, Math.min(count, Math.ceil(cropFrom + cropSize - 1e-6)) - 1);
  const inside = (pixel: number): number => Math.min(last, Math.max(first, pixel));
  if (high - low <= 1) {
    const middle = inside(Math.floor((low + high) / 2));
    return [middle, middle + 1];
  }
  const left = inside(Math.round(low));
  return [left, Math.max(left, inside(Math.round(high) - 1)) + 1];
}

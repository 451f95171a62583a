import type { Rect } from '../../geometry/rect';
import type { Mask } from '../coverage/rasterise-outline';
import type { Plates } from './plates';

/** For each plate its tone, 0…255, or null: the plate is not touched. */
export type Tones = readonly (number | null)[];

/** Lays tones through a coverage mask: where a shape covers a pixel in part, the rest of the pixel keeps what it has. */
export function layInk({ width, height, planes }: Plates, mask: Mask, tones: Tones): void {
  const left = Math.max(0, mask.left);
  const right = Math.min(width, mask.left + mask.width);
  const top = Math.max(0, mask.top);
  const bottom = Math.min(height, mask.top + mask.height);
  if (left >= right) return;
  tones.forEach((tone, ink) => {
    if (tone === null) return;
    const plane = planes[ink]!;
    for (let row = top; row < bottom; row++) {
      let from = (row - mask.top) * mask.width + left - mask.left;
      const end = row * width + right;
      for (let at = row * width + left; at < end; at++, from++) {
        const covered = mask.coverage[from]!;
        if (covered === 255) plane[at] = tone;
        else if (covered > 0) plane[at] = mixed(plane[at]!, tone, covered);
      }
    }
  });
}

/** The same for a rectangle of the page: no mask of its size is needed. */
export function layRectangle(plates: Plates, rect: Rect, tones: Tones): void {
  const { width, planes } = plates;
  const rows = coveredRows(plates, rect);
  const columns = coveredColumns(plates, rect);
  tones.forEach((tone, ink) => {
    if (tone === null) return;
    const plane = planes[ink]!;
    for (const [row, down] of rows) {
      for (const [column, across] of columns) {
        const covered = Math.round(down * across * 255);
        const at = row * width + column;
        plane[at] = covered === 255 ? tone : mixed(plane[at]!, tone, covered);
      }
    }
  });
}

/** Rounded division by 255 of a mix of two tones. */
export const mixed = (under: number, tone: number, covered: number): number => (under * (255 - covered) + tone * covered + 127) / 255 | 0;

export type Covered = readonly (readonly [index: number, share: number])[];

export const coveredColumns = ({ scale, x, width }: Plates, rect: Rect): Covered => coveredBetween(x + rect.x * scale, x + (rect.x + rect.width) * scale, width);
export const coveredRows = ({ scale, y, height }: Plates, rect: Rect): Covered => coveredBetween(y + rect.y * scale, y + (rect.y + rect.height) * scale, height);

function coveredBetween(from: number, to: number, count: number): Covered {
  const all: (readonly [number, number])[] = [];
  for (let i = Math.max(0, Math.floor(from)); i < Math.min(count, Math.ceil(to)); i++) all.push([i, Math.min(i + 1, to) - Math.max(i, from)]);
  return all;
}

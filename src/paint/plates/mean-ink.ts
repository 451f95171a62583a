import type { Rect } from '../../geometry/rect';
import type { Plates } from './plates';

/** The mean of each ink over a rectangle of the page (points), percent; whole pixels whose middles lie in it, null when there are none. */
export function meanInk({ scale, x, y, width, height, planes }: Plates, rect: Rect): readonly number[] | null {
  const left = Math.max(0, Math.ceil(x + rect.x * scale - 0.5));
  const right = Math.min(width, Math.ceil(x + (rect.x + rect.width) * scale - 0.5));
  const top = Math.max(0, Math.ceil(y + rect.y * scale - 0.5));
  const bottom = Math.min(height, Math.ceil(y + (rect.y + rect.height) * scale - 0.5));
  if (left >= right || top >= bottom) return null;
  const count = (right - left) * (bottom - top);
  return planes.map((plane) => {
    let sum = 0;
    for (let row = top; row < bottom; row++) for (let at = row * width + left; at < row * width + right; at++) sum += plane[at]!;
    return sum / (count * 2.55);
  });
}

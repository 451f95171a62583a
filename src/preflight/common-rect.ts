import { bottom, right, type Rect } from '../geometry/rect';
import { round } from '../geometry/units';

/** What two rectangles have in common; null when it is no wider and deeper than `least` points. */
export function commonRect(a: Rect, b: Rect, least = 0): Rect | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(right(a), right(b)) - x;
  const height = Math.min(bottom(a), bottom(b)) - y;
  return width > least && height > least ? { x: round(x), y: round(y), width: round(width), height: round(height) } : null;
}

import type { Point, Rect } from '../../geometry/rect';
import { bottom, right } from '../../geometry/rect';

/** Which sides of a rectangle a handle moves. */
export interface Handle {
  readonly horizontal: 'left' | 'right' | null;
  readonly vertical: 'top' | 'bottom' | null;
}

/** Side of the drawn square, CSS pixels, and how far off it may be taken hold of. */
export const HANDLE = 7;
const REACH = 7;
/** A side shorter than this shows no handle in its middle. */
const LEAST_FOR_MIDDLE = 28;

export interface PlacedHandle extends Handle {
  readonly at: Point;
}

/** The handles of a rectangle on screen, corners first: where they crowd, a corner is meant. */
export function handlesOf(rect: Rect): readonly PlacedHandle[] {
  const [left, top, far, low] = [rect.x, rect.y, right(rect), bottom(rect)];
  const [midX, midY] = [(left + far) / 2, (top + low) / 2];
  const corners: PlacedHandle[] = [
    { horizontal: 'left', vertical: 'top', at: { x: left, y: top } },
    { horizontal: 'right', vertical: 'top', at: { x: far, y: top } },
    { horizontal: 'left', vertical: 'bottom', at: { x: left, y: low } },
    { horizontal: 'right', vertical: 'bottom', at: { x: far, y: low } },
  ];
  const upright: PlacedHandle[] = rect.width < LEAST_FOR_MIDDLE ? [] : [
    { horizontal: null, vertical: 'top', at: { x: midX, y: top } },
    { horizontal: null, vertical: 'bottom', at: { x: midX, y: low } },
  ];
  const level: PlacedHandle[] = rect.height < LEAST_FOR_MIDDLE ? [] : [
    { horizontal: 'left', vertical: null, at: { x: left, y: midY } },
    { horizontal: 'right', vertical: null, at: { x: far, y: midY } },
  ];
  return [...corners, ...upright, ...level];
}

/** The handle that a point on screen takes hold of. */
export function handleAt(rect: Rect, at: Point): Handle | null {
  const near = handlesOf(rect)
    .map((handle) => ({ handle, distance: Math.max(Math.abs(handle.at.x - at.x), Math.abs(handle.at.y - at.y)) }))
    .filter(({ distance }) => distance <= REACH)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.handle ?? null;
}

export function cursorOf({ horizontal, vertical }: Handle): string {
  if (!horizontal) return 'ns-resize';
  if (!vertical) return 'ew-resize';
  return (horizontal === 'left') === (vertical === 'top') ? 'nwse-resize' : 'nesw-resize';
}

/** The rectangle with the handle's sides at a point; sides never cross, and leave at least `least` between them. */
export function dragHandle(rect: Rect, handle: Handle, to: Point, least: number): Rect {
  let [left, top, far, low] = [rect.x, rect.y, right(rect), bottom(rect)];
  if (handle.horizontal === 'left') left = Math.min(to.x, far - least);
  if (handle.horizontal === 'right') far = Math.max(to.x, left + least);
  if (handle.vertical === 'top') top = Math.min(to.y, low - least);
  if (handle.vertical === 'bottom') low = Math.max(to.y, top + least);
  return { x: left, y: top, width: far - left, height: low - top };
}

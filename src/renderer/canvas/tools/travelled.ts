import type { Point, Rect } from '../../../geometry/rect';

/** A press becomes a drag when the pointer has gone so far, CSS pixels. */
const DRAG_AFTER = 4;

export const travelled = (from: Point, to: Point): boolean => Math.hypot(to.x - from.x, to.y - from.y) >= DRAG_AFTER;

/** The rectangle between two corners. */
export const between = (a: Point, b: Point): Rect => ({ x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) });

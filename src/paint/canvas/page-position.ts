import type { Rect } from '../../geometry/rect';
import type { Area } from './raster';

/** Where a page lies on a surface. `x` and `y`, the place of the trim's top left, are whole device pixels. */
export interface PagePosition {
  /** Device pixels per point. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Device pixels of a rectangle of the page: all that it touches, or the nearest whole ones. */
export function areaOf(rect: Rect, at: PagePosition, edges: 'outward' | 'nearest'): Area {
  const [low, high] = edges === 'outward' ? [Math.floor, Math.ceil] : [Math.round, Math.round];
  return {
    left: low(at.x + rect.x * at.scale),
    top: low(at.y + rect.y * at.scale),
    right: high(at.x + (rect.x + rect.width) * at.scale),
    bottom: high(at.y + (rect.y + rect.height) * at.scale),
  };
}

/** The part of the page that device pixels show. */
export const rectOf = (area: Area, at: PagePosition): Rect => ({
  x: (area.left - at.x) / at.scale,
  y: (area.top - at.y) / at.scale,
  width: (area.right - area.left) / at.scale,
  height: (area.bottom - area.top) / at.scale,
});

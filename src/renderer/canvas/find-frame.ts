import { contains, inset } from '../../geometry/rect';
import type { Point } from '../../geometry/rect';
import type { Edition } from '../../model/edition';
import type { Frame } from '../../model/frame';
import type { PageId } from '../../model/ids';
import { framesOnPage } from '../../model/threads';

/**
 * The frame that a click at a point means: the topmost there. An unfilled box is taken by its edge, or where nothing
 * else is; rules and edges may be missed by `slop` points.
 */
export function findFrame(edition: Edition, page: PageId, point: Point, slop: number): Frame | null {
  const frames = [...framesOnPage(edition, page)].reverse();
  return frames.find((frame) => isMeant(frame, point, slop)) ?? frames.find((frame) => frame.type === 'box' && contains(frame.rect, point)) ?? null;
}

function isMeant(frame: Frame, point: Point, slop: number): boolean {
  switch (frame.type) {
    case 'rule':
      return contains(inset(frame.rect, -slop), point);
    case 'box':
      return contains(inset(frame.rect, -slop), point) && (frame.fill !== null || !contains(inset(frame.rect, slop), point));
    case 'text':
    case 'picture':
    case 'qr':
      return contains(frame.rect, point);
  }
}

/**
 * What the lines of a text frame keep clear of (绕排): every frame that meets the text frame, has `wrap`, and lies above it.
 * Above means a higher layer; on the same layer it means any frame but another text frame or one that encloses the text
 * frame whole (the box around it).
 */
import { obstacleEquals, reaches, type Obstacle } from '../geometry/outline';
import { encloses, translate } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { Frame, PictureFrame, TextFrame } from '../model/frame';
import type { FrameId } from '../model/ids';
import { allPages, masterItems } from '../model/masters';
import { framesAcross } from '../model/spread';
import { framesOnPage } from '../model/threads';

/** A picture frame as its parts: the picture's outline and its caption keep text away each for itself. */
export type ShapesOf = (frame: PictureFrame) => readonly Omit<Obstacle, 'gap'>[];

export interface Obstacles {
  readonly frames: Edition['frames'];
  readonly pages: Edition['pages'];
  readonly of: ReadonlyMap<FrameId, readonly Obstacle[]>;
}

/** The obstacles of every text frame with a story. A frame whose obstacles are as before keeps the same array. */
export function collectObstacles(edition: Edition, before: Obstacles | null, shapesOf: ShapesOf): Obstacles {
  // A contour also depends on the picture's crop and its caption's lines.
  if (before?.frames === edition.frames && before.pages === edition.pages && !Object.values(edition.frames).some(hasContour)) return before;
  const all = new Map<FrameId, readonly Obstacle[]>();
  for (const page of allPages(edition)) {
    const own = framesOnPage(edition, page.id);
    // What reaches over the fold of a spread is run around on both pages; a contour is kept to its own.
    const across = framesAcross(edition, page.id).map(({ frame, dx }): Frame => {
      const moved = { ...frame, rect: translate(frame.rect, dx, 0) };
      return moved.type === 'picture' ? { ...moved, contour: null } : moved;
    });
    const frames = across.length > 0 ? [...own, ...across] : own;
    const under = masterItems(edition, page);
    for (const frame of own) {
      if (frame.type !== 'text' || frame.story === null) continue;
      const now = obstaclesOf(frame, frames, under, shapesOf);
      const old = before?.of.get(frame.id);
      const isSame = old?.length === now.length && now.every((one, i) => old[i] !== undefined && obstacleEquals(one, old[i]));
      all.set(frame.id, isSame && old ? old : now);
    }
  }
  return { frames: edition.frames, pages: edition.pages, of: all };
}

const hasContour = (frame: Frame): frame is PictureFrame => frame.type === 'picture' && frame.contour !== null && frame.wrap;

/** A page's text runs around what its master shows, although that lies under it. */
function obstaclesOf(frame: TextFrame, frames: readonly Frame[], under: readonly Frame[], shapesOf: ShapesOf): Obstacle[] {
  return [...frames, ...under].flatMap((other) => {
    if (other.id === frame.id || !other.wrap) return [];
    const above = (other.type !== 'box' && under.includes(other)) || other.layer > frame.layer || (other.layer === frame.layer && other.type !== 'text' && !encloses(other.rect, frame.rect));
    if (!above) return [];
    const shapes = hasContour(other) ? shapesOf(other) : [{ rect: other.rect, outline: null }];
    return shapes.map((shape): Obstacle => ({ ...shape, gap: other.wrapGap })).filter((obstacle) => reaches(obstacle, frame.rect));
  });
}

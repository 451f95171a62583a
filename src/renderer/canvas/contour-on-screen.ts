import type { Composition } from '../../compose/composition';
import type { Point, Rect } from '../../geometry/rect';
import type { Edition } from '../../model/edition';
import type { PictureFrame } from '../../model/frame';
import type { ContourPoint } from '../../model/picture';
import type { FrameId } from '../../model/ids';
import { wholePicture } from './whole-picture';

/** A corner that is nearer than this to the pointer is meant, CSS pixels; likewise a side. */
const CORNER_REACH = 7;
const SIDE_REACH = 5;

export interface ShownContour {
  readonly frame: PictureFrame;
  readonly contour: readonly ContourPoint[];
  /** The whole photograph on the page, points: what a contour's shares are of. */
  readonly whole: Rect;
}

/** The contour of the one selected picture that has one and is not locked. */
export function shownContour(edition: Edition, composition: Composition, selection: readonly FrameId[]): ShownContour | null {
  const frame = selection.length === 1 ? edition.frames[selection[0]!] : undefined;
  if (frame?.type !== 'picture' || !frame.contour || !frame.wrap || frame.locked) return null;
  const asset = edition.assets[edition.pictures[frame.picture ?? '']?.asset ?? ''];
  const rect = composition.pages.get(frame.page)?.pictures.get(frame.id)?.rect;
  if (!asset || !rect) return null;
  return { frame, contour: frame.contour, whole: wholePicture(asset, frame.crop, rect) };
}

export const cornerOnPage = (whole: Rect, { x, y }: ContourPoint): Point => ({ x: whole.x + x * whole.width, y: whole.y + y * whole.height });

/** A place on the page as a contour's corner, held inside the photograph. */
export function cornerFromPage(whole: Rect, { x, y }: Point): ContourPoint {
  const share = (value: number): number => Math.max(0, Math.min(1, value));
  return { x: share((x - whole.x) / whole.width), y: share((y - whole.y) / whole.height) };
}

/** The corner under a place on the page, −1 when there is none. `scale` is CSS pixels a point. */
export function cornerAt({ contour, whole }: ShownContour, at: Point, scale: number): number {
  const distances = contour.map((corner) => apart(cornerOnPage(whole, corner), at) * scale);
  const nearest = Math.min(...distances);
  return nearest <= CORNER_REACH ? distances.indexOf(nearest) : -1;
}

/** The side (from corner i to the next) under a place on the page, −1 when there is none. */
export function sideAt({ contour, whole }: ShownContour, at: Point, scale: number): number {
  return contour.findIndex((corner, i) => {
    const from = cornerOnPage(whole, corner);
    const to = cornerOnPage(whole, contour[(i + 1) % contour.length]!);
    const length = apart(from, to);
    if (length === 0) return false;
    const along = ((at.x - from.x) * (to.x - from.x) + (at.y - from.y) * (to.y - from.y)) / length;
    const foot = { x: from.x + (along / length) * (to.x - from.x), y: from.y + (along / length) * (to.y - from.y) };
    return along > 0 && along < length && apart(foot, at) * scale <= SIDE_REACH;
  });
}

const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

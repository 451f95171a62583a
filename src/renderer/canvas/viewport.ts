/** What of the page is in view, and how large: pure arithmetic between the page's points and the view's CSS pixels. */
import type { Point, Rect } from '../../geometry/rect';

/** CSS pixels a point at 100 %: 96 of them to the inch, 72 points to the inch. */
const PX_PER_PT = 96 / 72;
export const SMALLEST = 0.05;
export const LARGEST = 8;
/** Pasteboard left around a page that is fitted. */
const FIT_MARGIN = 28;
/** Of the page, this much always stays in view. */
const KEPT = 64;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Viewport extends Size {
  /** 1 = 100 %. */
  readonly zoom: number;
  /** Where the trim's top left is, CSS pixels from the view's. */
  readonly x: number;
  readonly y: number;
}

/** CSS pixels a point. */
export const scaleOf = (view: Viewport): number => view.zoom * PX_PER_PT;

export const clampZoom = (zoom: number): number => Math.min(LARGEST, Math.max(SMALLEST, zoom));

export const toPage = (view: Viewport, at: Point): Point => ({ x: (at.x - view.x) / scaleOf(view), y: (at.y - view.y) / scaleOf(view) });

export const toScreen = (view: Viewport, at: Point): Point => ({ x: view.x + at.x * scaleOf(view), y: view.y + at.y * scaleOf(view) });

export const rectToScreen = (view: Viewport, rect: Rect): Rect => {
  const scale = scaleOf(view);
  return { x: view.x + rect.x * scale, y: view.y + rect.y * scale, width: rect.width * scale, height: rect.height * scale };
};

/** The whole page, centred. */
export function fitPage(size: Size, page: Size): Viewport {
  const room = { width: Math.max(1, size.width - 2 * FIT_MARGIN), height: Math.max(1, size.height - 2 * FIT_MARGIN) };
  return centred(size, page, Math.min(room.width / page.width, room.height / page.height) / PX_PER_PT);
}

/** The page's whole width, from its head. */
export function fitWidth(size: Size, page: Size): Viewport {
  const view = centred(size, page, Math.max(1, size.width - 2 * FIT_MARGIN) / page.width / PX_PER_PT);
  return { ...view, y: Math.max(view.y, FIT_MARGIN) };
}

function centred(size: Size, page: Size, wanted: number): Viewport {
  const zoom = clampZoom(wanted);
  const scale = zoom * PX_PER_PT;
  return { width: size.width, height: size.height, zoom, x: (size.width - page.width * scale) / 2, y: (size.height - page.height * scale) / 2 };
}

/** Another zoom, the point of the page under `anchor` staying where it is. */
export function zoomAt(view: Viewport, page: Size, zoom: number, anchor: Point): Viewport {
  const next = clampZoom(zoom);
  const by = next / view.zoom;
  return keepInView({ ...view, zoom: next, x: anchor.x - (anchor.x - view.x) * by, y: anchor.y - (anchor.y - view.y) * by }, page);
}

export const panBy = (view: Viewport, page: Size, dx: number, dy: number): Viewport => keepInView({ ...view, x: view.x + dx, y: view.y + dy }, page);

/** Another size of the view, its middle staying where it is. */
export const resized = (view: Viewport, page: Size, size: Size): Viewport =>
  keepInView({ ...view, ...size, x: view.x + (size.width - view.width) / 2, y: view.y + (size.height - view.height) / 2 }, page);

/** Moves as little as brings a rectangle of the page into view, with some room around; the same view when it is there already. */
export function reveal(view: Viewport, page: Size, rect: Rect, room = 48): Viewport {
  const { x, y, width, height } = rectToScreen(view, rect);
  const dx = shift(x, width, view.width, room);
  const dy = shift(y, height, view.height, room);
  return dx === 0 && dy === 0 ? view : panBy(view, page, dx, dy);
}

function shift(start: number, length: number, available: number, room: number): number {
  const margin = Math.min(room, Math.max(0, (available - length) / 2));
  if (start < margin) return margin - start;
  if (start + length > available - margin) return available - margin - start - length;
  return 0;
}

/** A place that is looked at fills no more of the view than this, and is never shown larger than `LARGEST_LOOK`. */
const LOOK_SHARE = 0.62;
const LARGEST_LOOK = 1.5;

/** The zoom at which a place of the page is seen well with what stands around it. */
export const closeUp = (size: Size, rect: Rect): number =>
  clampZoom(Math.min(LARGEST_LOOK, (size.width * LOOK_SHARE) / Math.max(1, rect.width) / PX_PER_PT, (size.height * LOOK_SHARE) / Math.max(1, rect.height) / PX_PER_PT));

/** Nearer to an edge than this, a drag pulls the page along, CSS pixels. */
const PULL_ZONE = 24;
const FASTEST_PULL = 20;

/** How far to pan in a frame while something is dragged at `at`: towards what lies out of view, faster the further out. */
export function edgePull(view: Viewport, page: Size, at: Point): Point {
  const scale = scaleOf(view);
  return { x: pull(at.x, view.width, view.x, page.width * scale), y: pull(at.y, view.height, view.y, page.height * scale) };
}

function pull(at: number, available: number, start: number, length: number): number {
  if (at < PULL_ZONE && start < FIT_MARGIN) return Math.min(FASTEST_PULL, (PULL_ZONE - at) / 2, FIT_MARGIN - start);
  const [end, far] = [start + length, available - PULL_ZONE];
  if (at > far && end > available - FIT_MARGIN) return -Math.min(FASTEST_PULL, (at - far) / 2, end - available + FIT_MARGIN);
  return 0;
}

function keepInView(view: Viewport, page: Size): Viewport {
  const scale = scaleOf(view);
  return { ...view, x: keep(view.x, page.width * scale, view.width), y: keep(view.y, page.height * scale, view.height) };
}

const keep = (start: number, length: number, available: number): number => {
  const kept = Math.min(KEPT, length, available);
  return Math.min(available - kept, Math.max(kept - length, start));
};

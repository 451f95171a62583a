import type { DisplayList } from '../../display/display-list';
import type { Rect } from '../../geometry/rect';
import { damageBetween } from '../../paint/canvas/damage';
import { paintPage } from '../../paint/canvas/paint-page';
import type { PaintWith } from '../../paint/canvas/paint-page';
import { paintThumbnail } from '../../paint/canvas/paint-thumbnail';
import { areaOf } from '../../paint/canvas/page-position';
import type { PagePosition } from '../../paint/canvas/page-position';
import { areaIsEmpty, clipArea, moveRaster, wholeArea } from '../../paint/canvas/raster';
import type { Area } from '../../paint/canvas/raster';
import { createSurface } from '../../paint/canvas/surface';

/** A zoom counts as settled when it has not changed for so long, ms; until then the picture at hand is scaled. */
const SETTLED_AFTER = 80;
/** Repainting after a zoom stops for the frame when it has taken this long, ms; the rest of the page follows in the next. */
const SLICE = 24;
/** Height of the bands in which a page is repainted after a zoom, device pixels. */
const BAND = 192;

/** Width of the picture that stands in for parts of the page while zooming out, pixels. */
const SMALL = 480;

/** What the page canvas should show. */
export interface View {
  /** Device pixels. */
  readonly width: number;
  readonly height: number;
  readonly at: PagePosition;
}

export interface PageScene {
  setList(list: DisplayList): void;
  setView(view: View): void;
  setPaint(using: PaintWith): void;
  /** A part of the page must be painted again although the list is the same: a picture has arrived. */
  invalidate(rects: readonly Rect[]): void;
  /** Brings the canvas up to date at `now` (ms). True when there is more to do in the next frame. */
  draw(now: number): boolean;
}

/**
 * The page canvas between two frames: repaints what changed in the list, moves pixels when the view is panned, and
 * scales the last picture while it is zoomed, to paint a sharp one when the zoom has settled.
 */
export function createPageScene(canvas: HTMLCanvasElement): PageScene {
  const surface = createSurface(canvas);
  const preview = document.createElement('canvas');
  /** The whole page, small; painted when first needed for a list. */
  const small = document.createElement('canvas');
  let smallOf: DisplayList | null = null;
  let using: PaintWith | null = null;
  let list: DisplayList | null = null;
  let view: View | null = null;
  /** What the raster holds, apart from the areas in `dirty`. */
  let painted: { list: DisplayList; at: PagePosition } | null = null;
  let dirty: Area[] = [];
  let zooming: { readonly from: PagePosition; scale: number; since: number } | null = null;

  const paintNext = (): void => {
    const area = dirty.shift();
    if (area && painted && using) paintPage(surface, painted.list, painted.at, area, using);
  };
  const paintAll = (): void => {
    while (dirty.length > 0) paintNext();
  };

  const startOver = (at: PagePosition): void => {
    painted = { list: list!, at };
    dirty = bands(wholeArea(surface.raster));
  };

  const smallPage = (): HTMLCanvasElement => {
    if (smallOf !== list) paintThumbnail({ list: list!, canvas: small, atlas: using!.atlas, images: using!.images, width: SMALL });
    smallOf = list;
    return small;
  };

  const drawZooming = (now: number, at: PagePosition): boolean => {
    if (!zooming) {
      preview.width = canvas.width;
      preview.height = canvas.height;
      preview.getContext('2d', { alpha: false })!.drawImage(canvas, 0, 0);
      zooming = { from: painted!.at, scale: at.scale, since: now };
    }
    if (zooming.scale !== at.scale) {
      zooming.scale = at.scale;
      zooming.since = now;
    }
    const { from } = zooming;
    const by = at.scale / from.scale;
    const { context } = surface;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = css(using!.pasteboard);
    context.fillRect(0, 0, canvas.width, canvas.height);
    const sheet = areaOf({ x: 0, y: 0, width: list!.width, height: list!.height }, at, 'nearest');
    context.fillStyle = '#fff';
    context.fillRect(sheet.left, sheet.top, sheet.right - sheet.left, sheet.bottom - sheet.top);
    context.imageSmoothingQuality = 'low';
    // Zooming out brings in what the last picture does not hold.
    if (by < 1) context.drawImage(smallPage(), sheet.left, sheet.top, sheet.right - sheet.left, sheet.bottom - sheet.top);
    context.drawImage(preview, at.x - from.x * by, at.y - from.y * by, canvas.width * by, canvas.height * by);
    if (now - zooming.since < SETTLED_AFTER) return true;
    zooming = null;
    startOver(at);
    return true;
  };

  const drawPanned = (at: PagePosition): void => {
    const [dx, dy] = [at.x - painted!.at.x, at.y - painted!.at.y];
    const { width, height } = surface.raster;
    if (Math.abs(dx) >= width || Math.abs(dy) >= height) {
      startOver(at);
      paintAll();
      return;
    }
    paintAll();
    moveRaster(surface.raster, dx, dy);
    painted = { list: painted!.list, at };
    if (dx !== 0) dirty.push({ left: dx > 0 ? 0 : width + dx, right: dx > 0 ? dx : width, top: 0, bottom: height });
    if (dy !== 0) dirty.push({ left: 0, right: width, top: dy > 0 ? 0 : height + dy, bottom: dy > 0 ? dy : height });
    paintAll();
    surface.present(wholeArea(surface.raster));
  };

  const drawChanged = (next: DisplayList): void => {
    const samePage = painted!.list.page === next.page && painted!.list.width === next.width && painted!.list.height === next.height;
    const { at } = painted!;
    const damage = samePage ? damageBetween(painted!.list, next).map((rect) => grown(areaOf(rect, at, 'outward'))) : [wholeArea(surface.raster)];
    painted = { list: next, at };
    const visible = damage.filter((area) => !areaIsEmpty(clipArea(area, wholeArea(surface.raster))));
    // What is edited comes first; bands that a zoom left over wait.
    const waiting = dirty;
    dirty = visible;
    paintAll();
    dirty = samePage ? waiting : [];
  };

  return {
    setList: (next) => void (list = next),
    setView: (next) => void (view = next),
    setPaint(next) {
      using = next;
      painted = null;
      smallOf = null;
    },
    invalidate(rects) {
      if (painted && !zooming) for (const rect of rects) dirty.push(areaOf(rect, painted.at, 'outward'));
    },
    draw(now) {
      if (!list || !view || !using || view.width < 1 || view.height < 1) return false;
      const { at } = view;
      if (surface.raster.width !== view.width || surface.raster.height !== view.height) {
        surface.resize(view.width, view.height);
        painted = null;
      }
      if (!painted) {
        zooming = null;
        startOver(at);
        paintAll();
        return false;
      }
      if (painted.at.scale !== at.scale) return drawZooming(now, at);
      if (zooming) {
        // Zoomed back to where it started.
        zooming = null;
        startOver(at);
      } else if (painted.at.x !== at.x || painted.at.y !== at.y) drawPanned(at);
      if (painted.list !== list) drawChanged(list);
      const start = performance.now();
      while (dirty.length > 0 && performance.now() - start < SLICE) paintNext();
      return dirty.length > 0;
    },
  };
}

const bands = (area: Area): Area[] => {
  const all: Area[] = [];
  for (let top = area.top; top < area.bottom; top += BAND) all.push({ ...area, top, bottom: Math.min(area.bottom, top + BAND) });
  return all;
};

/** Baselines go to whole pixels, which can move ink by half a pixel out of its bounds. */
const grown = (area: Area): Area => ({ left: area.left - 1, top: area.top - 1, right: area.right + 1, bottom: area.bottom + 1 });

const css = (value: number): string => `rgb(${value & 0xff} ${(value >>> 8) & 0xff} ${(value >>> 16) & 0xff})`;

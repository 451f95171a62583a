/** The two pages on their canvases: one view for both, so that they stand in register whatever is done to it. */
import type { DisplayList } from '../../display/display-list';
import { union } from '../../geometry/rect';
import type { Point, Rect } from '../../geometry/rect';
import type { PaintWith } from '../../paint/canvas/paint-page';
import { createPageScene } from '../canvas/page-scene';
import type { PageScene } from '../canvas/page-scene';
import { clampZoom, closeUp, fitPage, panBy, rectToScreen, resized, reveal, scaleOf, zoomAt } from '../canvas/viewport';
import type { Size, Viewport } from '../canvas/viewport';
import { overlayPixels } from './overlay-pixels';
import type { CompareMode, SideName } from './versions-view';

export interface ShownSide {
  /** Null: the page is not in this version. */
  readonly list: DisplayList | null;
  readonly paint: PaintWith;
  /** Of all differences on the page, and of the one that is looked at. */
  readonly marks: readonly Rect[];
  readonly looked: readonly Rect[];
}

export interface StageInput {
  readonly mode: CompareMode;
  readonly before: ShownSide;
  readonly after: ShownSide;
}

export interface StageElements {
  readonly host: HTMLElement;
  readonly canvases: Readonly<Record<SideName, HTMLCanvasElement>>;
  /** Over each page: where the differences are. */
  readonly marks: Readonly<Record<SideName, HTMLCanvasElement>>;
  readonly overlay: HTMLCanvasElement;
}

export interface CompareStage {
  show(input: StageInput): void;
  /** A part of a side's page must be painted again: a picture has come. */
  invalidate(side: SideName, rects: readonly Rect[]): void;
  resize(size: Size): void;
  panBy(dx: number, dy: number): void;
  zoomBy(factor: number, anchor?: Point): void;
  fit(): void;
  /** Brings places of the page near, which stand in one or both of the versions. */
  goTo(rects: readonly Rect[]): void;
  dispose(): void;
}

const SIDES = ['before', 'after'] as const;
const COLOURS: Readonly<Record<SideName, string>> = { before: '214 16 16', after: '0 92 220' };
/** A page without pixels, where one of the two has none. */
const emptyList = (like: DisplayList): DisplayList => ({ ...like, groups: [] });

export function createCompareStage({ host, canvases, marks, overlay }: StageElements): CompareStage {
  const scenes: Readonly<Record<SideName, PageScene>> = { before: createPageScene(canvases.before), after: createPageScene(canvases.after) };
  const paints: Record<SideName, PaintWith | null> = { before: null, after: null };
  let input: StageInput | null = null;
  let view: Viewport = { width: 0, height: 0, zoom: 1, x: 0, y: 0 };
  let fitted = true;
  let page: string | null = null;
  let frame = 0;

  const sheet = (): DisplayList | null => input && (input.after.list ?? input.before.list);
  const request = (): void => {
    frame ||= requestAnimationFrame(draw);
  };
  const setView = (next: Viewport): void => {
    view = next;
    host.dataset['zoom'] = view.zoom.toFixed(3);
    request();
  };

  function draw(now: number): void {
    frame = 0;
    const shown = sheet();
    if (!input || !shown || view.width < 1 || view.height < 1) return;
    const device = devicePixelRatio;
    const size = { width: Math.round(view.width * device), height: Math.round(view.height * device) };
    const at = { scale: scaleOf(view) * device, x: Math.round(view.x * device), y: Math.round(view.y * device) };
    let more = false;
    for (const side of SIDES) {
      scenes[side].setList(input[side].list ?? emptyList(shown));
      scenes[side].setView({ ...size, at });
      more = scenes[side].draw(now) || more;
    }
    if (input.mode === 'overlay') drawOverlay(size);
    for (const side of SIDES) drawMarks(side, size, device);
    if (more) request();
    else host.dataset['settled'] = 'true';
  }

  function drawOverlay({ width, height }: Size): void {
    const context = overlay.getContext('2d', { alpha: false })!;
    if (overlay.width !== width || overlay.height !== height) [overlay.width, overlay.height] = [width, height];
    const pixels = (side: SideName): Uint8ClampedArray => canvases[side].getContext('2d')!.getImageData(0, 0, width, height).data;
    const out = context.createImageData(width, height);
    overlayPixels(pixels('before'), pixels('after'), out.data);
    context.putImageData(out, 0, 0);
    cutOutPasteboard(context, width, height);
  }

  /** Around the sheet the pasteboard stays what it is. */
  function cutOutPasteboard(context: CanvasRenderingContext2D, width: number, height: number): void {
    const shown = sheet()!;
    const device = devicePixelRatio;
    const { x, y, width: w, height: h } = rectToScreen(view, { x: 0, y: 0, width: shown.width, height: shown.height });
    const [left, top, right, bottom] = [x * device, y * device, (x + w) * device, (y + h) * device].map(Math.round) as [number, number, number, number];
    context.fillStyle = getComputedStyle(host).getPropertyValue('--pasteboard') || '#cfd1d4';
    context.fillRect(0, 0, width, Math.max(0, top));
    context.fillRect(0, bottom, width, Math.max(0, height - bottom));
    context.fillRect(0, 0, Math.max(0, left), height);
    context.fillRect(right, 0, Math.max(0, width - right), height);
  }

  function drawMarks(side: SideName, { width, height }: Size, device: number): void {
    const canvas = marks[side];
    const context = canvas.getContext('2d')!;
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    context.setTransform(device, 0, 0, device, 0, 0);
    context.clearRect(0, 0, view.width, view.height);
    const { marks: all, looked } = input![side];
    for (const rect of all) {
      const { x, y, width: w, height: h } = rectToScreen(view, rect);
      if (Math.min(rect.width, rect.height) > LARGE) {
        context.strokeStyle = `rgb(${COLOURS[side]} / 75%)`;
        context.lineWidth = 1.5;
        context.strokeRect(x, y, w, h);
        continue;
      }
      context.fillStyle = `rgb(${COLOURS[side]} / 10%)`;
      context.fillRect(x, y, w, h);
      context.fillStyle = `rgb(${COLOURS[side]} / 75%)`;
      context.fillRect(x, y + h - 1, w, 1.5);
    }
    for (const rect of looked) {
      const { x, y, width: w, height: h } = rectToScreen(view, rect);
      context.strokeStyle = `rgb(${COLOURS[side]})`;
      context.lineWidth = 2;
      context.strokeRect(x - 2, y - 2, w + 4, h + 4);
    }
  }

  const stage: CompareStage = {
    show(next) {
      const turned = page !== ((next.after.list ?? next.before.list)?.page ?? null);
      input = next;
      for (const side of SIDES) {
        if (paints[side] !== next[side].paint) scenes[side].setPaint(next[side].paint);
        paints[side] = next[side].paint;
      }
      page = sheet()?.page ?? null;
      delete host.dataset['settled'];
      if (turned && view.width > 0 && fitted) stage.fit();
      request();
    },
    invalidate(side, rects) {
      scenes[side].invalidate(rects);
      request();
    },
    resize(size) {
      const shown = sheet();
      const first = view.width === 0;
      view = shown && !first ? resized(view, shown, size) : { ...view, ...size };
      if (fitted) stage.fit();
      else request();
    },
    panBy(dx, dy) {
      const shown = sheet();
      if (shown) setView(panBy(view, shown, dx, dy));
    },
    zoomBy(factor, anchor = { x: view.width / 2, y: view.height / 2 }) {
      const shown = sheet();
      if (!shown) return;
      fitted = false;
      setView(zoomAt(view, shown, clampZoom(view.zoom * factor), anchor));
    },
    fit() {
      const shown = sheet();
      fitted = true;
      if (shown && view.width > 0) setView(fitPage(view, shown));
    },
    goTo(rects) {
      const shown = sheet();
      const [first, ...rest] = rects;
      if (!shown || !first || view.width === 0) return;
      const whole = rest.reduce(union, first);
      const wanted = closeUp(view, { ...whole, width: Math.max(whole.width, LEAST_LOOK), height: Math.max(whole.height, LEAST_LOOK / 2) });
      const middle = { x: whole.x + whole.width / 2, y: whole.y + whole.height / 2 };
      // A view that shows it well already is only moved: going on to the next difference should not jump in and out.
      const fits = whole.width * scaleOf(view) < view.width - 2 * ROOM && whole.height * scaleOf(view) < view.height - 2 * ROOM;
      const zoom = !fits || view.zoom > wanted * 1.6 || view.zoom < wanted / 2.2 ? wanted : view.zoom;
      fitted = false;
      if (zoom === view.zoom) setView(reveal(view, shown, whole, 2 * ROOM));
      else {
        const scaled = { ...view, zoom };
        setView(panBy({ ...scaled, x: view.width / 2 - middle.x * scaleOf(scaled), y: view.height / 2 - middle.y * scaleOf(scaled) }, shown, 0, 0));
      }
    },
    dispose: () => cancelAnimationFrame(frame),
  };
  return stage;
}

/** A letter is looked at with some lines around it, points. */
const LEAST_LOOK = 260;
/** What is larger than words has an outline, so that its picture keeps its colours; points. */
const LARGE = 60;
/** Left free around a place that is looked at, CSS pixels. */
const ROOM = 44;

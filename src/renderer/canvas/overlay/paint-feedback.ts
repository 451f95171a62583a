/** What a gesture shows while it lasts. */
import type { Rect } from '../../../geometry/rect';
import { right, union } from '../../../geometry/rect';
import { ptToMm } from '../../../geometry/units';
import type { Feedback } from '../tools/tool-state';
import { ppiGrade } from '../ppi-grade';
import { measureRect } from '../snapping';
import type { Guide } from '../snapping';
import { portRect } from '../ports';
import { rectToScreen, toScreen } from '../viewport';
import type { OverlayScene, Pen } from './overlay-scene';
import { paintDistances } from './paint-distances';
import { paintLink } from './paint-threads';
import { hairline, label, strokeLines, strokeRect } from './pen';

/** How much of the page the hidden part of a picture covers while it is cropped. */
const UNCROPPED = 0.55;

export function paintFeedback(pen: Pen, scene: OverlayScene): void {
  const { feedback, view, colours, edition } = scene;
  if (!feedback) return;
  const { context } = pen;
  for (const guide of feedback.guides ?? []) paintGuide(pen, scene, guide);
  for (const outline of feedback.outlines ?? []) {
    const rect = rectToScreen(view, outline);
    fill(context, rect, colours.accent, 0.08);
    strokeRect(pen, rect, colours.accent, 1.5);
  }
  if (feedback.target) {
    const rect = rectToScreen(view, feedback.target);
    fill(context, rect, colours.accent, 0.16);
    strokeRect(pen, rect, colours.accent, 2.5);
  }
  if (feedback.marquee) {
    const rect = rectToScreen(view, feedback.marquee);
    fill(context, rect, colours.accent, 0.1);
    strokeRect(pen, rect, colours.accent, hairline(pen.ratio));
  }
  if (feedback.textTarget) {
    const { x, y, width, height } = rectToScreen(view, feedback.textTarget.rect);
    context.fillStyle = colours.guide;
    if (feedback.textTarget.vertical) context.fillRect(x, y - 1, width, 2);
    else context.fillRect(x - 1, y, 2, height);
    if (feedback.textTarget.copy) label(pen, '+', { x: x + 6, y: y + height / 2 - 9 }, colours.guide, scene.font);
  }
  if (feedback.thread) {
    const from = edition.frames[feedback.thread.from];
    const to = toScreen(view, feedback.thread.to);
    if (from?.page === scene.page.id) {
      const port = portRect(rectToScreen(view, from.rect));
      paintLink(pen, colours.accent, { x: right(port), y: port.y + port.height / 2 }, to);
    } else {
      label(pen, '→', { x: to.x + 10, y: to.y + 10 }, colours.accent, scene.font);
    }
  }
  if (feedback.uncropped) paintUncropped(pen, scene, feedback.uncropped);
  if (feedback.distances) paintDistances(pen, scene, feedback.distances);
  if (feedback.read) {
    const at = toScreen(view, feedback.read.point);
    label(pen, scene.words.place(feedback.read.millimetres), { x: at.x + 12, y: at.y + 12 }, colours.guide, scene.font);
  }
  if (feedback.measured) paintMeasure(pen, scene, feedback.measured, feedback.ppi ?? null);
  if (feedback.shape) paintShapeLabel(pen, scene, feedback);
}

/** A line that has just been snapped to is felt: for a moment it stands out. */
function paintGuide(pen: Pen, { view, colours, felt }: OverlayScene, guide: Guide): void {
  const at = toScreen(view, { x: 'x' in guide ? guide.x : 0, y: 'y' in guide ? guide.y : 0 });
  const line = 'x' in guide ? ([{ x: at.x, y: 0 }, { x: at.x, y: view.height }] as const) : ([{ x: 0, y: at.y }, { x: view.width, y: at.y }] as const);
  if (felt.includes(guide)) {
    pen.context.globalAlpha = 0.4;
    strokeLines(pen, [line], colours.guide, 5);
    pen.context.globalAlpha = 1;
  }
  strokeLines(pen, [line], colours.guide, felt.includes(guide) ? 2 : hairline(pen.ratio));
}

/** The rest of the picture shows through the page around its crop. */
function paintUncropped(pen: Pen, { view, colours, images, edition }: OverlayScene, { asset, whole, shown }: NonNullable<Feedback['uncropped']>): void {
  const outer = rectToScreen(view, whole);
  const inner = rectToScreen(view, shown);
  const { context } = pen;
  context.save();
  context.beginPath();
  context.rect(outer.x, outer.y, outer.width, outer.height);
  context.rect(inner.x, inner.y, inner.width, inner.height);
  context.clip('evenodd');
  const pixels = edition.assets[asset]?.width ?? 1;
  const image = images.get(asset, (outer.width * pen.ratio) / pixels);
  context.globalAlpha = UNCROPPED;
  if (image) context.drawImage(image.source, outer.x, outer.y, outer.width, outer.height);
  context.restore();
  strokeRect(pen, outer, colours.accent, hairline(pen.ratio), [5, 4]);
  const thirds = [1 / 3, 2 / 3].flatMap((share): [{ x: number; y: number }, { x: number; y: number }][] => [
    [{ x: inner.x + inner.width * share, y: inner.y }, { x: inner.x + inner.width * share, y: inner.y + inner.height }],
    [{ x: inner.x, y: inner.y + inner.height * share }, { x: inner.x + inner.width, y: inner.y + inner.height * share }],
  ]);
  strokeLines(pen, thirds, 'rgb(255 255 255 / 65%)', hairline(pen.ratio));
  strokeRect(pen, inner, colours.accent, 2);
}

/** Under the rectangle, or inside its foot when there is no room. */
function paintMeasure(pen: Pen, scene: OverlayScene, measured: Rect, ppi: number | null): void {
  const { page, view, colours, words } = scene;
  const { columns, rows } = measureRect(page, measured);
  const rect = rectToScreen(view, measured);
  const below = rect.y + rect.height + 6;
  const y = below + 20 > view.height ? Math.max(6, Math.min(rect.y + rect.height, view.height) - 26) : below;
  const written = label(pen, words.measure(columns, rows, ptToMm(measured.width), ptToMm(measured.height)), { x: Math.max(6, rect.x), y }, colours.accent, scene.font);
  if (ppi === null) return;
  const grade = ppiGrade(ppi);
  const ground = grade === 'good' ? colours.accent : grade === 'fair' ? colours.warn : colours.over;
  label(pen, words.ppi(ppi, grade), { x: right(written) + 3, y }, ground, scene.font);
}

/** Above the shape, or inside its top when there is no room: red when text runs over. */
function paintShapeLabel(pen: Pen, { view, colours, words, font }: OverlayScene, { shape, outlines, target }: Feedback): void {
  const rects = [...(outlines ?? []), ...(target ? [target] : [])];
  if (!shape || rects.length === 0) return;
  const rect = rectToScreen(view, rects.reduce(union));
  const above = rect.y - 24;
  label(pen, words.shape(shape), { x: Math.max(6, rect.x), y: above < 6 ? Math.max(6, rect.y + 6) : above }, shape.isOver ? colours.over : colours.accent, font);
}

function fill(context: CanvasRenderingContext2D, rect: Rect, colour: string, opacity: number): void {
  context.globalAlpha = opacity;
  context.fillStyle = colour;
  context.fillRect(rect.x, rect.y, rect.width, rect.height);
  context.globalAlpha = 1;
}

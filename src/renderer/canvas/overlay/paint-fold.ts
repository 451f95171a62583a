import type { Sheet } from '../sheet';
import { scaleOf, type Viewport } from '../viewport';

/** The fold of a spread, which does not print: dashes between its two pages. `view` is that of the page, in CSS pixels. */
export function paintFold(context: CanvasRenderingContext2D, view: Viewport, ratio: number, { x, fold, height }: Sheet): void {
  if (fold === null) return;
  const scale = scaleOf(view);
  const at = Math.round((view.x + (fold - x) * scale) * ratio) + 0.5;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.setLineDash([6 * ratio, 4 * ratio]);
  context.lineWidth = 1;
  context.strokeStyle = 'rgb(120 124 132 / 70%)';
  context.beginPath();
  context.moveTo(at, (view.y - 8) * ratio);
  context.lineTo(at, (view.y + height * scale + 8) * ratio);
  context.stroke();
  context.restore();
}

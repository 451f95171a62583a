import { cornerOnPage, shownContour } from '../contour-on-screen';
import { toScreen } from '../viewport';
import type { OverlayScene, Pen } from './overlay-scene';
import { hairline } from './pen';

/** Radius of a corner's dot, CSS pixels. */
const DOT = 3.5;

/** The outline that text runs around, of the one selected picture, with its corners. */
export function paintContour({ context, ratio }: Pen, { edition, composition, page, selection, view, colours }: OverlayScene): void {
  const shown = shownContour(edition, composition, selection);
  if (!shown || shown.frame.page !== page.id) return;
  const corners = shown.contour.map((corner) => toScreen(view, cornerOnPage(shown.whole, corner)));
  context.strokeStyle = colours.guide;
  context.lineWidth = 1.5;
  context.beginPath();
  corners.forEach(({ x, y }, i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.closePath();
  context.stroke();
  context.lineWidth = hairline(ratio);
  context.fillStyle = '#fff';
  for (const { x, y } of corners) {
    context.beginPath();
    context.arc(x, y, DOT, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
}

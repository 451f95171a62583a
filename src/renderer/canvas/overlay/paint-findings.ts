/** What preflight found, marked where it is. Over the page only: nothing of it is printed. */
import type { Rect } from '../../../geometry/rect';
import { inset } from '../../../geometry/rect';
import { rectToScreen } from '../viewport';
import type { OverlayScene, Pen } from './overlay-scene';
import { hairline, strokeRect } from './pen';

/** Radius of the disc with the exclamation mark, CSS pixels. */
const DISC = 7;
/** A mark is at least this large, however far the page is zoomed out. */
const LEAST = 6;
/** What is larger than this on screen, CSS pixels, needs no ground to be seen. */
const LARGE = 80;

export function paintFindings(pen: Pen, { view, findings, colours }: OverlayScene): void {
  // The one that is looked at last, over the others.
  for (const { rect, severity, current } of [...findings].sort((a, b) => Number(a.current) - Number(b.current))) {
    const colour = severity === 'error' ? colours.over : colours.warn;
    const shown = atLeast(rectToScreen(view, rect));
    if (current) {
      pen.context.globalAlpha = Math.min(shown.width, shown.height) > LARGE ? 0.03 : 0.1;
      pen.context.fillStyle = colour;
      pen.context.fillRect(shown.x, shown.y, shown.width, shown.height);
      pen.context.globalAlpha = 1;
      strokeRect(pen, inset(shown, -3), colour, 2.5);
    } else {
      strokeRect(pen, inset(shown, -2), colour, hairline(pen.ratio), [3, 3]);
    }
    paintDisc(pen, shown, colour, current ? DISC + 2 : DISC);
  }
}

function atLeast(rect: Rect): Rect {
  const [width, height] = [Math.max(rect.width, LEAST), Math.max(rect.height, LEAST)];
  return { x: rect.x + (rect.width - width) / 2, y: rect.y + (rect.height - height) / 2, width, height };
}

/** On the upper right corner: ports and handles of a selected frame keep the others. */
function paintDisc({ context }: Pen, rect: Rect, colour: string, radius: number): void {
  const [x, y] = [rect.x + rect.width + 2, rect.y - 2];
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
  context.strokeStyle = '#fff';
  context.lineWidth = 1;
  context.stroke();
  context.fillStyle = '#fff';
  const stem = radius * 0.28;
  context.fillRect(x - stem / 2, y - radius * 0.6, stem, radius * 0.75);
  context.fillRect(x - stem / 2, y + radius * 0.35, stem, stem);
}

/** The way of the selected stories from frame to frame (串文). */
import type { Point } from '../../../geometry/rect';
import { bottom, right } from '../../../geometry/rect';
import type { TextFrame } from '../../../model/frame';
import { pageNumber } from '../../../model/page-order';
import { storyOf, threadOf } from '../../../model/threads';
import { portRect } from '../ports';
import { rectToScreen } from '../viewport';
import type { OverlayScene, Pen } from './overlay-scene';
import { label } from './pen';

export function paintThreads(pen: Pen, scene: OverlayScene): void {
  const { edition, selection, page, view, colours, words } = scene;
  // The way of the text would run through the words that are being written.
  if (scene.editing?.view === 'page') return;
  const stories = new Set(selection.flatMap((id) => (edition.frames[id] ? storyOf(edition, edition.frames[id])?.id ?? [] : [])));
  for (const story of stories) {
    const thread = threadOf(edition, story);
    for (let i = 1; i < thread.length; i++) {
      const [from, to] = [thread[i - 1]!, thread[i]!];
      if (from.page === page.id && to.page === page.id) paintLink(pen, colours.accent, outOf(scene, from), into(scene, to));
      else if (from.page === page.id) {
        const at = outOf(scene, from);
        label(pen, `→ ${words.onPage(pageNumber(edition, to.page))}`, { x: at.x + 10, y: at.y - 9 }, colours.accent, scene.font);
      } else if (to.page === page.id) {
        const rect = rectToScreen(view, to.rect);
        label(pen, `${words.onPage(pageNumber(edition, from.page))} →`, { x: rect.x, y: rect.y - 20 }, colours.accent, scene.font);
      }
    }
  }
}

const outOf = ({ view }: OverlayScene, frame: TextFrame): Point => {
  const port = portRect(rectToScreen(view, frame.rect));
  return { x: right(port), y: bottom(port) - port.height / 2 };
};

const into = ({ view }: OverlayScene, frame: TextFrame): Point => {
  const rect = rectToScreen(view, frame.rect);
  return { x: rect.x, y: rect.y + 8 };
};

/** A curve that leaves to the right and arrives from the left, with an arrow's head. */
export function paintLink({ context }: Pen, colour: string, from: Point, to: Point): void {
  const reach = Math.min(120, Math.max(24, Math.hypot(to.x - from.x, to.y - from.y) / 3));
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 1.5;
  context.globalAlpha = 0.75;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.bezierCurveTo(from.x + reach, from.y, to.x - reach, to.y, to.x - 4, to.y);
  context.stroke();
  context.beginPath();
  context.moveTo(to.x, to.y);
  context.lineTo(to.x - 7, to.y - 4);
  context.lineTo(to.x - 7, to.y + 4);
  context.fill();
  context.globalAlpha = 1;
}

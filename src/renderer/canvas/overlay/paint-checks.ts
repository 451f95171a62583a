/** Lines under what the checks speak of: waves for errors, dots for doubts. Over the page only: nothing of it is printed. */
import { overlaps } from '../../../geometry/rect';
import { rectToScreen } from '../viewport';
import type { OverlayScene, Pen } from './overlay-scene';

/** Height and half length of a wave, and a dot and its distance, CSS pixels. */
const WAVE = 2;
const DOT = [2, 2] as const;
/** Under lines lower than this on screen there is no room for one. */
const LEAST = 6;

export function paintChecks({ context }: Pen, { composition, page, view, checks, colours }: OverlayScene): void {
  if (checks.size === 0) return;
  const window = { x: 0, y: 0, width: view.width, height: view.height };
  const waves = new Path2D();
  const dots = new Path2D();
  for (const [story, { composed, rects }] of checks) {
    // Lines that were set anew since are read in a moment.
    if (!composed || composition.stories.get(story) !== composed) continue;
    for (const { page: on, rect, severity } of rects) {
      if (on !== page.id) continue;
      const at = rectToScreen(view, rect);
      if (at.height < LEAST || !overlaps(at, window)) continue;
      const foot = at.y + at.height - 0.5;
      if (severity === 'warning') {
        dots.moveTo(at.x, foot);
        dots.lineTo(at.x + Math.max(at.width, 3), foot);
        continue;
      }
      waves.moveTo(at.x, foot);
      for (let x = WAVE, up = true; x <= Math.max(at.width, 4); x += WAVE, up = !up) waves.lineTo(at.x + x, foot - (up ? WAVE : 0));
    }
  }
  context.save();
  context.strokeStyle = colours.check;
  context.lineWidth = 1.25;
  context.stroke(waves);
  context.lineWidth = 1.5;
  context.setLineDash([...DOT]);
  context.stroke(dots);
  context.restore();
}

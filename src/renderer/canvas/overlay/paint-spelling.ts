/** Waves under misspelt words. Over the page only: nothing of it is printed. */
import { overlaps } from '../../../geometry/rect';
import { rectToScreen } from '../viewport';
import type { OverlayScene, Pen } from './overlay-scene';

/** Height and half length of a wave, CSS pixels. */
const WAVE = 2;
/** Under lines lower than this on screen there is no room for one. */
const LEAST = 6;

export function paintSpelling({ context }: Pen, { composition, page, view, spelling, colours }: OverlayScene): void {
  const window = { x: 0, y: 0, width: view.width, height: view.height };
  context.beginPath();
  for (const [story, { composed, rects }] of spelling) {
    // Lines that were set anew since are checked in a moment.
    if (!composed || composition.stories.get(story) !== composed) continue;
    for (const { page: on, rect } of rects) {
      if (on !== page.id) continue;
      const at = rectToScreen(view, rect);
      if (at.height < LEAST || !overlaps(at, window)) continue;
      const foot = at.y + at.height - 1;
      context.moveTo(at.x, foot);
      for (let x = WAVE, up = true; x <= at.width; x += WAVE, up = !up) context.lineTo(at.x + x, foot - (up ? WAVE : 0));
    }
  }
  context.strokeStyle = colours.over;
  context.lineWidth = 1;
  context.stroke();
}

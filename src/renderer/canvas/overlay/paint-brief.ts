/** The selected story of a stack: a bar beside its lines and a faint ground under them, column by column. */
import type { Rect } from '../../../geometry/rect';
import { bottom, right } from '../../../geometry/rect';
import { rectToScreen } from '../viewport';
import type { OverlayScene, Pen } from './overlay-scene';

const BAR = 3;
const GROUND = 0.1;

export function paintBrief({ context }: Pen, { composition, brief, page, view, colours }: OverlayScene): void {
  if (brief === null) return;
  const columns = new Map<string, Rect>();
  for (const { place } of composition.stories.get(brief)?.lines ?? []) {
    if (place?.page !== page.id) continue;
    const key = `${place.frame} ${place.column}`;
    const so = columns.get(key);
    columns.set(key, so ? union(so, place.cell) : place.cell);
  }
  context.fillStyle = colours.accent;
  for (const rect of columns.values()) {
    const { x, y, width, height } = rectToScreen(view, rect);
    context.globalAlpha = GROUND;
    context.fillRect(x - 2, y, width + 4, height);
    context.globalAlpha = 1;
    context.fillRect(x - 2 - BAR, y, BAR, height);
  }
}

function union(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.max(right(a), right(b)) - x, height: Math.max(bottom(a), bottom(b)) - y };
}

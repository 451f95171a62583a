import { resizeFrame } from '../../../commands/resize-frame';
import { rectEquals, roundRect } from '../../../geometry/rect';
import type { Rect } from '../../../geometry/rect';
import type { Frame } from '../../../model/frame';
import { cursorOf, dragHandle } from '../handles';
import type { Handle } from '../handles';
import { distancesAround } from '../distances';
import { holdResized, NO_LINES, snapLines, standing } from '../snap-lines';
import { snapResized } from '../snapping';
import { scaleOf } from '../viewport';
import type { Desk, PointerInput, ToolState } from './tool-state';

/** A frame is at least so many points wide and high while its handle is dragged; a rule is as thin as its line. */
const LEAST = 8;
const LEAST_RULE = 2;
/** How near a guide or another frame's edge draws the handle, CSS pixels. */
const REACH = 5;

/** Resizes a frame by a handle, the text re-running live; one undo step in the end. */
export function resizingFrame(desk: Desk, frame: Frame, handle: Handle, start: PointerInput): ToolState {
  const from = frame.rect;
  const least = frame.type === 'rule' ? LEAST_RULE : LEAST;
  // Where the handle was taken hold of, off its exact place.
  const grip = gripOf(from, handle, start);
  let at = from;
  const shown = desk.page();
  const { edition } = desk.store.getState();
  const lines = shown ? snapLines(edition, shown, [frame.id]) : NO_LINES;
  const others = shown ? standing(edition, shown.id, [frame.id]) : [];
  desk.store.mark();
  return {
    name: 'resizing-frame',
    cursor: cursorOf(handle),
    busy: true,
    move(input) {
      const page = desk.page();
      if (!page) return;
      let wanted = dragHandle(from, handle, { x: input.point.x - grip.x, y: input.point.y - grip.y }, least);
      if (frame.type === 'qr' || (input.shift && frame.type !== 'rule')) wanted = keepRatio(from, wanted, handle);
      const { rect, guides } = input.free || frame.type === 'qr' ? { rect: wanted, guides: [] } : holdResized(wanted, snapResized(page, wanted, handle, frame.type === 'rule' ? 'rule' : 'frame'), handle, lines, REACH / scaleOf(desk.view()));
      const to = roundRect(rect);
      if (!rectEquals(to, at) && desk.store.run(resizeFrame, { frame: frame.id, rect: to }).ok) at = to;
      desk.show({ guides, measured: at, distances: distancesAround(page, at, others), ppi: ppiNow(desk, frame) });
    },
    up() {
      desk.store.commit();
      return 'idle';
    },
    cancel: () => desk.store.bail(),
  };
}

/** A picture's resolution as it stands now. */
function ppiNow(desk: Desk, frame: Frame): number | null {
  if (frame.type !== 'picture' || frame.picture === null) return null;
  return desk.store.getState().composition.pages.get(frame.page)?.pictures.get(frame.id)?.ppi ?? null;
}

function gripOf(rect: Rect, { horizontal, vertical }: Handle, { point }: PointerInput): { readonly x: number; readonly y: number } {
  const x = horizontal === 'right' ? rect.x + rect.width : rect.x;
  const y = vertical === 'bottom' ? rect.y + rect.height : rect.y;
  return { x: horizontal ? point.x - x : 0, y: vertical ? point.y - y : 0 };
}

/** The rectangle with the ratio of `from`, its other corner held. */
function keepRatio(from: Rect, to: Rect, { horizontal, vertical }: Handle): Rect {
  const by = horizontal && vertical ? Math.max(to.width / from.width, to.height / from.height) : horizontal ? to.width / from.width : to.height / from.height;
  const [width, height] = [from.width * by, from.height * by];
  return {
    x: horizontal === 'left' ? from.x + from.width - width : from.x,
    y: vertical === 'top' ? from.y + from.height - height : from.y,
    width,
    height,
  };
}

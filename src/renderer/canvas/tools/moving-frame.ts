import { moveFrames } from '../../../commands/move-frames';
import { rectEquals, roundRect, translate, union } from '../../../geometry/rect';
import type { FrameId } from '../../../model/ids';
import { distancesAround } from '../distances';
import { holdMoved, NO_LINES, snapLines, standing } from '../snap-lines';
import { snapMoved } from '../snapping';
import { scaleOf } from '../viewport';
import type { Desk, PointerInput, ToolState } from './tool-state';

/** How near a guide or another frame's edge draws what is dragged, CSS pixels. */
const REACH = 5;

/** Moves frames with the pointer, the text re-running live; one undo step in the end. */
export function movingFrame(desk: Desk, frames: readonly FrameId[], start: PointerInput, first: PointerInput): ToolState {
  const rects = (): ReturnType<typeof union>[] => frames.flatMap((id) => desk.store.getState().edition.frames[id]?.rect ?? []);
  const from = rects().reduce(union);
  let at = from;
  const what = frames.length === 1 && desk.store.getState().edition.frames[frames[0]!]?.type === 'rule' ? 'rule' : 'frame';
  const shown = desk.page();
  const { edition } = desk.store.getState();
  const lines = shown ? snapLines(edition, shown, frames) : NO_LINES;
  const others = shown ? standing(edition, shown.id, frames) : [];
  desk.store.mark();

  const move = (input: PointerInput): void => {
    const page = desk.page();
    if (!page) return;
    // Shift keeps to the axis in which the pointer has gone further.
    let [dx, dy] = [input.point.x - start.point.x, input.point.y - start.point.y];
    if (input.shift && Math.abs(dx) > Math.abs(dy)) dy = 0;
    else if (input.shift) dx = 0;
    const wanted = translate(from, dx, dy);
    const { rect, guides } = input.free ? { rect: wanted, guides: [] } : holdMoved(wanted, snapMoved(page, wanted, what), lines, REACH / scaleOf(desk.view()));
    const to = roundRect({ ...rect, x: input.shift && dx === 0 ? from.x : rect.x, y: input.shift && dy === 0 ? from.y : rect.y });
    if (!rectEquals(to, at)) {
      // A place that is refused (off the sheet) leaves the frames where they were.
      if (desk.store.run(moveFrames, { frames, dx: to.x - at.x, dy: to.y - at.y }).ok) at = to;
    }
    desk.show({ guides, measured: at, distances: distancesAround(page, at, others) });
  };
  move(first);

  return {
    name: 'moving-frame',
    cursor: 'move',
    busy: true,
    move,
    up() {
      desk.store.commit();
      // What was carried over the fold of a spread is followed there.
      const now = desk.store.getState().edition.frames[frames[0]!]?.page;
      if (now !== undefined && now !== desk.page()?.id) {
        desk.session().setPage?.(now);
        desk.session().select(frames);
      }
      return 'idle';
    },
    cancel: () => desk.store.bail(),
  };
}

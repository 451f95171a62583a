import type { Frame } from '../../../model/frame';
import { withGroups } from '../../../model/groups';
import type { FrameId } from '../../../model/ids';
import { storiesIn } from '../../../model/threads';
import { storyAt } from '../story-at';
import { movingFrame } from './moving-frame';
import { travelled } from './travelled';
import type { Desk, PointerInput, ToolState } from './tool-state';

/** The button is down on a frame and has not moved: a click, or the start of a drag. */
export function pointingFrame(desk: Desk, frame: Frame, start: PointerInput): ToolState {
  const before = desk.session().selection;
  const wasSelected = before.includes(frame.id);
  // A group goes together; with Alt, Ctrl or Cmd one of its frames alone is meant.
  const whole = start.held ? [frame.id] : withGroups(desk.store.getState().edition, [frame.id]);
  if (!wasSelected) desk.session().select(start.shift ? [...before, ...whole.filter((id) => !before.includes(id))] : whole);
  return {
    name: 'pointing-frame',
    cursor: frame.locked ? 'default' : 'move',
    busy: true,
    move(input) {
      if (!travelled(start.screen, input.screen)) return;
      const { edition } = desk.store.getState();
      const movable = desk.session().selection.filter((id) => edition.frames[id] && !edition.frames[id].locked);
      return movable.length > 0 ? movingFrame(desk, movable, start, input) : 'idle';
    },
    up() {
      // A click on one of several selected frames means that one; with Shift it takes it out.
      if (wasSelected) desk.session().select(start.shift ? without(before, whole) : whole);
      const { edition, composition } = desk.store.getState();
      if (!start.shift && whole.length === 1 && storiesIn(edition, frame).length > 1) desk.session().selectBrief(frame.id, storyAt(edition, composition, frame, start.point));
      return 'idle';
    },
    cancel: () => desk.session().select(before),
  };
}

const without = (ids: readonly FrameId[], out: readonly FrameId[]): readonly FrameId[] => ids.filter((id) => !out.includes(id));

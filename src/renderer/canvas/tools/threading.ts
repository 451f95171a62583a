import { threadFrame } from '../../../commands/thread-frame';
import type { Frame, TextFrame } from '../../../model/frame';
import { findFrame } from '../find-frame';
import { snapDrawn } from '../snapping';
import { between, travelled } from './travelled';
import type { Desk, PointerInput, ToolState } from './tool-state';

/** The threading tool before a frame was chosen: click the frame from which the story is to run on. */
export function readyToThread(desk: Desk): ToolState {
  const idle = (cursor: string): ToolState => ({
    name: 'ready-to-thread',
    cursor,
    busy: false,
    move(input) {
      const frame = frameUnder(desk, input);
      const threads = frame?.type === 'text' && frame.story !== null;
      desk.show(threads ? { hovered: frame.id } : null);
      const wanted = threads ? 'pointer' : 'default';
      return wanted === cursor ? undefined : idle(wanted);
    },
    down(input) {
      const frame = frameUnder(desk, input);
      if (frame?.type !== 'text' || frame.story === null) return;
      desk.session().select([frame.id]);
      return threading(desk, frame);
    },
  });
  return idle('default');
}

/**
 * A story's loose end hangs on the pointer (串文): a click on an empty text frame, or a rectangle drawn on this page or
 * another one, lets the story run on there.
 */
export function threading(desk: Desk, from: TextFrame): ToolState {
  let pressed: PointerInput | null = null;
  const emptyUnder = (input: PointerInput): Frame | null => {
    const frame = frameUnder(desk, input);
    return frame?.type === 'text' && frame.story === null ? frame : null;
  };
  const drawnTo = (input: PointerInput) => {
    const page = desk.page();
    if (!page || !pressed || !travelled(pressed.screen, input.screen)) return null;
    const drawn = between(pressed.point, input.point);
    return { page: page.id, rect: input.free ? drawn : snapDrawn(page, drawn).rect };
  };
  const finish = (to: Parameters<typeof threadFrame.plan>[1]['to']): 'idle' => {
    const result = desk.store.run(threadFrame, { after: from.id, to, newId: desk.newId });
    if (desk.report(result) && result.ok) {
      const added = result.operations.flatMap((op) => (op.type === 'insert' && op.table === 'frames' ? [op.record.id] : []));
      desk.session().select('frame' in to ? [to.frame] : added);
    }
    if (desk.session().tool === 'thread') desk.session().setTool('select');
    return 'idle';
  };
  return {
    name: 'threading',
    cursor: 'crosshair',
    busy: true,
    loose: true,
    down: (input) => void (pressed = input),
    move(input) {
      const drawn = drawnTo(input);
      const target = pressed ? null : emptyUnder(input);
      desk.show({
        thread: { from: from.id, to: input.point },
        ...(drawn ? { outlines: [drawn.rect], measured: drawn.rect } : {}),
        ...(target ? { target: target.rect } : {}),
      });
    },
    up(input) {
      // The press that chose the port is let go of over it.
      if (!pressed) return;
      const drawn = drawnTo(input);
      if (drawn) return finish(drawn);
      const empty = emptyUnder(input);
      pressed = null;
      return empty ? finish({ frame: empty.id }) : 'idle';
    },
  };
}

function frameUnder(desk: Desk, { point }: PointerInput): Frame | null {
  const page = desk.page();
  return page && findFrame(desk.store.getState().edition, page.id, point, 0);
}

import type { Rect } from '../../../geometry/rect';
import { hitTest, storyInFrameAt } from '../../../display/hit-test';
import type { Frame } from '../../../model/frame';
import type { MarkStroke } from '../../../model/mark';
import type { PageId } from '../../../model/ids';
import { storyOf } from '../../../model/threads';
import { findFrame } from '../find-frame';
import { scaleOf } from '../viewport';
import { selectingText } from './selecting-text';
import type { Reader } from './reader';
import { between, travelled } from './travelled';
import type { Desk, PointerInput, ToolState } from './tool-state';

/** Width of the pen and of the highlighter, points. */
const PEN = 1.2;
const HIGHLIGHTER = 9;
/** Points of a stroke are no nearer to each other, CSS pixels. */
const FINE = 2.5;

/** The pointer while the edition is read: it places the caret, selects text and frames, draws; it changes nothing. */
export function reading(desk: Desk, reader: Reader): ToolState {
  const under = ({ point }: PointerInput): Frame | null => {
    const page = desk.page();
    return page && findFrame(desk.store.getState().edition, page.id, point, 4 / scaleOf(desk.view()));
  };
  const idle = (cursor: string): ToolState => ({
    name: 'reading',
    cursor,
    busy: false,
    down(input) {
      const page = desk.page();
      if (!page) return undefined;
      const tool = reader.tool();
      if (tool === 'area') return draggingArea(reader, page.id, input);
      if (tool === 'pen' || tool === 'highlighter') return drawing(desk, reader, page.id, tool, input);
      const frame = under(input);
      if (tool === 'place' && frame && desk.session().selection.includes(frame.id)) return placingFrame(reader, frame, input);
      if (!reader.canSelect()) return undefined;
      reader.pick(input);
      const story = frame && storyUnder(desk, frame, input);
      if (frame && story !== null) {
        desk.session().select([]);
        openAt(desk, story, input);
        const text = selectingText(desk, story, input);
        if (text) return text;
      }
      desk.session().edit(null);
      desk.session().select(frame ? [frame.id] : []);
      return undefined;
    },
    double(input) {
      const frame = under(input);
      const picture = frame && desk.store.getState().composition.pages.get(frame.page)?.pictures.get(frame.id);
      if (frame?.type === 'picture' && frame.picture !== null && picture && isIn(picture.rect, input.point) && reader.canSelect()) reader.askCrop(frame);
    },
    key: reader.steer,
    move(input) {
      const wanted = cursorFor(reader, under(input));
      return wanted === cursor ? undefined : idle(wanted);
    },
  });
  return idle(cursorFor(reader, null));
}

function cursorFor(reader: Reader, frame: Frame | null): string {
  switch (reader.tool()) {
    case 'area':
    case 'pen':
    case 'highlighter':
      return 'crosshair';
    case 'place':
    case 'crop':
      return 'move';
    case 'text':
      return frame?.type === 'text' ? 'text' : 'default';
  }
}

function storyUnder(desk: Desk, frame: Frame, { point }: PointerInput): string | null {
  const { edition, composition } = desk.store.getState();
  const list = composition.pages.get(frame.page)?.list;
  const nearest = list && storyInFrameAt(list, frame.id, point);
  if (frame.type === 'picture') {
    // The picture is the frame, its caption is text.
    const picture = composition.pages.get(frame.page)?.pictures.get(frame.id);
    if (!nearest || (picture && isIn(picture.rect, point))) return null;
    return nearest;
  }
  return nearest ?? (frame.type === 'text' ? storyOf(edition, frame)?.id ?? null : null);
}

const isIn = (rect: Rect, { x, y }: { readonly x: number; readonly y: number }): boolean => x >= rect.x && y >= rect.y && x <= rect.x + rect.width && y <= rect.y + rect.height;

/** Another story is opened at the place of the press; the one that is open keeps its anchor for Shift. */
function openAt(desk: Desk, story: string, { point, shift }: PointerInput): void {
  const { editing } = desk.session();
  if (editing?.story === story && editing.view === 'page') return;
  const { composition } = desk.store.getState();
  const page = desk.page();
  const list = page && composition.pages.get(page.id)?.list;
  const lines = composition.stories.get(story)?.lines;
  const hit = list && lines ? hitTest(list, story, lines, point) : null;
  const caret = hit ? { part: hit.part, offset: hit.offset } : { part: 0, offset: 0 };
  if (!shift || editing?.story !== story) desk.session().edit({ story, caret, anchor: caret, view: 'page' });
}

function draggingArea(reader: Reader, page: PageId, start: PointerInput): ToolState {
  return {
    name: 'reading-area', cursor: 'crosshair', busy: true,
    move: (input) => reader.showArea(between(start.point, input.point)),
    up(input) {
      reader.showArea(null);
      if (travelled(start.screen, input.screen)) reader.putArea(page, between(start.point, input.point));
      return 'idle';
    },
    cancel: () => reader.showArea(null),
  };
}

function drawing(desk: Desk, reader: Reader, page: PageId, tool: 'pen' | 'highlighter', start: PointerInput): ToolState {
  let points = [start.point];
  let last = start.screen;
  const stroke = (): MarkStroke => ({ tool, width: tool === 'pen' ? PEN : HIGHLIGHTER, points });
  const add = (input: PointerInput): void => {
    if (Math.hypot(input.screen.x - last.x, input.screen.y - last.y) < FINE) return;
    last = input.screen;
    points = [...points, { x: fine(input.point.x), y: fine(input.point.y) }];
    reader.showStroke(stroke());
  };
  desk.session().edit(null);
  return {
    name: 'reading-pen', cursor: 'crosshair', busy: true,
    move: add,
    up(input) {
      add(input);
      if (points.length > 1) reader.putStroke(page, stroke());
      else reader.showStroke(null);
      return 'idle';
    },
    cancel: () => reader.showStroke(null),
  };
}

const fine = (value: number): number => Math.round(value * 100) / 100;

/** Drags a frame's outline to where it had better stand; the frame stays. */
function placingFrame(reader: Reader, frame: Frame, start: PointerInput): ToolState {
  const at = (input: PointerInput): Rect => ({ ...frame.rect, x: fine(frame.rect.x + input.point.x - start.point.x), y: fine(frame.rect.y + input.point.y - start.point.y) });
  return {
    name: 'reading-place', cursor: 'grabbing', busy: true,
    move: (input) => reader.showArea(at(input)),
    up(input) {
      reader.showArea(null);
      if (travelled(start.screen, input.screen)) reader.putFrame(frame, at(input));
      return 'idle';
    },
    cancel: () => reader.showArea(null),
  };
}

import { hitTest, storyInFrameAt } from '../../../display/hit-test';
import { addStory } from '../../../commands/add-story';
import { fillPlaceholder } from '../../../commands/fill-placeholder';
import { contains } from '../../../geometry/rect';
import type { Frame, TextFrame } from '../../../model/frame';
import type { Edition } from '../../../model/edition';
import type { StoryId } from '../../../model/ids';
import type { StoryKind } from '../../../model/story';
import { STORY_KINDS } from '../../../model/story';
import { storyOf } from '../../../model/threads';
import { cornerAt, cornerFromPage, shownContour, sideAt } from '../contour-on-screen';
import { findFrame } from '../find-frame';
import { storiesIn } from '../stories-in';
import { cursorOf, handleAt } from '../handles';
import { isOnPort, oversetMarks } from '../ports';
import { rectToScreen, scaleOf } from '../viewport';
import { cropping } from './cropping';
import { marquee } from './marquee';
import { overrideUnder } from './override-under';
import { movingCorner, setContour } from './moving-corner';
import { guideAt, movingGuide } from './moving-guide';
import { pointingFrame } from './pointing-frame';
import { resizingFrame } from './resizing-frame';
import { selectingText } from './selecting-text';
import { threading } from './threading';
import type { Desk, PointerInput, ToolState } from './tool-state';

/** How far beside a rule or a box's edge a click still means it, CSS pixels. */
const SLOP = 4;
const LEAST_CORNERS = 3;

/** The selection tool between two gestures. */
export function select(desk: Desk): ToolState {
  const state = { name: 'select', busy: false } as const;
  const under = ({ point }: PointerInput): Frame | null => {
    const page = desk.page();
    return page && findFrame(desk.store.getState().edition, page.id, point, SLOP / scaleOf(desk.view()));
  };
  const idle = (cursor: string): ToolState => ({
    ...state,
    cursor,
    down(input) {
      const { edition } = desk.store.getState();
      const { selection, editing } = desk.session();
      const shown = contourOf(desk);
      const corner = shown ? cornerAt(shown, input.point, scaleOf(desk.view())) : -1;
      if (shown && corner >= 0) return movingCorner(desk, shown, corner);
      const handle = selectedHandle(desk, input);
      if (handle) return resizingFrame(desk, handle.frame, handle.handle, input);
      const port = portAt(desk, input);
      if (port) return threading(desk, port);
      const frame = under(input);
      const guide = frame ? null : guideAt(desk, input.point);
      if (guide) return movingGuide(desk, guide.axis, guide.index);
      if (!frame) return marquee(desk, input);
      if (editing && isOpenIn(edition, frame, editing.story) && !(input.held ?? input.free) && selection.length <= 1) {
        const text = selectingText(desk, storyUnder(desk, frame, input) ?? editing.story, input);
        if (text) return text;
      }
      // Another object is meant: the text on the page is left. A galley stays open.
      if (editing?.view === 'page') desk.session().edit(null);
      return pointingFrame(desk, frame, input);
    },
    move(input) {
      const frame = under(input);
      desk.show(frame ? { hovered: frame.id } : null);
      const handle = selectedHandle(desk, input);
      const shown = contourOf(desk);
      const wanted = shown && cornerAt(shown, input.point, scaleOf(desk.view())) >= 0 ? 'move' : handle ? cursorOf(handle.handle) : portAt(desk, input) ? 'crosshair' : cursorOver(desk, frame, input);
      return wanted === cursor ? undefined : idle(wanted);
    },
    leave: () => desk.show(null),
    double(input) {
      if (changeCorners(desk, input)) return;
      const frame = under(input);
      if (!frame) return void overrideUnder(desk, input);
      const { composition } = desk.store.getState();
      if (frame.type === 'text' && frame.story === null) return writeHere(desk, frame);
      if (frame.type === 'picture' && frame.picture !== null) {
        const picture = composition.pages.get(frame.page)?.pictures.get(frame.id);
        if (picture && contains(picture.rect, input.point) && !frame.locked) return cropping(desk, frame.id);
      }
      const story = storyUnder(desk, frame, input);
      // In a text that is open the second press has selected a word.
      if (story !== null && story !== desk.session().editing?.story) openStory(desk, story, input);
    },
  });
  return idle('default');
}

/** Several stories may stand in one frame: the one whose text is nearest to the pointer. */
function storyUnder(desk: Desk, frame: Frame, { point }: PointerInput): StoryId | null {
  const { edition, composition } = desk.store.getState();
  const list = composition.pages.get(frame.page)?.list;
  return (list && storyInFrameAt(list, frame.id, point)) ?? storyOf(edition, frame)?.id ?? null;
}

const isOpenIn = (edition: Edition, frame: Frame, story: StoryId): boolean => storiesIn(edition, frame).includes(story);

const contourOf = (desk: Desk) => {
  const { edition, composition } = desk.store.getState();
  const shown = shownContour(edition, composition, desk.session().selection);
  return shown?.frame.page === desk.page()?.id ? shown : null;
};

/** A double click on a corner of the contour removes it, on a side adds one. True when it was meant for the contour. */
function changeCorners(desk: Desk, { point }: PointerInput): boolean {
  const shown = contourOf(desk);
  if (!shown) return false;
  const { contour, frame, whole } = shown;
  const scale = scaleOf(desk.view());
  const corner = cornerAt(shown, point, scale);
  if (corner >= 0) {
    if (contour.length > LEAST_CORNERS) setContour(desk, frame.id, contour.filter((_, i) => i !== corner));
    return true;
  }
  const side = sideAt(shown, point, scale);
  if (side >= 0) setContour(desk, frame.id, [...contour.slice(0, side + 1), cornerFromPage(whole, point), ...contour.slice(side + 1)]);
  return side >= 0;
}

/** The handle under the pointer, when one unlocked frame is selected. */
function selectedHandle(desk: Desk, { screen }: PointerInput) {
  const { selection, editing } = desk.session();
  // While text is written on the page its edges are for the caret.
  if (editing?.view === 'page') return null;
  const frame = selection.length === 1 ? desk.store.getState().edition.frames[selection[0]!] : undefined;
  if (!frame || frame.locked || frame.page !== desk.page()?.id) return null;
  const handle = handleAt(rectToScreen(desk.view(), frame.rect), screen);
  return handle && { frame, handle };
}

/** The text frame whose port is under the pointer: that of the one selected frame, or one that shows overset text. */
function portAt(desk: Desk, { screen }: PointerInput): TextFrame | null {
  const page = desk.page();
  if (!page) return null;
  const { edition, composition } = desk.store.getState();
  const { selection } = desk.session();
  const candidates = [...oversetMarks(edition, composition, page.id).map((mark) => mark.frame), ...(selection.length === 1 ? selection : [])];
  for (const id of candidates) {
    const frame = edition.frames[id];
    if (frame?.type === 'text' && frame.story !== null && frame.page === page.id && isOnPort(rectToScreen(desk.view(), frame.rect), screen)) return frame;
  }
  return null;
}

function cursorOver(desk: Desk, frame: Frame | null, { point }: PointerInput): string {
  if (!frame) return { x: 'col-resize', y: 'row-resize', none: 'default' }[guideAt(desk, point)?.axis ?? 'none'];
  const { editing } = desk.session();
  if (editing && isOpenIn(desk.store.getState().edition, frame, editing.story)) return 'text';
  return frame.locked ? 'default' : 'move';
}

/** Opens the story on the page with its caret where that was clicked. */
function openStory(desk: Desk, story: string, { point }: PointerInput): void {
  const { composition } = desk.store.getState();
  const page = desk.page();
  const list = page && composition.pages.get(page.id)?.list;
  const lines = composition.stories.get(story)?.lines;
  const hit = list && lines ? hitTest(list, story, lines, point) : null;
  const caret = hit && { part: hit.part, offset: hit.offset };
  desk.session().edit({ story, caret: caret ?? { part: 0, offset: 0 }, anchor: caret, view: 'page', atLineEnd: hit?.affinity === 'backward' });
}

/** An empty text frame: puts a new story into it and opens it. */
function writeHere(desk: Desk, frame: TextFrame): void {
  const wanted = frame.placeholder?.accepts;
  const kind: StoryKind = STORY_KINDS.find((each) => each === wanted) ?? 'news';
  desk.store.mark();
  const added = desk.store.run(addStory, { story: { kind }, newId: desk.newId });
  const insert = added.ok ? added.operations.find((operation) => operation.type === 'insert' && operation.table === 'stories') : undefined;
  const story = insert?.type === 'insert' ? insert.record.id : null;
  if (desk.report(added) && story !== null && desk.report(desk.store.run(fillPlaceholder, { frame: frame.id, content: { story } }))) {
    desk.store.commit();
    desk.session().edit({ story, caret: { part: 0, offset: 0 }, anchor: { part: 0, offset: 0 }, view: 'page' });
  } else {
    desk.store.bail();
  }
}

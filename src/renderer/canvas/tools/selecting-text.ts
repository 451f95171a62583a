import { caretPlace, hitTest, selectionRects } from '../../../display/hit-test';
import { contains } from '../../../geometry/rect';
import type { StoryId } from '../../../model/ids';
import type { StoryPoint, StoryText } from '../../../model/story-text';
import { isBefore, partAround, wordAt, type PartRange } from '../../story-editor/words';
import { travelled } from './travelled';
import type { Desk, PointerInput, ToolState } from './tool-state';

interface TextHit {
  readonly point: StoryPoint;
  readonly atLineEnd: boolean;
}

/**
 * Places the caret of the story that is open, and selects text while dragging: by characters, after a double press by
 * words, after a third by paragraphs. Pressed on selected text it takes that along. Null when the point means no text of it.
 */
export function selectingText(desk: Desk, story: StoryId, start: PointerInput): ToolState | null {
  const first = textAt(desk, story, start);
  if (!first) return null;
  const { clicks = 1, shift } = start;
  if (clicks === 1 && !shift && !desk.reader?.() && isOnSelection(desk, story, start)) return pointingText(desk, story, start, first);
  const unit = unitOf(desk, story, clicks);
  const { editing } = desk.session();
  const anchored = shift && editing?.story === story ? editing.anchor ?? first.point : null;
  const origin: PartRange = anchored ? { from: anchored, to: anchored } : unit(first.point);
  const select = (to: TextHit): void => {
    const range = unit(to.point);
    const back = isBefore(range.from, origin.from);
    desk.session().edit({
      story, anchor: back ? origin.to : origin.from, caret: back ? range.from : isBefore(range.to, origin.to) ? origin.to : range.to,
      atLineEnd: clicks === 1 ? to.atLineEnd : !back,
    });
  };
  select(first);
  return {
    name: 'selecting-text',
    cursor: 'text',
    busy: true,
    move(input) {
      const to = textAt(desk, story, input);
      if (to) select(to);
    },
    up: () => 'idle',
  };
}

/** The button is down on selected text: a click puts the caret there, a drag takes the text along. */
function pointingText(desk: Desk, story: StoryId, start: PointerInput, first: TextHit): ToolState {
  const put = (): void => desk.session().edit({ story, caret: first.point, anchor: first.point, atLineEnd: first.atLineEnd });
  return {
    name: 'pointing-text',
    cursor: 'default',
    busy: true,
    move: (input) => (travelled(start.screen, input.screen) ? movingText(desk, story) : undefined),
    up() {
      put();
      return 'idle';
    },
  };
}

/** Drags the selected text to another place of its story; with Ctrl or Alt a copy of it. */
function movingText(desk: Desk, story: StoryId): ToolState {
  return {
    name: 'moving-text',
    cursor: 'grabbing',
    busy: true,
    move(input) {
      const to = textAt(desk, story, input);
      const { composition } = desk.store.getState();
      const lines = composition.stories.get(story)?.lines ?? [];
      const place = to && caretPlace(composition.pages, story, lines, to.point, to.atLineEnd ? 'backward' : 'forward');
      desk.show(place ? { textTarget: { rect: place.rect, vertical: place.vertical, copy: input.held ?? input.free } } : null);
    },
    up(input) {
      const to = textAt(desk, story, input);
      if (to) desk.session().textCommands?.moveSelection(to.point, input.held ?? input.free);
      return 'idle';
    },
  };
}

function textAt(desk: Desk, story: StoryId, { point }: PointerInput): TextHit | null {
  const { composition } = desk.store.getState();
  const page = desk.page();
  const list = page && composition.pages.get(page.id)?.list;
  const lines = composition.stories.get(story)?.lines;
  const hit = list && lines ? hitTest(list, story, lines, point) : null;
  return hit && { point: { part: hit.part, offset: hit.offset }, atLineEnd: hit.affinity === 'backward' };
}

function isOnSelection(desk: Desk, story: StoryId, { point }: PointerInput): boolean {
  const { editing } = desk.session();
  const page = desk.page();
  const { composition } = desk.store.getState();
  if (!page || editing?.story !== story || !editing.caret || !editing.anchor) return false;
  const [from, to] = isBefore(editing.anchor, editing.caret) ? [editing.anchor, editing.caret] : [editing.caret, editing.anchor];
  return selectionRects(composition.pages, story, composition.stories.get(story)?.lines ?? [], from, to).some((one) => one.page === page.id && contains(one.rect, point));
}

/** What a press with so many clicks takes around a place. */
function unitOf(desk: Desk, story: StoryId, clicks: number): (point: StoryPoint) => PartRange {
  const { text, language }: { readonly text: StoryText; readonly language: string } = desk.store.getState().shown.stories[story] ?? { text: [], language: 'zh-CN' };
  if (clicks === 2) return (point) => wordAt(text, point, language);
  if (clicks >= 3) return (point) => partAround(text, point);
  return (point) => ({ from: point, to: point });
}

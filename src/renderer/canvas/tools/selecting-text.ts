import { hitTest } from '../../../display/hit-test';
import type { StoryId } from '../../../model/ids';
import type { StoryPoint } from '../../../model/story-text';
import type { Desk, PointerInput, ToolState } from './tool-state';

/** Places the caret of the story that is open, and selects text while dragging. Null when the point means no text of it. */
export function selectingText(desk: Desk, story: StoryId, start: PointerInput): ToolState | null {
  const at = ({ point }: PointerInput): StoryPoint | null => {
    const { composition } = desk.store.getState();
    const page = desk.page();
    const list = page && composition.pages.get(page.id)?.list;
    const lines = composition.stories.get(story)?.lines;
    const hit = list && lines ? hitTest(list, story, lines, point) : null;
    return hit && { part: hit.part, offset: hit.offset };
  };
  const first = at(start);
  if (!first) return null;
  const anchor = start.shift ? desk.session().editing?.anchor ?? first : first;
  desk.session().edit({ story, caret: first, anchor });
  return {
    name: 'selecting-text',
    cursor: 'text',
    busy: true,
    move(input) {
      const caret = at(input);
      if (caret) desk.session().edit({ story, caret, anchor });
    },
    up: () => 'idle',
  };
}

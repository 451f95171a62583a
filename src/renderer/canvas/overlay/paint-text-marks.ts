/** The story editor's caret and selection, shown where they are on the page. */
import { caretPlace, selectionRects } from '../../../display/hit-test';
import type { StoryPoint } from '../../../model/story-text';
import { rectToScreen } from '../viewport';
import type { OverlayScene, Pen } from './overlay-scene';

const CARET = 2;
/** Under what an input method composes. */
const UNDERLINE = 1.5;

export function paintTextMarks({ context }: Pen, { composition, page, view, editing, colours }: OverlayScene): void {
  const lines = editing && composition.stories.get(editing.story)?.lines;
  if (!editing || !lines || !editing.caret) return;
  const { caret, anchor, composing } = editing;
  if (anchor && isBefore(anchor, caret) !== isBefore(caret, anchor)) {
    const [from, to] = isBefore(anchor, caret) ? [anchor, caret] : [caret, anchor];
    context.fillStyle = colours.textSelection;
    for (const place of selectionRects(composition.pages, editing.story, lines, from, to)) {
      if (place.page !== page.id) continue;
      const { x, y, width, height } = rectToScreen(view, place.rect);
      context.fillRect(x, y, width, height);
    }
  }
  if (composing) {
    context.fillStyle = colours.caret;
    for (const underlined of selectionRects(composition.pages, editing.story, lines, composing.from, composing.to)) {
      if (underlined.page !== page.id) continue;
      const { x, y, width, height } = rectToScreen(view, underlined.rect);
      if (underlined.vertical) context.fillRect(x, y, UNDERLINE, height);
      else context.fillRect(x, y + height - UNDERLINE, width, UNDERLINE);
    }
  }
  // On the page itself the caret blinks: it is an element over the canvas.
  if (editing.view === 'page') return;
  const place = caretPlace(composition.pages, editing.story, lines, caret, editing.atLineEnd ? 'backward' : 'forward');
  if (place?.page !== page.id) return;
  const { x, y, width, height } = rectToScreen(view, place.rect);
  context.fillStyle = colours.caret;
  if (place.vertical) context.fillRect(x, Math.round(y) - CARET / 2, width, CARET);
  else context.fillRect(Math.round(x) - CARET / 2, y, CARET, height);
}

const isBefore = (a: StoryPoint, b: StoryPoint): boolean => a.part < b.part || (a.part === b.part && a.offset < b.offset);

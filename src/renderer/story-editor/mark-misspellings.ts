import { ReactEditor } from 'slate-react';
import type { Misspelling } from '../spelling/spelling-store';
import { toSlatePoint } from './slate-point';
import type { StoryView } from './story-view';

const NAME = 'misspelling';

/** Underlines misspelt words in the galley. Painted by the browser over the text: no element is touched, so the caret meets nothing. */
export function markMisspellings({ editor, text }: StoryView, wrong: readonly Misspelling[]): void {
  const highlight = new Highlight();
  for (const { part, start, end } of wrong) {
    try {
      highlight.add(ReactEditor.toDOMRange(editor, { anchor: toSlatePoint(text, { part, offset: start }), focus: toSlatePoint(text, { part, offset: end }) }));
    } catch {
      // The text is another one by now, or not on screen yet: the next check marks it.
    }
  }
  CSS.highlights.set(NAME, highlight);
}

export const unmarkMisspellings = (): void => void CSS.highlights.delete(NAME);

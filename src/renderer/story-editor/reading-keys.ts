import { Editor, Range, Transforms } from 'slate';
import type { Point } from 'slate';
import { ReactEditor } from 'slate-react';
import { toSlatePoint, toStoryPoint } from './slate-point';
import type { StoryView } from './story-view';
import { paragraphMove, wordMove } from './words';

export interface ReadingKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * The caret of a galley that is only read, by keys: the browser has none in a text that cannot be written in. Arrows go by letters and lines, with Ctrl (Alt on a Mac) by words
 * and paragraphs, Home and End to the line's ends; Shift selects. True when the key was taken.
 */
export function pressReadingKey({ key, ctrlKey, metaKey, altKey, shiftKey }: ReadingKey, view: StoryView, language: string, mac: boolean): boolean {
  const far = mac ? altKey : ctrlKey;
  if ((mac ? ctrlKey || metaKey : altKey || metaKey) || !view.editor.selection) return false;
  const direction = key === 'ArrowRight' || key === 'ArrowDown' || key === 'End' ? 1 : -1;
  const to = ((): Point | null | undefined => {
    switch (key) {
      case 'ArrowLeft':
      case 'ArrowRight':
        return far ? wordOn(view, direction, language) : letterOn(view, direction);
      case 'ArrowUp':
      case 'ArrowDown':
        return far ? paragraphOn(view, direction) : byLine(view, direction, 'line', shiftKey);
      case 'Home':
      case 'End':
        return far ? undefined : byLine(view, direction, 'lineboundary', shiftKey);
      default:
        return undefined;
    }
  })();
  if (to === undefined) return false;
  const { selection } = view.editor;
  if (to && selection) Transforms.select(view.editor, { anchor: shiftKey ? selection.anchor : to, focus: to });
  showSelection(view);
  return true;
}

/** The browser's own selection is brought to where the story's is: in a text that is only read nothing else does that. */
export function showSelection({ editor }: StoryView): void {
  const shown = document.getSelection();
  const { selection } = editor;
  if (!shown || !selection) return;
  try {
    const now = shown.rangeCount > 0 ? ReactEditor.toSlateRange(editor, shown, { exactMatch: false, suppressThrow: true }) : null;
    if (now && Range.equals(now, selection)) return;
    const [anchor, focus] = [ReactEditor.toDOMPoint(editor, selection.anchor), ReactEditor.toDOMPoint(editor, selection.focus)];
    shown.setBaseAndExtent(...anchor, ...focus);
  } catch {
    // The text is another one by now, or not on screen yet.
  }
}

const focusOf = ({ editor: { selection } }: StoryView): Point => selection!.focus;

const letterOn = ({ editor, ...view }: StoryView, direction: 1 | -1): Point | null => {
  const from = focusOf({ editor, ...view });
  return (direction === 1 ? Editor.after(editor, from) : Editor.before(editor, from)) ?? null;
};

const wordOn = (view: StoryView, direction: 1 | -1, language: string): Point => toSlatePoint(view.text, wordMove(view.text, toStoryPoint(view.text, focusOf(view)), direction, language));
const paragraphOn = (view: StoryView, direction: 1 | -1): Point => toSlatePoint(view.text, paragraphMove(view.text, toStoryPoint(view.text, focusOf(view)), direction));

/** By the lines that are on screen: the browser knows where they are. */
function byLine(view: StoryView, direction: 1 | -1, by: 'line' | 'lineboundary', extend: boolean): Point | null {
  const { editor } = view;
  showSelection(view);
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  selection.modify(extend ? 'extend' : 'move', direction === 1 ? 'forward' : 'backward', by);
  return ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true })?.focus ?? null;
}

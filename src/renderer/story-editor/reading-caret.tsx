import { useLayoutEffect, useState } from 'react';
import { ReactEditor } from 'slate-react';
import type { StoryId } from '../../model/ids';
import type { StoryPoint } from '../../model/story-text';
import { useSession } from '../session-store';
import { samePoint, toSlatePoint, toStoryPoint } from './slate-point';
import type { StoryView } from './story-view';

interface Place {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** The caret of a galley that is only read: the browser draws none there. `lines` is anything that changes with the lines on screen. */
export function ReadingCaret({ view, story, lines }: { readonly view: StoryView; readonly story: StoryId; readonly lines: unknown }) {
  const caret = useSession(({ editing }) => (editing?.story === story ? editing.caret : null));
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const measure = (): void => setPlace(caret && placeOf(view, caret));
    measure();
    // Lines are broken as the page has them a moment after the text is there.
    const later = requestAnimationFrame(measure);
    window.addEventListener('resize', measure);
    return () => {
      cancelAnimationFrame(later);
      window.removeEventListener('resize', measure);
    };
  }, [view, caret, lines]);
  return place ? <div key={`${place.left},${place.top}`} className="galley-caret" style={place} data-testid="galley-caret" /> : null;
}

function placeOf(view: StoryView, caret: StoryPoint): Place | null {
  try {
    const range = selectedPlace(view, caret) ?? madePlace(view, caret);
    const around = range.startContainer.parentElement?.closest('.galley-scroll');
    const [rect = range.startContainer.parentElement?.getBoundingClientRect()] = range.getClientRects();
    if (!around || !rect || rect.height === 0) return null;
    const box = around.getBoundingClientRect();
    return { left: rect.left - box.left + around.scrollLeft, top: rect.top - box.top + around.scrollTop, height: rect.height };
  } catch {
    // The text is another one by now, or not on screen yet.
    return null;
  }
}

const madePlace = ({ editor, text }: StoryView, caret: StoryPoint): Range => {
  const at = toSlatePoint(text, caret);
  return ReactEditor.toDOMRange(editor, { anchor: at, focus: at });
};

/** Between two lines the story has one place and the screen two: where the browser's selection ends, if that is this place, says which is meant. */
function selectedPlace({ editor, text }: StoryView, caret: StoryPoint): Range | null {
  const selection = document.getSelection();
  const node = selection?.focusNode;
  if (!selection || !node || !ReactEditor.hasDOMNode(editor, node)) return null;
  const point = ReactEditor.toSlatePoint(editor, [node, selection.focusOffset], { exactMatch: false, suppressThrow: true });
  if (!point || !samePoint(toStoryPoint(text, point), caret)) return null;
  const range = document.createRange();
  range.setStart(node, selection.focusOffset);
  return range;
}

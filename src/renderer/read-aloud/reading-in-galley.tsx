import { useEffect } from 'react';
import { ReactEditor } from 'slate-react';
import type { FlatRange } from '../../model/redline/flat-range';
import { storyPoint } from '../../model/redline/flat-text';
import { toSlatePoint } from '../story-editor/slate-point';
import type { StoryView } from '../story-editor/story-view';
import { useReading } from './reading-store';

const NAMES = ['reading-sentence', 'reading-word'] as const;

/** In the galley: the same sentence and word, painted by the browser over the text, and scrolled into sight. A component of its own, so that the galley is not rendered with each word. */
export function ReadingInGalley({ story, view }: { readonly story: string; readonly view: StoryView }) {
  const isOwn = useReading((now) => now.story === story);
  const sentence = useReading((now) => (now.story === story ? now.sentence : null));
  const spoken = useReading((now) => (now.story === story ? now.spoken : null));
  useEffect(() => {
    const ranges = [sentence, spoken].map((range) => domRange(view, range));
    for (const [i, name] of NAMES.entries()) {
      const range = ranges[i];
      if (range) CSS.highlights.set(name, new Highlight(range));
      else CSS.highlights.delete(name);
    }
    // The word over the sentence.
    const word = CSS.highlights.get('reading-word');
    if (word) word.priority = 1;
    ranges[1]?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [view, sentence, spoken]);
  useEffect(() => () => {
    for (const name of NAMES) CSS.highlights.delete(name);
  }, [isOwn]);
  return null;
}

function domRange({ editor, text }: StoryView, range: FlatRange | null): Range | null {
  if (!range) return null;
  try {
    return ReactEditor.toDOMRange(editor, { anchor: toSlatePoint(text, storyPoint(text, range.from)), focus: toSlatePoint(text, storyPoint(text, range.to)) });
  } catch {
    // The text is another one by now, or not on screen yet: the next word is marked.
    return null;
  }
}

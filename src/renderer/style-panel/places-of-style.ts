import type { StyleTable } from '../../commands/style-tables';
import { partText } from '../../model/story-text';
import { paragraphStyleOf } from '../../model/paragraph-style-of';
import type { Edition } from '../../model/edition';
import type { FrameId, StoryId, StyleId } from '../../model/ids';

/** A place that is set in a style: words of a story, or a frame. */
export type StylePlace =
  | { readonly kind: 'text'; readonly story: StoryId; readonly part: number; readonly start: number; readonly end: number; readonly text: string }
  | { readonly kind: 'frame'; readonly frame: FrameId };

/** Everything that is set in a style, whether the house assigns it or a person chose it; in the order of stories, then frames. */
export function placesOfStyle(edition: Edition, table: StyleTable, id: StyleId): readonly StylePlace[] {
  const places: StylePlace[] = [];
  if (table === 'paragraph' || table === 'character') {
    for (const story of Object.values(edition.stories)) {
      for (const [part, value] of story.text.entries()) {
        if (table === 'paragraph') {
          const text = partText(value);
          if (paragraphStyleOf(edition.styles, story.kind, value).id === id) places.push({ kind: 'text', story: story.id, part, start: 0, end: text.length, text });
          continue;
        }
        let at = 0;
        for (const leaf of value.children) {
          if (leaf.style === id) places.push({ kind: 'text', story: story.id, part, start: at, end: at + leaf.text.length, text: leaf.text });
          at += leaf.text.length;
        }
      }
    }
  }
  for (const frame of Object.values(edition.frames)) {
    if (table === 'object' && frame.look === id) places.push({ kind: 'frame', frame: frame.id });
    if (table === 'swatches' && (('swatch' in frame && frame.swatch === id) || ('fill' in frame && frame.fill === id))) places.push({ kind: 'frame', frame: frame.id });
  }
  return places;
}

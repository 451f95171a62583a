import type { TextOperation } from '../operation';
import type { StoryText } from '../story-text';
import { flatChanges } from './flat-changes';
import type { FlatRange } from './flat-range';

/**
 * Where a stretch stands after an edit of the text. Words written at its start or its end are outside; a place between two letters stays before what is written there.
 * A stretch whose words all go becomes the place where they stood.
 */
export function followAnchor(from: number, to: number, before: StoryText, operations: readonly TextOperation[]): FlatRange {
  return followAnchors([{ from, to }], before, operations)[0]!;
}

/** The same for many stretches at once. */
export function followAnchors(ranges: readonly FlatRange[], before: StoryText, operations: readonly TextOperation[]): readonly FlatRange[] {
  const now = ranges.map(({ from, to }) => ({ from, to }));
  flatChanges(before, operations, (change) => {
    if (change.type === 'style' || change.type === 'part') return;
    for (const range of now) {
      if (change.type === 'delete') {
        range.from = afterDelete(range.from, change.from, change.to);
        range.to = afterDelete(range.to, change.from, change.to);
        continue;
      }
      const length = change.type === 'insert' ? change.text.length : 1;
      const isPlace = range.from === range.to;
      if (change.at < range.from || (change.at === range.from && !isPlace)) range.from += length;
      range.to = isPlace ? range.from : change.at < range.to ? range.to + length : range.to;
    }
  });
  return now;
}

const afterDelete = (place: number, from: number, to: number): number => (place <= from ? place : place >= to ? place - (to - from) : from);

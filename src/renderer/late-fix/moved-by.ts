import type { Rect } from '../../geometry/rect';
import type { FrameId, PageId, StoryId } from '../../model/ids';
import type { Tried } from '../document-store';
import { changedLines, keyOfPlace } from './changed-lines';

/** Lines of a column that a change moves or sets otherwise. */
export interface MovedColumn {
  readonly page: PageId;
  readonly frame: FrameId;
  readonly column: number;
  readonly lines: number;
  /** Those of them that are of paragraphs which the change does not touch. */
  readonly outside: number;
  /** Where they stand, or stood: points from the page's trim. */
  readonly cells: readonly Rect[];
}

export interface Moved {
  /** In the order of pages, then of frames and columns as the text runs. */
  readonly columns: readonly MovedColumn[];
  /** Frames that are themselves moved or changed. */
  readonly frames: readonly FrameId[];
  /** Stories that stop fitting or overrun by more: lines of overset. */
  readonly overset: readonly { readonly story: StoryId; readonly lines: number }[];
}

/** What a change would move: `after` is what `DocumentStore.tryOut` made of it, `before` the state that it was tried on. */
export function movedBy(before: Tried, after: Tried): Moved {
  const columns = new Map<string, { page: PageId; frame: FrameId; column: number; cells: Map<string, { readonly cell: Rect; readonly isOutside: boolean }> }>();
  for (const { line: { place }, isOutside } of changedLines(before, after)) {
    const key = keyOfPlace(place);
    if (!place || key === null) continue;
    const name = `${place.page}/${place.frame}/${place.column}`;
    const column = columns.get(name) ?? { page: place.page, frame: place.frame, column: place.column, cells: new Map() };
    columns.set(name, column);
    // One place counts once, though one line leaves it and another comes.
    if (!column.cells.has(key) || isOutside) column.cells.set(key, { cell: place.cell, isOutside });
  }
  const pages = [...after.composition.pages.keys()];
  return {
    columns: [...columns.values()]
      .map(({ cells, ...column }) => ({ ...column, lines: cells.size, outside: [...cells.values()].filter(({ isOutside }) => isOutside).length, cells: [...cells.values()].map(({ cell }) => cell) }))
      .sort((a, b) => pages.indexOf(a.page) - pages.indexOf(b.page) || (a.frame === b.frame ? a.column - b.column : 0)),
    frames: [...new Set([...Object.keys(before.edition.frames), ...Object.keys(after.edition.frames)])].filter((id) => before.edition.frames[id] !== after.edition.frames[id]),
    overset: [...after.composition.stories.values()].flatMap(({ story, copyfit }) => {
      const was = before.composition.stories.get(story)?.copyfit;
      return copyfit.placed && copyfit.oversetFrom !== null && copyfit.lines > 0 && copyfit.lines > Math.max(0, was?.lines ?? 0) ? [{ story, lines: copyfit.lines }] : [];
    }),
  };
}

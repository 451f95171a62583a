import type { Composition } from '../../compose/composition';
import type { Cmyk, GlyphRun } from '../../display/display-list';
import type { Rect } from '../../geometry/rect';
import type { PageId } from '../../model/ids';

/** One line that gets its number printed. */
const EVERY = 5;
const SIZE = 5;
const WIDTH = 16;
/** Clear between number and line. */
const GAP = 1.5;
const INK: Cmyk = [0, 0, 0, 60];

export type SetLine = (words: string, rect: Rect, align: 'left' | 'right' | 'center', size: number) => readonly GlyphRun[];

/** The number of every fifth line of a story's text, before the line: left of level lines, above upright ones; places are the page's. */
export function lineNumbers(composition: Composition, page: PageId, set: SetLine): readonly GlyphRun[] {
  const runs: GlyphRun[] = [];
  for (const { lines } of composition.stories.values()) {
    for (const { number, place } of lines) {
      if (place?.page !== page || number === 0 || number % EVERY !== 0) continue;
      const { cell, vertical } = place;
      const rect = vertical
        ? { x: cell.x + cell.width / 2 - WIDTH / 2, y: cell.y - SIZE - GAP, width: WIDTH, height: SIZE }
        : { x: cell.x - WIDTH - GAP, y: cell.y, width: WIDTH, height: cell.height };
      runs.push(...set(String(number), rect, vertical ? 'center' : 'right', SIZE).map((run): GlyphRun => ({ ...run, color: INK, source: null })));
    }
  }
  return runs;
}

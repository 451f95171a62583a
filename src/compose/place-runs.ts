import type { GlyphRun } from '../display/display-list';
import { round } from '../geometry/units';
import type { Pt } from '../geometry/units';
import type { LineRange, PreparedParagraph, SetLine } from './paragraph/paragraph';
import { setLine } from './paragraph/set-line';
import { setVerticalLine } from './paragraph/set-vertical-line';

export interface LineToSet {
  readonly range: LineRange;
  readonly measure: Pt;
  readonly first: boolean;
  readonly last: boolean;
}

interface Placed {
  readonly x: Pt;
  readonly y: Pt;
  readonly story: string | null;
  readonly part: number;
  readonly runs: readonly GlyphRun[];
}
const lastPlaces = new WeakMap<SetLine, Placed>();

/**
 * A line's glyph runs at their place on the page, with the story they come from; the same objects while nothing about
 * the line changed. `x` is the measure's left edge and `y` the baseline; for vertical lines the line's middle and its top.
 */
export function placeRuns(prepared: PreparedParagraph, line: LineToSet, x: Pt, y: Pt, story: string | null, part: number): readonly GlyphRun[] {
  const vertical = prepared.direction === 'vertical';
  const set = vertical ? setVerticalLine(prepared, line.range, line.measure, line) : setLine(prepared, line.range, line.measure, line);
  const known = lastPlaces.get(set);
  if (known && known.x === x && known.y === y && known.story === story && known.part === part) return known.runs;
  const runs = set.runs.map((run): GlyphRun => {
    const { ys } = run;
    return {
      ...run,
      xs: run.xs.map((value) => round(value + x)),
      y: round(run.y + y),
      ...(ys ? { ys: ys.map((value) => round(value + y)) } : {}),
      ...(vertical ? { vertical: true as const } : {}),
      end: round(run.end + (vertical ? y : x)),
      source: story === null || !run.source ? null : { story, part, offset: run.source.offset },
    };
  });
  lastPlaces.set(set, { x, y, story, part, runs });
  return runs;
}

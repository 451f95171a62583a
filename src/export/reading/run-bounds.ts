import type { GlyphRun } from '../../display/display-list';
import type { Rect } from '../../geometry/rect';

/** Of an em, above and below the baseline: what a line's characters stand in. */
const ABOVE = 0.88;
const BELOW = 0.12;

/** The characters' bodies of a run, as a link covers them. Points of the page. */
export function runBounds(run: GlyphRun): Rect {
  const { xs, ys, size, end } = run;
  const x = Math.min(...xs);
  if (!run.vertical) return { x, y: run.y - ABOVE * size, width: Math.max(0, end - x), height: (ABOVE + BELOW) * size };
  const top = Math.min(...(ys ?? [run.y])) - (run.rotated ? 0 : ABOVE * size);
  const left = run.rotated ? x - BELOW * size : x;
  return { x: left, y: top, width: size, height: Math.max(0, end - top) };
}

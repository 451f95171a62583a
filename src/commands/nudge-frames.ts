import { translate, union } from '../geometry/rect';
import type { Rect } from '../geometry/rect';
import { columnEdges, rowTop } from '../model/grid';
import type { FrameId } from '../model/ids';
import type { Page } from '../model/page';
import { refuse } from './command';
import type { Command } from './command';
import { knownFrames } from './known-frames';
import { moveFrames } from './move-frames';

/** Points by which a frame may be off its column or row and still count as standing on it. */
const NEAR = 0.05;

export interface NudgeFramesArgs {
  readonly frames: readonly FrameId[];
  /** Columns to the right (left when negative) and rows down (up). */
  readonly columns: number;
  readonly rows: number;
}

/**
 * Moves frames by columns and rows, as one: the arrow keys. Frames that stand between two columns or rows go to the next
 * one in that direction first.
 */
export const nudgeFrames: Command<NudgeFramesArgs> = {
  name: 'nudge-frames',
  plan(edition, { frames: ids, columns, rows }) {
    const known = knownFrames(edition, ids);
    if (!known.ok) return known;
    const pages = new Set(known.frames.map((frame) => frame.page));
    const page = edition.pages[known.frames[0]!.page]!;
    if (pages.size > 1) return refuse('refusal.several-pages');
    const whole = known.frames.map((frame) => frame.rect).reduce(union);
    const dx = step(columnLine(page), whole.x, columns);
    const dy = step(rowLine(page), whole.y, rows);
    if (dx === null || dy === null || leaves(page, translate(whole, dx, dy))) return refuse('refusal.page-edge');
    return moveFrames.plan(edition, { frames: ids, dx, dy });
  },
  mergeKey: ({ frames }) => `nudge:${[...frames].sort().join(',')}`,
};

/** Left edge of column n, also beyond the type area: the grid goes on over margins. */
const columnLine = (page: Page) => (index: number): number => {
  const [first = 0, second = first + page.typeArea.width] = columnEdges(page).left;
  return first + index * (second - first);
};
const rowLine = (page: Page) => (index: number): number => rowTop(page, index);

/** Distance to the line `count` lines on. */
function step(line: (index: number) => number, from: number, count: number): number | null {
  if (count === 0) return 0;
  const position = (from - line(0)) / (line(1) - line(0));
  if (!Number.isFinite(position)) return null;
  const on = Math.abs(line(Math.round(position)) - from) < NEAR;
  const start = on ? Math.round(position) : count > 0 ? Math.floor(position) : Math.ceil(position);
  return line(start + count) - from;
}

/** Nudging keeps frames on the paper. */
const leaves = (page: Page, rect: Rect): boolean =>
  rect.x < -page.bleed - NEAR || rect.y < -page.bleed - NEAR || rect.x + rect.width > page.width + page.bleed + NEAR || rect.y + rect.height > page.height + page.bleed + NEAR;

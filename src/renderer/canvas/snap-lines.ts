/** Lines beside the grid that what is dragged holds to when it comes near: guides, and the edges of frames that stand still. Points throughout. */
import { bottom, right } from '../../geometry/rect';
import type { Rect } from '../../geometry/rect';
import type { Edition } from '../../model/edition';
import type { FrameId, PageId } from '../../model/ids';
import type { Page } from '../../model/page';
import { framesOnPage } from '../../model/threads';
import type { Handle } from './handles';
import type { Guide, Snapped } from './snapping';

interface Lines {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export interface SnapLines extends Lines {
  /** Held to only where the grid is not: inside the type area columns and rows keep neighbours a gutter apart. */
  readonly offGrid: Lines;
}

export const NO_LINES: SnapLines = { x: [], y: [], offGrid: { x: [], y: [] } };

/** A page's guides; off the grid the edges of its sheet, and of its frames but for those that move. */
export function snapLines(edition: Edition, page: Page, moving: readonly FrameId[]): SnapLines {
  const rects = framesOnPage(edition, page.id).filter((frame) => !moving.includes(frame.id)).map((frame) => frame.rect);
  return {
    ...page.guides,
    offGrid: { x: [0, page.width, ...rects.flatMap((rect) => [rect.x, right(rect)])], y: [0, page.height, ...rects.flatMap((rect) => [rect.y, bottom(rect)])] },
  };
}

/** The rectangles of a page's frames that are things of their own: not what moves, and not boxes that others lie in. */
export const standing = (edition: Edition, page: PageId, moving: readonly FrameId[]): readonly Rect[] =>
  framesOnPage(edition, page).filter((frame) => frame.type !== 'box' && !moving.includes(frame.id)).map((frame) => frame.rect);

/** The moved rectangle at a line when one of its sides (or its middle) is within `reach` of one; else where the grid put it. */
export function holdMoved(wanted: Rect, onGrid: Snapped, all: SnapLines, reach: number): Snapped {
  const lines = linesFor(onGrid, all);
  const x = nearestOffset([wanted.x, wanted.x + wanted.width / 2, right(wanted)], lines.x, reach);
  const y = nearestOffset([wanted.y, wanted.y + wanted.height / 2, bottom(wanted)], lines.y, reach);
  return join(onGrid, x && { start: wanted.x + x.by, length: wanted.width, line: x.line }, y && { start: wanted.y + y.by, length: wanted.height, line: y.line });
}

/** As `holdMoved`, for the sides that a handle moves. */
export function holdResized(wanted: Rect, onGrid: Snapped, { horizontal, vertical }: Handle, all: SnapLines, reach: number): Snapped {
  const lines = linesFor(onGrid, all);
  const x = horizontal && nearestOffset([horizontal === 'left' ? wanted.x : right(wanted)], lines.x, reach);
  const y = vertical && nearestOffset([vertical === 'top' ? wanted.y : bottom(wanted)], lines.y, reach);
  return join(
    onGrid,
    x && (horizontal === 'left' ? { start: x.line, length: right(wanted) - x.line, line: x.line } : { start: wanted.x, length: x.line - wanted.x, line: x.line }),
    y && (vertical === 'top' ? { start: y.line, length: bottom(wanted) - y.line, line: y.line } : { start: wanted.y, length: y.line - wanted.y, line: y.line }),
  );
}

const linesFor = ({ guides }: Snapped, { x, y, offGrid }: SnapLines): Lines => (guides.length > 0 ? { x, y } : { x: [...x, ...offGrid.x], y: [...y, ...offGrid.y] });

interface Held {
  readonly start: number;
  readonly length: number;
  readonly line: number;
}

function join(onGrid: Snapped, x: Held | null, y: Held | null): Snapped {
  if (!x && !y) return onGrid;
  const { rect, guides } = onGrid;
  const of = (axis: 'x' | 'y'): readonly Guide[] => guides.filter((guide) => axis in guide);
  return {
    rect: {
      x: x ? x.start : rect.x, width: x ? x.length : rect.width,
      y: y ? y.start : rect.y, height: y ? y.length : rect.height,
    },
    guides: [...(x ? [{ x: x.line }] : of('x')), ...(y ? [{ y: y.line }] : of('y'))],
  };
}

function nearestOffset(edges: readonly number[], lines: readonly number[], reach: number): { readonly by: number; readonly line: number } | null {
  let best: { by: number; line: number } | null = null;
  for (const line of lines) {
    for (const edge of edges) {
      const by = line - edge;
      if (Math.abs(by) <= reach && (!best || Math.abs(by) < Math.abs(best.by))) best = { by, line };
    }
  }
  return best;
}

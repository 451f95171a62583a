import type { Edition } from '../model/edition';
import type { Frame } from '../model/frame';
import { nearestSpan, rowCount, spanRect } from '../model/grid';
import type { FrameId } from '../model/ids';
import type { Operation } from '../model/operation';
import { plan, refuse } from './command';
import type { Command, PlanResult } from './command';
import { knownFrames } from './known-frames';
import { resizeFrame } from './resize-frame';

export interface GrowFramesArgs {
  readonly frames: readonly FrameId[];
  /** Columns and rows to add at the right and at the foot; negative takes them away. */
  readonly columns: number;
  readonly rows: number;
}

/** Makes frames wider or deeper by columns and rows: Shift and the arrow keys. Frames off the grid go onto it. */
export const growFrames: Command<GrowFramesArgs> = {
  name: 'grow-frames',
  plan(edition, { frames: ids, columns, rows }) {
    const known = knownFrames(edition, ids);
    if (!known.ok) return known;
    const operations: Operation[] = [];
    for (const frame of known.frames) {
      const grown = grow(edition, frame, columns, rows);
      if (!grown.ok) return grown;
      operations.push(...grown.operations);
    }
    return plan(...operations);
  },
  mergeKey: ({ frames }) => `grow:${[...frames].sort().join(',')}`,
};

function grow(edition: Edition, frame: Frame, columns: number, rows: number): PlanResult {
  const page = edition.pages[frame.page]!;
  const now = nearestSpan(page, frame.rect);
  const next = { ...now, columns: now.columns + columns, rows: now.rows + rows };
  if (next.columns < 1 || next.rows < 1) return refuse('refusal.too-small');
  if (next.column + next.columns > page.grid.columns || next.row + next.rows > rowCount(page)) return refuse('refusal.page-edge');
  const grid = spanRect(page, next);
  // A dimension that is not asked for stays, on the grid or not.
  const rect = {
    ...frame.rect,
    ...(columns === 0 ? {} : { x: grid.x, width: grid.width }),
    ...(rows === 0 ? {} : { y: grid.y, height: grid.height }),
  };
  return resizeFrame.plan(edition, { frame: frame.id, rect });
}

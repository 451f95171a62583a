import { blockAnew, contentOf, type Block, type BlockContent } from './block';
import { cellOf, dealRows, STORY_GAP, TIGHT_GAP, whiteOf, type Cell } from './cell';
import type { Band } from './make-bands';

/** A plan for a room: bands, and beside them perhaps a column of its own from top to foot. */
export interface RoomPlan {
  readonly bands: readonly Band[];
  /** Columns that the bands cross. */
  readonly columns: number;
  /** At the right of the bands. */
  readonly side: Cell | null;
}

/** A block at its place in the room. */
export interface LaidBlock {
  readonly block: Block;
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  readonly content: BlockContent;
}

/** A rule between stories: level in the gap above `row`, upright in the gutter before `column`. */
export type LaidRule =
  | { readonly type: 'level'; readonly row: number; readonly column: number; readonly columns: number }
  | { readonly type: 'upright'; readonly column: number; readonly row: number; readonly rows: number };

export interface Layout {
  readonly blocks: readonly LaidBlock[];
  readonly rules: readonly LaidRule[];
  /** Rows between stories under one another. */
  readonly gap: number;
}

/** Rows of text in one column by which pieces proved longer (or shorter) than measured, by index of the piece. */
export type Corrections = ReadonlyMap<number, number>;

/** Furthest that a foot between two bands is moved at a time when that leaves less white. */
const REACH = 14;
const PASSES = 40;

/** Gives every block of the plan its place in a room of so many rows; stories stand closer when they would not all fit otherwise. */
export function layOut(plan: RoomPlan, rows: number, corrections: Corrections): Layout {
  const usual = inRoom(plan, rows, corrections, STORY_GAP);
  return usual.lacks ? inRoom(plan, rows, corrections, TIGHT_GAP) : usual;
}

function inRoom({ bands: planned, columns, side }: RoomPlan, rows: number, corrections: Corrections, gap: number): Layout & { readonly lacks: boolean } {
  const anew = (cell: Cell): Cell => cellOf(cell.blocks.map((block) => blockAnew(block, corrections.get(block.piece.index) ?? 0)), cell.cost, gap);
  const bands = planned.map(({ cells }) => cells.map(anew));
  const depths = dealDepths(bands, rows - gap * (bands.length - 1), gap);
  const blocks: LaidBlock[] = [];
  const rules: LaidRule[] = [];
  const stack = (cell: Cell, column: number, top: number, depth: number): void => {
    let row = top;
    dealRows(cell.blocks, depth, gap).forEach((deep, i) => {
      const block = cell.blocks[i]!;
      if (i > 0) rules.push({ type: 'level', row, column, columns: cell.columns });
      blocks.push({ block, column, row, rows: deep, content: contentOf(block, deep, corrections.get(block.piece.index) ?? 0) });
      row += deep + gap;
    });
  };
  let row = 0;
  bands.forEach((cells, i) => {
    if (i > 0) rules.push({ type: 'level', row, column: 0, columns });
    // The weightiest stands at the left of the first band; further down sides change, so that the page is not two columns of stories.
    const order = i % 2 === 0 ? cells : [...cells].reverse();
    let column = 0;
    for (const cell of order) {
      if (column > 0) rules.push({ type: 'upright', column, row, rows: depths[i]! });
      stack(cell, column, row, depths[i]!);
      column += cell.columns;
    }
    row += depths[i]! + gap;
  });
  if (side) {
    rules.push({ type: 'upright', column: columns, row: 0, rows });
    stack(anew(side), columns, 0, rows);
  }
  return { blocks, rules, gap, lacks: blocks.some(({ block, rows: deep }) => deep < block.least) };
}

/** Depths of the bands: each its least, rows left over where they leave least white. */
function dealDepths(bands: readonly (readonly Cell[])[], rows: number, gap: number): readonly number[] {
  const least = bands.map((cells) => Math.max(...cells.map((cell) => cell.least)));
  const depths = [...least];
  let left = rows - least.reduce((sum, each) => sum + each, 0);
  if (left < 0) depths[depths.length - 1]! += left;
  const white = (i: number, depth: number): number => bands[i]!.reduce((sum, cell) => sum + whiteOf(cell, depth, gap), 0);
  const most = bands.map((cells) => Math.min(...cells.map((cell) => cell.most)));
  for (; left > 0; left--) {
    const growing = depths.map((depth, i) => ({ i, room: (most[i]! - depth) / Math.max(1, depth) })).sort((a, b) => b.room - a.room)[0]!;
    depths[growing.i]! += 1;
  }
  for (let pass = 0; pass < PASSES; pass++) {
    let best: { readonly from: number; readonly to: number; readonly by: number; readonly gain: number } | null = null;
    for (let from = 0; from < depths.length; from++) {
      for (let to = 0; to < depths.length; to++) {
        if (from === to) continue;
        for (let by = 1; by <= REACH && depths[from]! - by >= least[from]!; by++) {
          const gain = white(from, depths[from]!) + white(to, depths[to]!) - white(from, depths[from]! - by) - white(to, depths[to]! + by);
          if (gain > (best?.gain ?? 0)) best = { from, to, by, gain };
        }
      }
    }
    if (!best) break;
    depths[best.from]! -= best.by;
    depths[best.to]! += best.by;
  }
  return depths;
}

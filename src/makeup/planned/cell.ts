import { contentOf, type Block } from './block';

/** Blocks under one another, equally wide: one part of a band. */
export interface Cell {
  readonly blocks: readonly Block[];
  readonly columns: number;
  /** Its pieces, as bits. */
  readonly mask: number;
  readonly least: number;
  readonly most: number;
  readonly top: Block['top'];
  /** How far from good looks, as a share of the page that might stay white instead. */
  readonly cost: number;
}

/** Rows between two stories under one another: the rule stands in their middle. */
export const STORY_GAP = 2;
/** Rows between them on a page that is short of one. */
export const TIGHT_GAP = 1;

export function cellOf(blocks: readonly Block[], cost: number, gap = STORY_GAP): Cell {
  const gaps = gap * (blocks.length - 1);
  return {
    blocks, cost, columns: blocks[0]!.columns, top: blocks[0]!.top,
    mask: blocks.reduce((mask, { piece }) => mask | (1 << piece.index), 0),
    least: gaps + blocks.reduce((rows, block) => rows + block.least, 0),
    most: gaps + blocks.reduce((rows, block) => rows + block.most, 0),
  };
}

/** White cells at a depth, as planned: more than its pictures and briefs can take up. */
export const whiteBelow = (cell: Cell, rows: number): number => Math.max(0, rows - cell.most) * cell.columns;

/** Shares out the depth of a cell between its blocks: each its least, then those that can use more; what nobody can goes to the last. */
export function dealRows(blocks: readonly Block[], rows: number, gap = STORY_GAP): readonly number[] {
  const dealt = blocks.map((block) => block.least);
  let left = rows - gap * (blocks.length - 1) - dealt.reduce((sum, each) => sum + each, 0);
  // Too little: the last is cut.
  if (left < 0) {
    dealt[dealt.length - 1]! += left;
    return dealt;
  }
  for (let grown = true; grown && left > 0; ) {
    grown = false;
    blocks.forEach((block, i) => {
      if (left === 0 || dealt[i]! >= block.most) return;
      dealt[i]! += 1;
      left -= 1;
      grown = true;
    });
  }
  dealt[dealt.length - 1]! += left;
  return dealt;
}

/** White cells of a cell's blocks at a depth, counted block by block. */
export const whiteOf = (cell: Cell, rows: number, gap: number): number => {
  const dealt = dealRows(cell.blocks, rows, gap);
  return cell.blocks.reduce((sum, block, i) => sum + Math.max(0, contentOf(block, dealt[i]!).white), 0);
};

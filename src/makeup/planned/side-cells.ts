import type { Page } from '../../model/page';
import type { Block } from './block';
import { cellOf, whiteBelow, type Cell } from './cell';
import { goodBlocks } from './make-cells';
import type { Piece } from './piece';

const MOST_BLOCKS = 5;
const MOST_WHITE = 0.04;
const KEPT = 1;

/** Columns of short pieces as deep as the room: news with briefs at the foot, the fullest first, at most a few. */
export function sideCells(page: Page, pieces: readonly Piece[], columns: number, room: number, rows: number): readonly Cell[] {
  const short = pieces.filter((piece) => piece.type === 'briefs' || (piece.type === 'story' && piece.index > 0));
  const ways = short.map((piece) => goodBlocks(page, piece, columns, room, rows));
  const found: Cell[] = [];
  const go = (from: number, blocks: readonly Block[], cost: number): void => {
    if (blocks.length > 0) {
      const cell = cellOf(blocks, cost);
      if (cell.least > rows) return;
      const white = whiteBelow(cell, rows) / (columns * rows);
      if (white <= MOST_WHITE) found.push({ ...cell, cost: (white * columns) / room + cost });
    }
    if (blocks.length === MOST_BLOCKS) return;
    for (let i = from; i < ways.length; i++) for (const { block, cost: more } of ways[i]!.slice(0, 2)) go(i + 1, [...blocks, block], cost + more);
  };
  go(0, [], 0);
  return found.sort((a, b) => a.cost - b.cost).slice(0, KEPT);
}

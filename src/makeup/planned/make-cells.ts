import { spanWidth } from '../../model/grid';
import type { Page } from '../../model/page';
import { blocksFor, type Block } from './block';
import { cellOf, type Cell } from './cell';
import type { Piece } from './piece';

/** Columns that a piece may take, of all; a lead is wide, a brief is narrow. */
const WIDTHS = { lead: [0.5, 1], feature: [0.25, 1], news: [0, 0.6], briefs: [0, 0.6], picture: [0.25, 0.6] } as const;
const NATURAL = { lead: 5 / 8, feature: 1 / 2, news: 3 / 8, briefs: 1 / 4, picture: 3 / 8 } as const;
/** Shares of the page, as costs: away from its natural width; away from a good proportion; a head that outweighs its text; a picture too small. */
const WIDTH_COST = 0.004;
const LEAD_WIDTH_COST = 0.015;
const PROPORTION_COST = 0.004;
const SQUARISH = 1.2;
const HEAVY_HEAD = 0.4;
const HEAD_COST = 0.05;
const SMALL_PICTURE = 0.02;
/** A lead's picture takes this share of its columns at least. */
const LEAD_PICTURE = 0.4;
const STACK_COST = 0.002;
const MOST_OF_A_KIND = 3;

type Kind = keyof typeof WIDTHS;
export const kindOf = (piece: Piece): Kind => (piece.type === 'story' ? (piece.rank === 0 ? 'lead' : piece.rank === 1 ? 'feature' : 'news') : piece.type);

/** The first piece counts as the lead whatever it is. */
const roleOf = (piece: Piece): Kind => (piece.type === 'story' && piece.index === 0 ? 'lead' : kindOf(piece));

/** All blocks of a piece that are fit to be seen in so many columns of a room. */
export function goodBlocks(page: Page, piece: Piece, columns: number, room: number, rows: number): readonly { readonly block: Block; readonly cost: number }[] {
  const [least, most] = WIDTHS[roleOf(piece)];
  // A lead is half of the page wide, whatever stands beside the bands.
  const narrowest = roleOf(piece) === 'lead' ? Math.ceil(page.grid.columns * least) : Math.max(1, Math.floor(room * least));
  if (columns < Math.min(room, narrowest) || columns > Math.max(1, Math.ceil(room * most))) return [];
  return blocksFor(piece, columns, room, rows).map((block) => ({ block, cost: costOf(page, block, room) })).sort((a, b) => a.cost - b.cost).slice(0, MOST_OF_A_KIND);
}

function costOf(page: Page, block: Block, room: number): number {
  const { piece, columns, head, pictureColumns, seat } = block;
  const away = Math.abs(Math.log2(columns / Math.max(1, room * NATURAL[roleOf(piece)])));
  const width = away * (roleOf(piece) === 'lead' ? LEAD_WIDTH_COST : WIDTH_COST);
  if (piece.type !== 'story') return width;
  const middle = (block.least + block.most) / 2;
  const proportion = Math.abs(Math.log(spanWidth(page, columns) / (middle * page.grid.pitch) / SQUARISH));
  const heavy = Math.max(0, head / block.least - HEAVY_HEAD) * HEAD_COST;
  const wanted = roleOf(piece) === 'lead' ? Math.max(2, columns * LEAD_PICTURE) : piece.rank < 2 ? Math.min(2, columns - 1) : 1;
  const small = seat === 'inset' && pictureColumns < wanted ? SMALL_PICTURE : 0;
  return width + PROPORTION_COST * proportion + heavy + small;
}

/** Every cell of so many columns: one piece, or two or three under one another in the order of their weight. Yields between pieces. */
export function* makeCells(page: Page, pieces: readonly Piece[], columns: number, room: number, rows: number): Generator<void, readonly Cell[]> {
  const deepest = rows;
  const ways = pieces.map((piece) => goodBlocks(page, piece, columns, room, rows));
  yield;
  const cells: Cell[] = [];
  const keep = (blocks: readonly { readonly block: Block; readonly cost: number }[]): void => {
    const cell = cellOf(blocks.map(({ block }) => block), blocks.reduce((sum, { cost }) => sum + cost, STACK_COST * (blocks.length - 1)));
    if (cell.least <= deepest) cells.push(cell);
  };
  for (let i = 0; i < pieces.length; i++) {
    for (const a of ways[i]!) {
      keep([a]);
      for (let j = i + 1; j < pieces.length; j++) {
        for (const b of ways[j]!) {
          keep([a, b]);
          // Three only of small pieces: under a lead they would be lost.
          if (i === 0) continue;
          for (let k = j + 1; k < pieces.length; k++) for (const c of ways[k]!.slice(0, 1)) keep([a, b, c]);
        }
      }
    }
    yield;
  }
  return cells;
}

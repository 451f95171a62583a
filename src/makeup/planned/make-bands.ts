import type { Page } from '../../model/page';
import { whiteBelow, type Cell } from './cell';

/** Cells side by side, from edge to edge of the room and equally deep. */
export interface Band {
  /** The weightiest first. */
  readonly cells: readonly Cell[];
  readonly mask: number;
  readonly least: number;
  readonly most: number;
  /** White and ill looks at its least depth, as a share of the page. */
  readonly cost: number;
}

/** Two heads at the same height side by side read as one line; less when one is of a smaller kind. */
const TOMBSTONE = 0.012;
const NEAR_TOMBSTONE = 0.004;
/** A picture that is larger than that of the story which leads the band. */
const OUTSHONE = 0.01;
/** A band that leaves more of itself white is not looked at. */
const MOST_WHITE = 0.08;
const PER_MASK = 6;
/** Bands of the same pieces and about the same depth are one and the same. */
const ALIKE = 4;

/** Every band of a room whose cells meet at the foot, the best of each set of pieces. Yields now and then. */
export function* makeBands(page: Page, cells: ReadonlyMap<number, readonly Cell[]>, columns: number, rows: number): Generator<void, readonly Band[]> {
  const found = new Map<number, Band[]>();
  const area = page.grid.columns * rows;
  const keep = (parts: readonly Cell[]): void => {
    const least = Math.max(...parts.map((cell) => cell.least));
    if (least > rows) return;
    const white = parts.reduce((sum, cell) => sum + whiteBelow(cell, least), 0);
    if (white > MOST_WHITE * least * columns) return;
    const mask = parts.reduce((sum, cell) => sum | cell.mask, 0);
    const sorted = [...parts].sort((a, b) => firstPiece(a.mask) - firstPiece(b.mask));
    const cost = white / area + parts.reduce((sum, cell) => sum + cell.cost, 0) + tombstones(sorted) + outshone(sorted);
    const band: Band = { cells: sorted, mask, least, most: Math.max(least, Math.min(...parts.map((cell) => cell.most))), cost };
    const others = found.get(mask);
    if (!others) found.set(mask, [band]);
    else insert(others, band);
  };
  for (const cell of cells.get(columns) ?? []) keep([cell]);
  yield;
  for (let one = 1; one <= columns / 2; one++) {
    const [narrow, wide] = [cells.get(one) ?? [], cells.get(columns - one) ?? []];
    for (const a of narrow) {
      for (const b of wide) if ((a.mask & b.mask) === 0 && meet(a, b)) keep([a, b]);
      yield;
    }
  }
  const single = (width: number) => (cells.get(width) ?? []).filter((cell) => cell.blocks.length <= 2);
  for (let one = 1; one <= columns / 3; one++) {
    for (let two = one; one + two * 2 <= columns; two++) {
      for (const a of single(one)) {
        for (const b of single(two)) {
          if ((a.mask & b.mask) !== 0 || !meet(a, b) || a.blocks.length + b.blocks.length > 3) continue;
          for (const c of single(columns - one - two)) if (((a.mask | b.mask) & c.mask) === 0 && c.blocks.length + a.blocks.length + b.blocks.length <= 4 && meet(a, c) && meet(b, c)) keep([a, b, c]);
        }
        yield;
      }
    }
  }
  return [...found.values()].flat();
}

/** Their depths can be about the same. */
const meet = (a: Cell, b: Cell): boolean => a.least <= b.most * 1.25 + 2 && b.least <= a.most * 1.25 + 2;

function insert(others: Band[], band: Band): void {
  const like = others.findIndex((other) => Math.abs(other.least - band.least) < ALIKE && Math.abs(other.most - band.most) < ALIKE * 2);
  if (like >= 0) {
    if (others[like]!.cost > band.cost) others[like] = band;
    return;
  }
  others.push(band);
  if (others.length > PER_MASK) others.splice(others.reduce((worst, each, i) => (each.cost > others[worst]!.cost ? i : worst), 0), 1);
}

function tombstones(cells: readonly Cell[]): number {
  let cost = 0;
  for (let i = 1; i < cells.length; i++) {
    const [a, b] = [cells[i - 1]!, cells[i]!];
    if (a.top !== 'head' || b.top !== 'head') continue;
    const [one, other] = [a, b].map(({ blocks: [block] }) => (block!.piece.type === 'story' ? block!.piece.rank : 3));
    cost += one === other ? TOMBSTONE : NEAR_TOMBSTONE;
  }
  return cost;
}

/** The first story's picture is the largest of its band. */
function outshone([first, ...others]: readonly Cell[]): number {
  const own = Math.max(...first!.blocks.map((block) => block.pictureColumns));
  return own > 0 && others.some(({ blocks }) => blocks.some((block) => block.pictureColumns > own)) ? OUTSHONE : 0;
}

/** The weightiest piece of a set. */
export const firstPiece = (mask: number): number => 31 - Math.clz32(mask & -mask);

import type { BriefsPiece, Piece, PicturePiece, Shot, StoryPiece } from './piece';

/** Where the picture of a story stands: nowhere, at the right under the head with text beside and below, over the head, or across under it. */
export type PictureSeat = 'none' | 'inset' | 'above' | 'under';

/** A rectangle for one piece, so many columns wide, whose depth may be chosen. All depths in rows. */
export interface Block {
  readonly piece: Piece;
  readonly columns: number;
  readonly seat: PictureSeat;
  /** Columns of the picture; 0 without one. */
  readonly pictureColumns: number;
  /** The least depth in which everything stands. */
  readonly least: number;
  /** Deeper than this it leaves white: its pictures are as deep as they may be. */
  readonly most: number;
  /** What neighbours see at its top. */
  readonly top: 'head' | 'other';
  /** Head rows of a story; else 0. */
  readonly head: number;
}

/** What stands in a block of some depth. */
export interface BlockContent {
  readonly pictureRows: number;
  readonly briefs: number;
  /** Cells of the grid that stay empty; below zero: lines that run over. */
  readonly white: number;
}

/** Blank rows between a picture and the text beside it or the head under it. */
export const PICTURE_GAP = 1;
/** Lines that text keeps at least under a head or a picture. */
export const LEAST_TEXT = 3;
/** Lines that a column's end commonly costs: no line of a paragraph stands alone. */
const SPARE = 1;
/** Columns of a page that has more than this are narrow: a picture of one column is then too small. */
const NARROW_COLUMNS = 6;

/** The ways a piece may stand in so many columns; `more` is what composing found its text to be longer than measured, in rows of one column. */
export function blocksFor(piece: Piece, columns: number, pageColumns: number, deepest: number): readonly Block[] {
  switch (piece.type) {
    case 'briefs':
      return [briefsBlock(piece, columns)].flatMap((block) => block ?? []);
    case 'picture':
      return [pictureBlock(piece, columns)].flatMap((block) => block ?? []);
    case 'story':
      return storySeats(piece, columns, pageColumns)
        .flatMap(([seat, wide]) => storyBlock(piece, columns, seat, wide, 0) ?? [])
        .filter((block) => block.least <= deepest);
  }
}

/** The block again for a text that composed longer (or shorter) than it was measured: `more` rows of one column. */
export function blockAnew(block: Block, more: number): Block {
  const { piece } = block;
  return piece.type === 'story' ? storyBlock(piece, block.columns, block.seat, block.pictureColumns, more, true) ?? block : block;
}

function storySeats({ shot, rank }: StoryPiece, columns: number, pageColumns: number): readonly (readonly [PictureSeat, number])[] {
  if (!shot) return [['none', 0]];
  const least = pageColumns > NARROW_COLUMNS ? 2 : 1;
  const seats: (readonly [PictureSeat, number])[] = [[rank === 0 ? 'under' : 'above', columns]];
  for (let wide = least; wide < columns; wide++) if (wide >= columns / 3) seats.push(['inset', wide]);
  return seats;
}

function storyBlock(piece: StoryPiece, columns: number, seat: PictureSeat, wide: number, more: number, forced = false): Block | null {
  const head = piece.head(columns);
  const lines = piece.lines + more;
  const base = { piece, columns, seat, pictureColumns: wide, head } as const;
  const plain = head + Math.max(1, Math.ceil((lines + SPARE) / columns));
  if (seat === 'none') return plain - head < LEAST_TEXT && !forced ? null : { ...base, least: plain, most: plain, top: 'head' };
  const range = rowsOfPicture(piece.shot!, wide, columns, lines, seat);
  if (!range) return null;
  const depth = (rows: number): number => (seat === 'inset' ? head + Math.ceil((lines + SPARE + wide * (rows + PICTURE_GAP)) / columns) : plain + rows + PICTURE_GAP);
  return { ...base, least: depth(range.least), most: depth(range.most), top: seat === 'above' ? 'other' : 'head' };
}

/** An inset leaves text below it: so deep that its foot is not seen as a sliver. */
function rowsOfPicture(shot: Shot, wide: number, columns: number, lines: number, seat: PictureSeat): { readonly least: number; readonly most: number } | null {
  const { least, most } = shot.range(wide);
  const deepest = seat === 'inset' ? Math.floor((lines - LEAST_TEXT * columns) / (columns - wide)) - PICTURE_GAP : most;
  return Math.min(most, deepest) < least ? null : { least, most: Math.min(most, deepest) };
}

function briefsBlock(piece: BriefsPiece, columns: number): Block | null {
  const [first] = piece.briefs;
  if (!first) return null;
  const sum = (count: number) => piece.briefs.slice(0, count).reduce((rows, { lines }) => rows + lines, 0);
  const rows = (count: number) => Math.ceil(sum(count) / columns) + (columns > 1 ? 1 : 0);
  return { piece, columns, seat: 'none', pictureColumns: 0, least: rows(Math.min(2, piece.briefs.length)), most: rows(piece.briefs.length), top: 'other', head: 0 };
}

function pictureBlock(piece: PicturePiece, columns: number): Block | null {
  const { least, most } = piece.shot.range(columns);
  return most < least ? null : { piece, columns, seat: 'above', pictureColumns: columns, least, most, top: 'other', head: 0 };
}

/** What the block holds at a depth of at least `block.least`: its picture as deep as it then may be, as many briefs as stand in it. */
export function contentOf(block: Block, rows: number, more = 0): BlockContent {
  const { piece, columns, seat, pictureColumns: wide, head } = block;
  switch (piece.type) {
    case 'picture':
      return { pictureRows: Math.min(rows, block.most), briefs: 0, white: Math.max(0, rows - block.most) * columns };
    case 'briefs': {
      let taken = 0;
      let count = 0;
      const room = rows * columns - (columns > 1 ? columns : 0);
      for (const { lines } of piece.briefs) {
        if (taken + lines > room) break;
        taken += lines;
        count++;
      }
      return { pictureRows: 0, briefs: Math.max(1, count), white: rows * columns - taken };
    }
    case 'story': {
      const lines = piece.lines + more;
      const text = (rows - head) * columns - lines;
      const spare = Math.max(0, text - SPARE);
      if (seat === 'none') return { pictureRows: 0, briefs: 0, white: text };
      const range = rowsOfPicture(piece.shot!, wide, columns, lines, seat) ?? piece.shot!.range(wide);
      const room = seat === 'inset' ? Math.floor(spare / wide) - PICTURE_GAP : rows - head - PICTURE_GAP - Math.ceil((lines + SPARE) / columns);
      const pictureRows = Math.max(Math.min(range.least, rows - head - 1), Math.min(range.most, room));
      return { pictureRows, briefs: 0, white: text - wide * (pictureRows + PICTURE_GAP) };
    }
  }
}

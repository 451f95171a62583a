/** Full-width marks: their class (CLREQ), their cell, and what neighbouring marks give up (RULES P). */
import type { MarkKind, Unit } from './paragraph';

const kinds = new Map<number, MarkKind>();
const list = (kind: MarkKind, characters: string) => {
  for (const character of characters) kinds.set(character.codePointAt(0)!, kind);
};
list('opening', '“‘（《〈「『【〔〖［｛〘〚｟〝');
list('closing', '”’）》〉」』】〕〗］｝〙〛｠〞〟');
list('pause', '，、；：');
list('stop', '。？！．｡');
list('interpunct', '·・‧');
list('connector', '–—～〜');
list('solidus', '/／');

/** The class of a mark set in the Han face; null for any other character. */
export const markKind = (codePoint: number): MarkKind | null => kinds.get(codePoint) ?? null;

/** —— and …… (⋯⋯): two of them are one unit (U1); ⸺ is one by itself. */
export const isPairedDash = (codePoint: number): boolean => codePoint === 0x2014 || codePoint === 0x2026 || codePoint === 0x22ef;

/** Where a mark's glyph stands in a cell of its own, when the font's glyph is narrower than the cell. */
export interface Cell {
  /** Em. */
  readonly width: number;
  readonly align: 'start' | 'center' | 'end';
}

/**
 * The cell that a Han-face mark stands in whatever its glyph's own width: half an em for · – / (P5), a full em for quotes
 * and dashes (P11; some fonts draw them narrow). Null: the glyph's own advance.
 */
export function cellOf(codePoint: number): Cell | null {
  switch (codePoint) {
    case 0xb7: case 0x2013: case 0x2f:
      return { width: 0.5, align: 'center' };
    case 0x201c: case 0x2018:
      return { width: 1, align: 'end' };
    case 0x201d: case 0x2019:
      return { width: 1, align: 'start' };
    case 0x2014: case 0x2026: case 0x22ef:
      return { width: 1, align: 'center' };
    case 0x2e3a:
      return { width: 2, align: 'center' };
    default:
      return null;
  }
}

/** The blank sides of a mark as drawn for mainland text: openings left, ends right, dots both (P6). */
export function blankSides(kind: MarkKind): { readonly before: number; readonly after: number } {
  switch (kind) {
    case 'opening':
      return { before: 0.5, after: 0 };
    case 'closing': case 'pause': case 'stop':
      return { before: 0, after: 0.5 };
    case 'interpunct':
      return { before: 0.25, after: 0.25 };
    case 'connector': case 'solidus': case 'dash':
      return { before: 0, after: 0 };
  }
}

/** Marks with their blank behind them; ：；？！ of a vertical line have none, and neither give nor ask for any (P5). */
const isEnd = ({ kind, blankAfter }: Unit): boolean => blankAfter > 0 && (kind === 'closing' || kind === 'pause' || kind === 'stop');
/** Marks in the middle of their cell, and the full-width blank (the class M of CSS Text 4). */
const isMiddle = (unit: Unit): boolean => unit.kind === 'blank' || (unit.kind === 'interpunct' && unit.blankBefore > 0);

/**
 * Marks the blanks that adjacent full-width marks give up before anything else is measured (P3, P4, P7, P9):
 * an end before an end or a middle mark loses its right half, an opening after any of them its left half.
 * With `both` (a pair takes 1 em, not 1.5) the other mark of the pair is halved too.
 */
export function trimAdjacent(units: readonly Unit[], both: boolean): { readonly before: Uint8Array; readonly after: Uint8Array } {
  const before = new Uint8Array(units.length);
  const after = new Uint8Array(units.length);
  for (let i = 1; i < units.length; i++) {
    const left = units[i - 1]!;
    const right = units[i]!;
    if (right.kind === 'opening' && (left.kind === 'opening' || isEnd(left) || isMiddle(left))) {
      before[i] = 1;
      if (both && left.kind === 'opening') before[i - 1] = 1;
      if (both && isEnd(left)) after[i - 1] = 1;
    } else if (isEnd(left) && (isEnd(right) || isMiddle(right))) {
      after[i - 1] = 1;
      if (both && isEnd(right)) after[i] = 1;
    }
  }
  return { before, after };
}

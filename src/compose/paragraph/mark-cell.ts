/** Puts a full-width mark into its cell by the ink that the font really draws (P5, P6, P11): faces without `chws` or `halt` too. */
import type { InkBox } from '../world';
import type { MarkKind } from './paragraph';
import { blankSides, cellOf, type MarkManner } from './punctuation';

/** Ink along the line, em from the start of the glyph's own advance. */
export interface InkSpan {
  readonly start: number;
  readonly end: number;
}

/** A mark in its cell, em. */
export interface MarkCell {
  readonly width: number;
  /** From the cell's start to the start of the glyph's own advance. */
  readonly shift: number;
  /** What may be taken off the cell on each side without touching ink. */
  readonly blankBefore: number;
  readonly blankAfter: number;
}

/** Ink may reach over the edge of its half of the cell by this much before the glyph is moved: what type designers allow themselves. */
const OVERHANG = 0.02;
/** A mark that is to stand in the middle is moved when it misses it by more. */
const OFF_CENTRE = 0.05;
/** Glyphs narrower than this are half-width forms: they have no blank to give. */
const FULL_WIDTH = 0.9;

/**
 * The cell of a mark. A glyph whose ink lies in its half of the cell stays as drawn; one drawn elsewhere (in the middle, or
 * too far out) is moved into the middle of its half, so that half an em can be taken off; ink wider than half an em gives less.
 * `mark` is null for the dashes of two characters.
 */
export function markCell(codePoint: number, mark: MarkKind | null, characters: number, manner: MarkManner, drawn: number, ink: InkSpan | null): MarkCell {
  const cell = cellOf(codePoint, manner);
  const width = cell ? cell.width * characters : drawn;
  const room = width - drawn;
  let shift = 0;
  if (cell && Math.abs(room) >= 0.001) shift = cell.align === 'center' ? room / 2 : cell.align === 'end' ? room : 0;
  // Marks of half an em have no blank to give.
  const sides = mark && width >= FULL_WIDTH ? blankSides(mark, codePoint, manner) : null;
  if (!sides || sides.before + sides.after === 0) return { width, shift, blankBefore: 0, blankAfter: 0 };
  if (!ink) return { width, shift, blankBefore: sides.before, blankAfter: sides.after };

  const least = width - sides.before - sides.after;
  const from = sides.before;
  const start = shift + ink.start;
  const end = shift + ink.end;
  const middle = (start + end) / 2;
  const wide = end - start > least;
  const misplaced = sides.align === 'center'
    ? Math.abs(middle - width / 2) > OFF_CENTRE
    : !wide && (start < from - OVERHANG || end > from + least + OVERHANG);
  if (misplaced) shift += from + least / 2 - middle;
  const inkStart = shift + ink.start;
  const inkEnd = shift + ink.end;
  return {
    width,
    shift,
    blankBefore: Math.max(0, wide ? Math.min(sides.before, inkStart) : sides.before),
    blankAfter: Math.max(0, wide ? Math.min(sides.after, width - inkEnd) : sides.after),
  };
}

/** Em from the baseline to the middle of the cell. */
const MIDDLE = 0.38;

/**
 * How far a mark is raised so that it stands in the middle of its cell, em: 点号 of Hong Kong and Taiwan (P6) in a font that
 * draws them at the foot. 0 for all other marks, and where the font has them there.
 */
export function markRise(kind: MarkKind, { language, vertical }: MarkManner, ink: InkBox | null): number {
  if (language !== 'zh-Hant' || vertical || !ink || (kind !== 'pause' && kind !== 'stop')) return 0;
  const off = MIDDLE - (ink.top + ink.bottom) / 2;
  return Math.abs(off) > 2 * OFF_CENTRE ? off : 0;
}

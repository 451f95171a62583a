import type { ShapedGlyph, World } from '../world';
import { isAlphabetic, isDigit, isIdeograph, isOtherFullWidthLetter, isSpace, joinsPrevious } from './characters';
import type { ItemizedText, Item } from './itemize';
import { markCell, markRise } from './mark-cell';
import type { Typeface, Unit, UnitKind } from './paragraph';
import { cellOf, isPairedDash, markKind, type MarkManner } from './punctuation';
import { HAN } from './script-roles';

/** The kind of the unit that starts with this character. */
export function unitKind(codePoint: number, role: number): UnitKind {
  if (codePoint === 0x0a) return 'break';
  if (codePoint === 0x3000) return 'blank';
  if (isSpace(codePoint)) return 'space';
  if (role === HAN) {
    if (isIdeograph(codePoint) || isOtherFullWidthLetter(codePoint)) return 'han';
    if (codePoint === 0x2e3a || codePoint === 0x2026 || codePoint === 0x22ef) return 'dash';
    return markKind(codePoint) ?? 'han';
  }
  return isDigit(codePoint) || isAlphabetic(codePoint) ? 'latin' : 'latin-mark';
}

/** A unit of the Latin face, or a Han one that is no mark: as the font draws it. */
function plainUnit(kind: UnitKind, start: number, end: number, codePoint: number, typeface: number, glyphs: readonly ShapedGlyph[], em: number): Unit {
  let drawn = 0;
  for (const glyph of glyphs) drawn += glyph.advance;
  return { kind, start, end, codePoint, typeface, glyphs, advance: drawn * em, shift: 0, blankBefore: 0, blankAfter: 0, stance: 'upright' };
}

/** Glyphs of one cluster as a unit, a mark put into its cell. */
function makeUnit(text: string, start: number, end: number, item: Item, face: Typeface, scale: number, glyphs: readonly ShapedGlyph[], manner: MarkManner, world: World): Unit {
  const codePoint = text.codePointAt(start)!;
  const em = face.size * scale;
  if (item.role !== HAN || isIdeograph(codePoint)) return plainUnit(unitKind(codePoint, item.role), start, end, codePoint, item.typeface, glyphs, em);
  const pair = end - start === 2 && isPairedDash(codePoint);
  const mark = pair ? null : markKind(codePoint);
  const unit = plainUnit(pair ? 'dash' : unitKind(codePoint, item.role), start, end, codePoint, item.typeface, glyphs, em);
  if (!mark && !cellOf(codePoint, manner)) return unit;

  const first = glyphs[0];
  const ink = mark && first ? world.ink(face.font, first.glyph) : null;
  const span = ink && first ? { start: first.dx + ink.left, end: first.dx + ink.right } : null;
  const cell = markCell(codePoint, mark, pair ? 2 : 1, manner, unit.advance / em, span);
  const rise = mark ? markRise(mark, manner, ink) : 0;
  return {
    ...unit,
    glyphs: rise === 0 ? glyphs : glyphs.map((glyph) => ({ ...glyph, dy: glyph.dy + rise })),
    advance: cell.width * em,
    shift: cell.shift * em,
    blankBefore: cell.blankBefore * em,
    blankAfter: cell.blankAfter * em,
  };
}

/** A forced line break: a unit without glyphs. */
export const breakUnit = (at: number): Unit => ({
  kind: 'break', start: at, end: at + 1, codePoint: 0x0a, typeface: 0, glyphs: [], advance: 0, shift: 0, blankBefore: 0, blankAfter: 0, stance: 'upright',
});

/**
 * An item's glyphs cut where units start: at shaped clusters, but two dashes or dots are one unit (U1), and marks that join
 * the character before them go with it. Clusters rise with the glyphs: text runs from left to right.
 */
export function unitStarts(text: string, item: Item, glyphs: readonly ShapedGlyph[]): { start: number; end: number; glyphs: readonly ShapedGlyph[] }[] {
  const starts: number[] = [];
  const firsts: number[] = [];
  let cluster = -1;
  for (let i = 0; i < glyphs.length; i++) {
    const at = item.start + glyphs[i]!.cluster;
    if (at === cluster) continue;
    cluster = at;
    const previous = starts.at(-1);
    if (previous !== undefined) {
      const codePoint = text.codePointAt(at)!;
      if (joinsPrevious(codePoint)) continue;
      if (item.role === HAN && isPairedDash(codePoint) && at === previous + 1 && text.charCodeAt(previous) === codePoint) continue;
    }
    starts.push(at);
    firsts.push(i);
  }
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? item.end, glyphs: glyphs.slice(firsts[i], firsts[i + 1]) }));
}

/** What is shaped for a text, as long as the text: controls have no glyph in any font. Tabs and separators take a space's, all others nothing. */
export const shown = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]/gu, (control) => (/[\t\u2028\u2029]/.test(control) ? ' ' : '\u2060'));

/** Shapes every item and cuts the result into units. `scale` is the horizontal scale of the style, `manner` whose marks these are. */
export function shapeUnits(text: string, itemized: ItemizedText, scale: number, manner: MarkManner, world: World): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  for (const item of itemized.items) {
    for (; at < item.start; at++) units.push(breakUnit(at));
    const face = itemized.typefaces[item.typeface]!;
    const glyphs = world.shape(face.font, shown(text.slice(item.start, item.end)), item.shaping);
    for (const unit of unitStarts(text, item, glyphs)) units.push(makeUnit(text, unit.start, unit.end, item, face, scale, unit.glyphs, manner, world));
    at = item.end;
  }
  for (; at < text.length; at++) units.push(breakUnit(at));
  return units;
}

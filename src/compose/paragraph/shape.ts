import type { ShapedGlyph, World } from '../world';
import { isAlphabetic, isDigit, isIdeograph, isOtherFullWidthLetter, isSpace, joinsPrevious } from './characters';
import type { ItemizedText, Item } from './itemize';
import type { Typeface, Unit, UnitKind } from './paragraph';
import { blankSides, cellOf, isPairedDash, markKind } from './punctuation';
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
function makeUnit(text: string, start: number, end: number, item: Item, face: Typeface, scale: number, glyphs: readonly ShapedGlyph[], world: World): Unit {
  const codePoint = text.codePointAt(start)!;
  const em = face.size * scale;
  if (item.role !== HAN || isIdeograph(codePoint)) return plainUnit(unitKind(codePoint, item.role), start, end, codePoint, item.typeface, glyphs, em);
  const pair = end - start === 2 && isPairedDash(codePoint);
  const cell = cellOf(codePoint);
  const mark = pair ? null : markKind(codePoint);
  const unit = plainUnit(pair ? 'dash' : unitKind(codePoint, item.role), start, end, codePoint, item.typeface, glyphs, em);
  if (!cell && !mark) return unit;

  const drawn = unit.advance / em;
  const width = cell ? cell.width * (pair ? 2 : 1) : drawn;
  const room = width - drawn;
  const shift = !cell || Math.abs(room) < 0.001 ? 0 : cell.align === 'center' ? room / 2 : cell.align === 'end' ? room : 0;
  // Marks of half an em have no blank to give.
  const sides = mark && width >= 0.9 ? blankSides(mark) : { before: 0, after: 0 };
  const ink = sides.before || sides.after ? world.ink(face.font, glyphs[0]?.glyph ?? 0) : null;
  // A font whose mark is wider than half its cell gives only the blank that it has.
  const left = ink ? Math.max(0, shift + ink.left) : sides.before;
  const right = ink ? Math.max(0, width - shift - ink.right) : sides.after;
  return {
    ...unit,
    advance: width * em,
    shift: shift * em,
    blankBefore: Math.min(sides.before, left) * em,
    blankAfter: Math.min(sides.after, right) * em,
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

/** Tabs and control characters have no glyph in any font; they take a space's. */
export const shown = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ');

/** Shapes every item and cuts the result into units. `scale` is the horizontal scale of the style. */
export function shapeUnits(text: string, itemized: ItemizedText, scale: number, world: World): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  for (const item of itemized.items) {
    for (; at < item.start; at++) units.push(breakUnit(at));
    const face = itemized.typefaces[item.typeface]!;
    const glyphs = world.shape(face.font, shown(text.slice(item.start, item.end)), {
      language: item.role === HAN ? 'zh-Hans' : 'en', script: item.role === HAN ? 'Hani' : 'Latn',
    });
    for (const unit of unitStarts(text, item, glyphs)) units.push(makeUnit(text, unit.start, unit.end, item, face, scale, unit.glyphs, world));
    at = item.end;
  }
  for (; at < text.length; at++) units.push(breakUnit(at));
  return units;
}

import type { ShapedGlyph, World } from '../world';
import type { Item } from './itemize';
import type { Typeface, Unit } from './paragraph';
import { shown, unitKind, unitStarts } from './shape';
import { verticalOrientation } from './vertical-orientation';

/** Set upright in one cell: one to three digits (V5), a letter (V4), a letter and a digit (5G). */
const SIDE_BY_SIDE = /^(?:[0-9]{1,3}|[A-Za-z]|[0-9][A-Z]|[A-Z][0-9])$/;
/** Set upright letter by letter (V4). */
const INITIALS = /^[A-Z]{2,4}$/;
/** Of one height, so that their ink tells where their middle is. */
const EVEN = /^[0-9A-Z]+$/;

/** A sign by itself that stands upright in any company: ©, ½, Ⅳ (V1). */
const standsUpright = (token: string): boolean => Array.from(token).length === 1 && verticalOrientation(token.codePointAt(0)!) === 'U';

/**
 * Units of Latin items that touch each other, in a vertical line: words and long numbers turned a quarter, all faces of a word on one
 * baseline; short numbers, letters and initials upright in cells of `size` points. `dy` is the baseline's place (em of the face).
 */
export function latinUnits(text: string, items: readonly Item[], typefaces: readonly Typeface[], size: number, world: World): Unit[] {
  const units: Unit[] = [];
  const from = items[0]!.start;
  let first = 0;
  for (const match of text.slice(from, items.at(-1)!.end).matchAll(/\s+|\S+/g)) {
    const token = match[0];
    const start = from + match.index;
    const end = start + token.length;
    while (items[first]!.end <= start) first++;
    const item = items[first]!;
    const whole = item.end >= end;
    if (whole && (SIDE_BY_SIDE.test(token) || standsUpright(token))) units.push(cell(text, item, start, end, typefaces, size, world));
    else if (whole && INITIALS.test(token)) for (let at = start; at < end; at++) units.push(cell(text, item, at, at + 1, typefaces, size, world));
    else turnWord(text, items, first, start, end, typefaces, world, units);
  }
  return units;
}

function cell(text: string, item: Item, start: number, end: number, typefaces: readonly Typeface[], size: number, world: World): Unit {
  const face = typefaces[item.typeface]!;
  const token = text.slice(start, end);
  const glyphs = world.shape(face.font, token, item.shaping);
  const middle = EVEN.test(token) ? inkMiddle(glyphs, face, world) : null;
  const baseline = size / face.size / 2 + (middle ?? world.metrics(face.font).capHeight / 2);
  return {
    kind: 'latin', start, end, codePoint: text.codePointAt(start)!, typeface: item.typeface, glyphs: glyphs.map((glyph) => ({ ...glyph, dy: glyph.dy - baseline })), advance: size, shift: 0,
    blankBefore: 0, blankAfter: 0, stance: 'cell',
  };
}

/** The middle of the glyphs' height above the baseline, em. */
function inkMiddle(glyphs: readonly ShapedGlyph[], face: Typeface, world: World): number | null {
  let top = -Infinity;
  let bottom = Infinity;
  for (const { glyph } of glyphs) {
    const ink = world.ink(face.font, glyph);
    if (!ink) continue;
    top = Math.max(top, ink.top);
    bottom = Math.min(bottom, ink.bottom);
  }
  return top > bottom ? (top + bottom) / 2 : null;
}

/** A word turned a quarter: the capitals of its first face stand in the line's middle. Adds to `units`. */
function turnWord(text: string, items: readonly Item[], first: number, start: number, end: number, typefaces: readonly Typeface[], world: World, units: Unit[]): void {
  const leading = typefaces[items[first]!.typeface]!;
  const middle = (world.metrics(leading.font).capHeight * leading.size) / 2;
  for (let i = first; i < items.length && items[i]!.start < end; i++) {
    const item = items[i]!;
    const face = typefaces[item.typeface]!;
    const part = { ...item, start: Math.max(start, item.start), end: Math.min(end, item.end) };
    const lowered = (middle - face.rise + leading.rise) / face.size;
    for (const unit of unitStarts(text, part, world.shape(face.font, shown(text.slice(part.start, part.end)), item.shaping))) {
      const codePoint = text.codePointAt(unit.start)!;
      let advance = 0;
      for (const glyph of unit.glyphs) advance += glyph.advance * face.size;
      units.push({
        kind: unitKind(codePoint, item.role), start: unit.start, end: unit.end, codePoint, typeface: item.typeface,
        glyphs: unit.glyphs.map((glyph) => ({ ...glyph, dy: glyph.dy - lowered })), advance, shift: 0, blankBefore: 0, blankAfter: 0, stance: 'rotated',
      });
    }
  }
}

import { pushAll } from '../push-all';
import type { World } from '../world';
import type { Item, ItemizedText } from './itemize';
import { markCell } from './mark-cell';
import type { Typeface, Unit } from './paragraph';
import { isPairedDash, markKind, type MarkManner } from './punctuation';
import { HAN } from './script-roles';
import { breakUnit, shown, unitKind, unitStarts } from './shape';

/** Mainland quotes stand as corner brackets in a vertical line (V2). */
const verticalQuote: Readonly<Record<string, string>> = { '“': '『', '”': '』', '‘': '「', '’': '」' };
/** Latin set upright: one to three digits in one cell (V5), a single letter, initials letter by letter (V4). */
const sideBySide = /^(?:[0-9]{1,3}|[A-Za-z])$/;
const initials = /^[A-Z]{2,4}$/;

/**
 * Units of a vertical line. A glyph's `dx`, `dy` hold its place for its stance (em of its face): from the pen at the top
 * centre to the horizontal origin for upright glyphs, and the baseline's place for turned ones and cells.
 * `size` is the style's size: the height of a cell.
 */
export function shapeVerticalUnits(text: string, itemized: ItemizedText, size: number, manner: MarkManner, world: World): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  for (const item of itemized.items) {
    for (; at < item.start; at++) units.push(breakUnit(at));
    const face = itemized.typefaces[item.typeface]!;
    if (item.role === HAN) pushAll(units, uprightUnits(text, item, face, manner, world));
    else pushAll(units, latinUnits(text, item, face, size, world));
    at = item.end;
  }
  for (; at < text.length; at++) units.push(breakUnit(at));
  return units;
}

function uprightUnits(text: string, item: Item, face: Typeface, manner: MarkManner, world: World): Unit[] {
  const forms = shown(text.slice(item.start, item.end)).replace(/[“”‘’]/g, (quote) => verticalQuote[quote]!);
  const glyphs = world.shape(face.font, forms, { language: 'zh-Hans', script: 'Hani', vertical: true });
  return unitStarts(text, item, glyphs).map(({ start, end, glyphs: own }) => {
    const codePoint = text.codePointAt(start)!;
    const pair = end - start === 2 && isPairedDash(codePoint);
    const kind = pair ? 'dash' : unitKind(codePoint, item.role);
    let pen = 0;
    for (const glyph of own) pen += glyph.advance;
    const unit: Unit = { kind, start, end, codePoint, typeface: item.typeface, glyphs: own, advance: pen * face.size, shift: 0, blankBefore: 0, blankAfter: 0, stance: 'upright' };
    const mark = pair ? null : markKind(codePoint);
    const first = own[0];
    if (!mark || !first) return unit;
    const ink = world.ink(face.font, first.glyph);
    const span = ink && { start: -first.dy - ink.top, end: -first.dy - ink.bottom };
    const cell = markCell(codePoint, mark, 1, manner, pen, span);
    return {
      ...unit, advance: cell.width * face.size, shift: cell.shift * face.size, blankBefore: cell.blankBefore * face.size, blankAfter: cell.blankAfter * face.size,
    };
  });
}

/** Words turned a quarter, short numbers and initials upright. */
function latinUnits(text: string, item: Item, face: Typeface, size: number, world: World): Unit[] {
  const units: Unit[] = [];
  const { capHeight } = world.metrics(face.font);
  for (const match of text.slice(item.start, item.end).matchAll(/\s+|\S+/g)) {
    const token = match[0];
    const start = item.start + match.index;
    if (sideBySide.test(token)) units.push(cell(token, start));
    else if (initials.test(token)) for (let i = 0; i < token.length; i++) units.push(cell(token[i]!, start + i));
    else pushAll(units, turned(token, start));
  }
  return units;

  function cell(token: string, start: number): Unit {
    const baseline = (size / face.size + capHeight) / 2;
    const glyphs = world.shape(face.font, token, { language: 'en', script: 'Latn' }).map((glyph) => ({ ...glyph, dy: glyph.dy - baseline }));
    const codePoint = token.codePointAt(0)!;
    return {
      kind: 'latin', start, end: start + token.length, codePoint, typeface: item.typeface, glyphs, advance: size, shift: 0,
      blankBefore: 0, blankAfter: 0, stance: 'cell',
    };
  }

  function turned(token: string, start: number): Unit[] {
    const glyphs = world.shape(face.font, shown(token), { language: 'en', script: 'Latn' });
    const part = { ...item, start, end: start + token.length };
    return unitStarts(text, part, glyphs).map((unit) => {
      const codePoint = text.codePointAt(unit.start)!;
      const own = unit.glyphs.map((glyph) => ({ ...glyph, dy: glyph.dy - capHeight / 2 }));
      let advance = 0;
      for (const glyph of own) advance += glyph.advance * face.size;
      return {
        kind: unitKind(codePoint, item.role), start: unit.start, end: unit.end, codePoint, typeface: item.typeface, glyphs: own, advance, shift: 0,
        blankBefore: 0, blankAfter: 0, stance: 'rotated' as const,
      };
    });
  }
}

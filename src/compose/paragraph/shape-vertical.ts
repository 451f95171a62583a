import type { Language } from '../../model/language';
import { pushAll } from '../push-all';
import type { InkBox, ShapedGlyph, World } from '../world';
import type { Item, ItemizedText } from './itemize';
import { markCell } from './mark-cell';
import type { Typeface, Unit, UnitKind } from './paragraph';
import { isCall, isColon, isPairedDash, markKind, type MarkManner } from './punctuation';
import { HAN } from './script-roles';
import { breakUnit, shown, unitKind, unitStarts } from './shape';
import { latinUnits } from './vertical-latin';
import { verticalOrientation } from './vertical-orientation';

/** Curved quotes stand as corner brackets in a vertical line: double outside on the mainland, single elsewhere (V2). */
const CORNERS: Readonly<Record<string, string>> = { '“': '『', '”': '』', '‘': '「', '’': '」' };
const CORNERS_OF_TAIWAN: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
const cornersOf = (language: Language): Readonly<Record<string, string>> => (language === 'zh-Hant' || language === 'ja' ? CORNERS_OF_TAIWAN : CORNERS);

/** From the baseline to the middle of the em box, em. */
const EM_MIDDLE = 0.38;

/**
 * Units of a vertical line (V1–V6). A glyph's `dx`, `dy` hold its place for its stance (em of its face): from the pen at the
 * top centre to the horizontal origin for upright glyphs, and the baseline's place for turned ones and cells.
 * `size` is the style's size: the height of a cell. A face's rise above the baseline has no meaning here: all stand in the line's middle.
 */
export function shapeVerticalUnits(text: string, itemized: ItemizedText, size: number, manner: MarkManner, world: World): Unit[] {
  const { items, typefaces } = itemized;
  const units: Unit[] = [];
  let at = 0;
  for (let i = 0; i < items.length;) {
    const item = items[i]!;
    for (; at < item.start; at++) units.push(breakUnit(at));
    let next = i + 1;
    if (item.role === HAN) pushAll(units, hanUnits(text, item, typefaces[item.typeface]!, manner, world));
    else {
      while (next < items.length && items[next]!.role !== HAN && items[next]!.start === items[next - 1]!.end) next++;
      pushAll(units, latinUnits(text, items.slice(i, next), typefaces, size, world));
    }
    at = items[next - 1]!.end;
    i = next;
  }
  for (; at < text.length; at++) units.push(breakUnit(at));
  return units;
}

/** Full-width characters: upright in their vertical forms, or turned where the font has no form for what does not stand upright. */
function hanUnits(text: string, item: Item, face: Typeface, manner: MarkManner, world: World): Unit[] {
  const corners = cornersOf(manner.language);
  const forms = shown(text.slice(item.start, item.end)).replace(/[“”‘’]/g, (quote) => corners[quote]!);
  const glyphs = world.shape(face.font, forms, { ...item.shaping, vertical: true });
  return unitStarts(text, item, glyphs).map(({ start, end, glyphs: own }) => {
    const form = forms.slice(start - item.start, end - item.start);
    const orientation = verticalOrientation(form.codePointAt(0)!);
    if (orientation === 'U') return makeUnit('upright', text, start, end, item, face, own, manner, world);
    const level = world.shape(face.font, form, item.shaping);
    const hasForm = own.length !== level.length || own.some(({ glyph }, i) => glyph !== level[i]!.glyph);
    if (!hasForm && orientation !== 'Tu') return makeUnit('rotated', text, start, end, item, face, level, manner, world);
    return makeUnit('upright', text, start, end, item, face, own, manner, world, hasForm);
  });
}

const IN_THE_MIDDLE: ReadonlySet<UnitKind> = new Set(['dash', 'connector', 'interpunct']);

function makeUnit(
  stance: 'upright' | 'rotated', text: string, start: number, end: number, item: Item, face: Typeface, glyphs: readonly ShapedGlyph[], manner: MarkManner, world: World, hasForm = true,
): Unit {
  const codePoint = text.codePointAt(start)!;
  const pair = end - start === 2 && isPairedDash(codePoint);
  const kind = pair ? 'dash' : unitKind(codePoint, item.role);
  const mark = pair ? null : markKind(codePoint);
  const first = glyphs[0];
  const ink = first && (mark || stance === 'rotated') ? world.ink(face.font, first.glyph) : null;
  const placed = stance === 'rotated' ? onTheMiddle(glyphs, kind, ink) : ink && (kind === 'pause' || kind === 'stop') ? stopsInPlace(glyphs, codePoint, ink, manner.language, hasForm) : glyphs;
  let drawn = 0;
  for (const glyph of placed) drawn += glyph.advance;
  const unit: Unit = {
    kind, start, end, codePoint, typeface: item.typeface, glyphs: placed, advance: drawn * face.size, shift: 0, blankBefore: 0, blankAfter: 0, stance,
  };
  const origin = placed[0];
  if (!origin || (!mark && !(pair && stance === 'rotated'))) return unit;
  const span = ink && (stance === 'rotated' ? { start: origin.dx + ink.left, end: origin.dx + ink.right } : { start: -origin.dy - ink.top, end: -origin.dy - ink.bottom });
  const cell = markCell(codePoint, mark, pair ? 2 : 1, manner, drawn, span);
  return {
    ...unit, advance: cell.width * face.size, shift: cell.shift * face.size, blankBefore: cell.blankBefore * face.size, blankAfter: cell.blankAfter * face.size,
  };
}

/** A turned sign's baseline stands so that the em box, or the ink of a dash or dot, has its middle on the line's (V1). */
function onTheMiddle(glyphs: readonly ShapedGlyph[], kind: UnitKind, ink: InkBox | null): readonly ShapedGlyph[] {
  const middle = ink && IN_THE_MIDDLE.has(kind) ? (ink.top + ink.bottom) / 2 : EM_MIDDLE;
  return glyphs.map((glyph) => ({ ...glyph, dy: glyph.dy - middle }));
}

/**
 * 点号 in their place across the line (V3): in the middle in Hong Kong and Taiwan; else at the upper right, which is where a
 * font's vertical form has them. ，。、 without such a form are brought there from the lower left.
 */
function stopsInPlace(glyphs: readonly ShapedGlyph[], codePoint: number, ink: InkBox, language: Language, hasForm: boolean): readonly ShapedGlyph[] {
  const [first] = glyphs;
  if (!first || glyphs.length > 1) return glyphs;
  if (language === 'zh-Hant') return [{ ...first, dx: -(ink.left + ink.right) / 2 }];
  if (hasForm || isCall(codePoint) || isColon(codePoint)) return glyphs;
  const above = -first.dy - ink.top;
  const below = first.advance + first.dy + ink.bottom;
  return [{ ...first, dx: -first.dx - ink.left - ink.right, dy: first.dy + above - below }];
}

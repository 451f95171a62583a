/** Looks (object styles) on frames: the room that they take, what lies under and round the content, and the colour of text. */
import type { Cmyk, GlyphRun, PathItem } from '../display/display-list';
import { tinted } from '../display/tone';
import { bottom, inset, right, roundRect } from '../geometry/rect';
import type { Rect } from '../geometry/rect';
import { round } from '../geometry/units';
import type { BoxFrame, Frame, PictureFrame, RuleKind, TextFrame } from '../model/frame';
import type { ObjectStyle, StyleSheet } from '../model/style';
import type { BoxShape } from './box-shape';
import { boxGround, boxRule } from './rule-frame';
import { rulePaths, ruleThickness } from './rule-path';
import { inkOf } from './swatch';

/** The frame's look; null when it has none, or one that the house style has lost. */
export const lookOf = (sheet: StyleSheet, { look }: Pick<Frame, 'look'>): ObjectStyle | null => (look === null ? null : sheet.object[look] ?? null);

const insetTexts = new WeakMap<TextFrame, { readonly by: number; readonly frame: TextFrame }>();

/** The text frame with its look's inset added to its own: where its text stands. The same frame and look give the same object. */
export function roomForText(frame: TextFrame, sheet: StyleSheet): TextFrame {
  const by = lookOf(sheet, frame)?.inset ?? 0;
  if (by === 0) return frame;
  const known = insetTexts.get(frame);
  if (known?.by === by) return known.frame;
  const inside = { ...frame, inset: frame.inset + by };
  insetTexts.set(frame, { by, frame: inside });
  return inside;
}

const insetPictures = new WeakMap<PictureFrame, { readonly by: number; readonly frame: PictureFrame }>();

/** The picture frame moved in by its look's inset: where picture and caption stand. */
export function roomForPicture(frame: PictureFrame, sheet: StyleSheet): PictureFrame {
  const by = lookOf(sheet, frame)?.inset ?? 0;
  if (by === 0) return frame;
  const known = insetPictures.get(frame);
  if (known?.by === by) return known.frame;
  const { width, height } = frame.rect;
  const inside = { ...frame, rect: roundRect(inset(frame.rect, Math.min(by, width / 2, height / 2))) };
  insetPictures.set(frame, { by, frame: inside });
  return inside;
}

/** What a look paints besides the content: under it, and over it the rule that goes round. */
export interface Surround {
  readonly ground: readonly PathItem[];
  readonly rule: readonly PathItem[];
}

const NOTHING: Surround = { ground: [], rule: [] };
const surrounds = new WeakMap<Rect, { readonly look: ObjectStyle; readonly swatches: StyleSheet['swatches']; readonly surround: Surround }>();

/** The same rectangle and look give the same items. */
export function surroundOf(look: ObjectStyle | null, rect: Rect, sheet: StyleSheet): Surround {
  if (!look) return NOTHING;
  const known = surrounds.get(rect);
  if (known?.look === look && known.swatches === sheet.swatches) return known.surround;
  const shape: BoxShape = { rect, corner: look.corner, radius: look.radius };
  const box = { rule: look.stroke, color: inkOf(sheet, look.strokeSwatch), fill: groundInk(look, sheet), pattern: look.pattern };
  const surround = { ground: boxGround(shape, box), rule: look.sides === 'level' && look.stroke !== null ? rulesAboveAndBelow(rect, look.stroke, box.color) : boxRule(shape, box) };
  surrounds.set(rect, { look, swatches: sheet.swatches, surround });
  return surround;
}

/** A look's rules at the upper and the lower edge, wholly inside; 文武线 has its thick stroke outside on both. */
function rulesAboveAndBelow(rect: Rect, kind: RuleKind, color: Cmyk): PathItem[] {
  const half = ruleThickness(kind) / 2;
  const [left, far] = [round(rect.x), round(right(rect))];
  const [upper, lower] = [round(rect.y + half), round(bottom(rect) - half)];
  return [...rulePaths(kind, { from: [left, upper], to: [far, upper] }, color), ...rulePaths(kind, { from: [far, lower], to: [left, lower] }, color)];
}

/** A look's fill, screened to its tint. */
const groundInk = ({ fill, tint }: ObjectStyle, sheet: StyleSheet): Cmyk | null => (fill === null || tint <= 0 ? null : tinted(inkOf(sheet, fill), tint));

/** A box as its look says, or as its own settings do. */
export function boxAsSet(frame: BoxFrame, sheet: StyleSheet): readonly PathItem[] {
  const look = lookOf(sheet, frame);
  if (look) {
    const { ground, rule } = surroundOf(look, frame.rect, sheet);
    return [...ground, ...rule];
  }
  const shape: BoxShape = { rect: frame.rect, corner: frame.corner, radius: frame.radius };
  const box = { rule: frame.rule, color: inkOf(sheet, frame.swatch), fill: frame.fill === null ? null : inkOf(sheet, frame.fill), pattern: frame.pattern };
  return [...boxGround(shape, box), ...boxRule(shape, box)];
}

const PAPER: Cmyk = [0, 0, 0, 0];
/** The line round outlined type: a share of its size, and never so thin that newsprint loses it. */
const OUTLINE = 0.028;
const LEAST_OUTLINE = 0.3;
/** Smaller type would fill in: it stays as it is. */
const LEAST_OUTLINED = 12;

const dressed = new WeakMap<GlyphRun, { readonly look: ObjectStyle; readonly swatches: StyleSheet['swatches']; readonly run: GlyphRun }>();

const ruled = new WeakMap<PathItem, { readonly look: ObjectStyle; readonly swatches: StyleSheet['swatches']; readonly item: PathItem }>();

function dressRule(item: PathItem, look: ObjectStyle, sheet: StyleSheet): PathItem {
  if (look.text === null || !item.stroke) return item;
  const known = ruled.get(item);
  if (known?.look === look && known.swatches === sheet.swatches) return known.item;
  const made = { ...item, stroke: { ...item.stroke, color: inkOf(sheet, look.text) } };
  ruled.set(item, { look, swatches: sheet.swatches, item: made });
  return made;
}

/** Runs in their look's colour (反白, 彩字) or with a line round them (勾边). A run that stays the same gives the same one again. */
export function dressRuns(items: readonly (GlyphRun | PathItem)[], look: ObjectStyle | null, sheet: StyleSheet): readonly (GlyphRun | PathItem)[] {
  if (!look || (look.text === null && !look.outline)) return items;
  return items.map((run) => {
    // The rules between briefs are in the text's colour.
    if (run.kind === 'path') return dressRule(run, look, sheet);
    const known = dressed.get(run);
    if (known?.look === look && known.swatches === sheet.swatches) return known.run;
    const ink = look.text === null ? run.color : inkOf(sheet, look.text);
    const width = round(Math.max(LEAST_OUTLINE, run.size * OUTLINE));
    const made = look.outline && run.size >= LEAST_OUTLINED ? { ...run, color: groundInk(look, sheet) ?? PAPER, outline: { color: ink, width } } : { ...run, color: ink };
    dressed.set(run, { look, swatches: sheet.swatches, run: made });
    return made;
  });
}

import type { DisplayList, GlyphRun, Group, ImageItem } from '../../display/display-list';
import { overlaps, rectEquals, union } from '../../geometry/rect';
import type { Rect } from '../../geometry/rect';
import { itemBounds } from '../coverage/item-bounds';

type Item = Group['items'][number];

/** Above this many rectangles a repaint gains nothing from keeping them apart. */
const MOST_RECTS = 24;
/** Two rectangles become one when that makes their area at most this much larger. */
const WORTH_JOINING = 1.25;

/**
 * What must be painted again for `after` to stand where `before` stood, in points; empty when they look the same.
 * Groups are compared by identity first: the engine hands out the same object while nothing in it changed.
 */
export function damageBetween(before: DisplayList | null, after: DisplayList): readonly Rect[] {
  if (before === after) return [];
  const whole = { x: -after.bleed, y: -after.bleed, width: after.width + 2 * after.bleed, height: after.height + 2 * after.bleed };
  if (!before || before.page !== after.page || before.width !== after.width || before.height !== after.height) return [whole];
  return joinRects(compare(before.groups, after.groups, (group) => group.id, groupDamage, (group) => group.bounds));
}

const groupDamage = (before: Group, after: Group): readonly Rect[] => {
  if (before.screenOnly !== after.screenOnly) return [before.bounds, after.bounds];
  return compare(before.items, after.items, itemKey, itemDamage, itemBounds);
};

const itemDamage = (before: Item, after: Item): readonly Rect[] => (sameItem(before, after) ? [] : [itemBounds(before), itemBounds(after)]);

/**
 * Compares two sequences: elements are partners when their keys are equal. Those without a partner are damage whole;
 * partners that are not the same object by what `changed` says; partners that changed their order, whole again.
 */
function compare<T extends object>(
  before: readonly T[], after: readonly T[], keyOf: (element: T) => string, changed: (before: T, after: T) => readonly Rect[], bounds: (element: T) => Rect,
): Rect[] {
  const damage: Rect[] = [];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let [endBefore, endAfter] = [before.length, after.length];
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore--;
    endAfter--;
  }
  const waiting = new Map<string, { element: T; index: number }[]>();
  for (let index = start; index < endBefore; index++) {
    const element = before[index]!;
    const key = keyOf(element);
    const list = waiting.get(key);
    if (list) list.push({ element, index });
    else waiting.set(key, [{ element, index }]);
  }
  let reached = -1;
  for (let i = start; i < endAfter; i++) {
    const element = after[i]!;
    const partner = waiting.get(keyOf(element))?.shift();
    if (!partner) {
      damage.push(bounds(element));
      continue;
    }
    if (partner.index < reached) damage.push(bounds(partner.element), bounds(element));
    else if (partner.element !== element) damage.push(...changed(partner.element, element));
    reached = Math.max(reached, partner.index);
  }
  for (const list of waiting.values()) for (const { element } of list) damage.push(bounds(element));
  return damage;
}

/** What an item is recognised by. Text is told apart by place and text, so that a moved line is no one's partner. */
function itemKey(item: Item): string {
  switch (item.kind) {
    case 'glyphs':
      return `g${item.y} ${item.xs[0]} ${item.font} ${item.size} ${item.text}`;
    case 'path': {
      const { x, y, width, height } = itemBounds(item);
      return `p${x} ${y} ${width} ${height}`;
    }
    case 'image':
      return `i${item.asset}`;
  }
}

function sameItem(a: Item, b: Item): boolean {
  if (a === b) return true;
  if (a.kind === 'glyphs' && b.kind === 'glyphs') return sameRun(a, b);
  if (a.kind === 'image' && b.kind === 'image') return a.asset === b.asset && rectEquals(a.rect, b.rect) && rectEquals(a.crop, b.crop) && sameOutline(a.outline, b.outline);
  return JSON.stringify(a) === JSON.stringify(b);
}

const sameOutline = (a: ImageItem['outline'], b: ImageItem['outline']): boolean =>
  a === b || (a !== undefined && b !== undefined && a.length === b.length && a.every(({ x, y }, i) => x === b[i]!.x && y === b[i]!.y));

/** True when two runs look the same; where they came from does not show. */
function sameRun(a: GlyphRun, b: GlyphRun): boolean {
  return a.font === b.font && a.size === b.size && a.scale === b.scale && a.y === b.y && a.rotated === b.rotated &&
    sameList(a.color, b.color) && sameOutlined(a.outline, b.outline) && sameList(a.glyphs, b.glyphs) && sameList(a.xs, b.xs) && sameList(a.ys ?? [], b.ys ?? []);
}

const sameOutlined = (a: GlyphRun['outline'], b: GlyphRun['outline']): boolean =>
  a === b || (a !== undefined && b !== undefined && a.width === b.width && sameList(a.color, b.color));

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean => a === b || (a.length === b.length && a.every((value, i) => value === b[i]));

/** Joins rectangles that overlap or nearly touch, so that no pixel is painted twice for long. */
export function joinRects(rects: readonly Rect[]): readonly Rect[] {
  const joined: Rect[] = [];
  for (const rect of rects) {
    if (rect.width <= 0 || rect.height <= 0) continue;
    let grown = rect;
    for (let i = joined.length - 1; i >= 0; i--) {
      const other = joined[i]!;
      const both = union(grown, other);
      if (!overlaps(grown, other) && area(both) > WORTH_JOINING * (area(grown) + area(other))) continue;
      grown = both;
      joined.splice(i, 1);
      i = joined.length;
    }
    joined.push(grown);
  }
  if (joined.length <= MOST_RECTS) return joined;
  return [joined.reduce(union)];
}

const area = (rect: Rect): number => rect.width * rect.height;

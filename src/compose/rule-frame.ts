import type { Cmyk, PathItem } from '../display/display-list';
import { bottom, right } from '../geometry/rect';
import type { Rect } from '../geometry/rect';
import type { BoxFrame, RuleKind } from '../model/frame';
import { rulePaths, ruleThickness, type Track } from './rule-path';

/** A rule along the longer side of a rectangle, centred on its shorter side. */
export function composeRule(rect: Rect, kind: RuleKind, color: Cmyk): PathItem[] {
  const isFlat = rect.width >= rect.height;
  const y = rect.y + rect.height / 2;
  const x = rect.x + rect.width / 2;
  const track: Track = isFlat ? { from: [rect.x, y], to: [right(rect), y] } : { from: [x, bottom(rect)], to: [x, rect.y] };
  return rulePaths(kind, track, color);
}

/** A box (框): its tint, then a rule on each side, wholly inside the rectangle. 文武线 has its thick stroke outside. */
export function composeBox(rect: Rect, box: Pick<BoxFrame, 'rule'>, color: Cmyk, fill: Cmyk | null): PathItem[] {
  const items: PathItem[] = [];
  if (fill) {
    const { x, y } = rect;
    items.push({ kind: 'path', commands: [['M', x, y], ['L', right(rect), y], ['L', right(rect), bottom(rect)], ['L', x, bottom(rect)], ['Z']], fill, stroke: null });
  }
  if (!box.rule) return items;
  const thickness = ruleThickness(box.rule);
  const near = thickness / 2;
  const [left, top, far, low] = [rect.x + near, rect.y + near, right(rect) - near, bottom(rect) - near];
  // Clockwise, so that the left hand of every side is the outside. Corners close: each side reaches to the outer edge.
  const reach = box.rule === 'wave' || box.rule === 'dotted' ? 0 : near;
  const sides: Track[] = [
    { from: [left - reach, top], to: [far + reach, top] },
    { from: [far, top - reach], to: [far, low + reach] },
    { from: [far + reach, low], to: [left - reach, low] },
    { from: [left, low + reach], to: [left, top - reach] },
  ];
  if (box.rule === 'thick-thin' || box.rule === 'double') return [...items, ...nested(box.rule, rect, color)];
  return [...items, ...sides.flatMap((side) => rulePaths(box.rule as RuleKind, side, color))];
}

/** Boxes of two strokes are two closed rectangles: strokes that ran on to the corners would cross. */
function nested(kind: 'thick-thin' | 'double', rect: Rect, color: Cmyk): PathItem[] {
  const thickness = ruleThickness(kind);
  const probe = rulePaths(kind, { from: [0, 0], to: [1, 0] }, color);
  return probe.map((item) => {
    const [, , offset] = item.commands[0] as readonly ['M', number, number];
    const by = thickness / 2 + offset;
    const [x, y, r, b] = [rect.x + by, rect.y + by, right(rect) - by, bottom(rect) - by];
    return { kind: 'path', commands: [['M', x, y], ['L', r, y], ['L', r, b], ['L', x, b], ['Z']], fill: null, stroke: item.stroke };
  });
}

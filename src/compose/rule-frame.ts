import type { Cmyk, PathItem } from '../display/display-list';
import { bottom, right } from '../geometry/rect';
import type { Point, Rect } from '../geometry/rect';
import { round } from '../geometry/units';
import type { Pattern, RuleKind } from '../model/frame';
import { patternItems } from './box-pattern';
import { insetShape, shapePath, shapePolygon, type BoxShape } from './box-shape';
import { rulePaths, ruleThickness, closedDots, waveAlong, type Track } from './rule-path';

/** A rule along the longer side of a rectangle, centred on its shorter side. */
export function composeRule(rect: Rect, kind: RuleKind, color: Cmyk): PathItem[] {
  const isFlat = rect.width >= rect.height;
  const y = rect.y + rect.height / 2;
  const x = rect.x + rect.width / 2;
  const track: Track = isFlat ? { from: [rect.x, y], to: [right(rect), y] } : { from: [x, bottom(rect)], to: [x, rect.y] };
  return rulePaths(kind, track, color);
}

export interface BoxLook {
  readonly rule: RuleKind | null;
  /** Of the rule and the pattern. */
  readonly color: Cmyk;
  readonly fill: Cmyk | null;
  readonly pattern: Pattern;
}

/** A box (框): its tint and pattern, then its rule on all sides, wholly inside the shape. 文武线 has its thick stroke outside. */
export const composeBox = (shape: BoxShape, look: BoxLook): PathItem[] => [...boxGround(shape, look), ...boxRule(shape, look)];

/** What lies under a box's content. A pattern ends where the rule begins. */
export function boxGround(shape: BoxShape, { rule, color, fill, pattern }: BoxLook): PathItem[] {
  const ground: PathItem[] = fill ? [{ kind: 'path', commands: shapePath(shape), fill, stroke: null }] : [];
  return [...ground, ...patternItems(pattern, insetShape(shape, rule === null ? 0 : ruleThickness(rule)), color)];
}

/** The rule round a box. */
export function boxRule(shape: BoxShape, { rule, color }: Pick<BoxLook, 'rule' | 'color'>): PathItem[] {
  if (rule === null) return [];
  const isSquare = shape.corner === 'square' || shape.radius <= 0;
  const middle = insetShape(shape, ruleThickness(rule) / 2);
  switch (rule) {
    case 'dotted':
      return isSquare ? sides(rule, shapePolygon(middle), color) : [closedDots(shapePath(middle), shapePolygon(middle), color)];
    case 'wave':
      return shape.corner === 'round' && !isSquare ? [waveAlong(shapePolygon(middle), color)] : sides(rule, shapePolygon(middle), color);
    default:
      return closed(rule, shape, color);
  }
}

/** One closed path for each stroke of the rule, so that corners meet. */
function closed(kind: RuleKind, shape: BoxShape, color: Cmyk): PathItem[] {
  const half = ruleThickness(kind) / 2;
  return rulePaths(kind, { from: [0, 0], to: [1, 0] }, color).map((item) => {
    const offset = item.commands[0]?.[0] === 'M' ? item.commands[0][2] : 0;
    return { kind: 'path', commands: shapePath(insetShape(shape, half + offset)), fill: null, stroke: item.stroke };
  });
}

/** The sides, clockwise: ornaments begin anew at each corner. */
const sides = (kind: RuleKind, corners: readonly Point[], color: Cmyk): PathItem[] =>
  corners.flatMap(({ x, y }, i) => {
    const to = corners[(i + 1) % corners.length]!;
    return rulePaths(kind, { from: [round(x), round(y)], to: [round(to.x), round(to.y)] }, color);
  });

import type { Cmyk, PathCommand, PathItem } from '../display/display-list';
import { bottom, inset, right } from '../geometry/rect';
import type { Rect } from '../geometry/rect';
import { round } from '../geometry/units';
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
  switch (box.rule) {
    case null:
      return items;
    case 'wave':
    case 'dotted':
      return [...items, ...sides(box.rule, rect, color)];
    default:
      return [...items, ...closed(box.rule, rect, color)];
  }
}

/** One closed rectangle for each stroke of the rule, so that corners meet. */
function closed(kind: RuleKind, rect: Rect, color: Cmyk): PathItem[] {
  const half = ruleThickness(kind) / 2;
  return rulePaths(kind, { from: [0, 0], to: [1, 0] }, color).map((item) => {
    const offset = item.commands[0]?.[0] === 'M' ? item.commands[0][2] : 0;
    const { x, y, width, height } = inset(rect, half + offset);
    const [far, low] = [round(x + width), round(y + height)];
    const commands: PathCommand[] = [['M', round(x), round(y)], ['L', far, round(y)], ['L', far, low], ['L', round(x), low], ['Z']];
    return { kind: 'path', commands, fill: null, stroke: item.stroke };
  });
}

/** Four sides, clockwise: patterns begin anew at each corner. */
function sides(kind: RuleKind, rect: Rect, color: Cmyk): PathItem[] {
  const { x, y, width, height } = inset(rect, ruleThickness(kind) / 2);
  const [far, low] = [x + width, y + height];
  const tracks: Track[] = [
    { from: [x, y], to: [far, y] },
    { from: [far, y], to: [far, low] },
    { from: [far, low], to: [x, low] },
    { from: [x, low], to: [x, y] },
  ];
  return tracks.flatMap((track) => rulePaths(kind, track, color));
}

import { bottom, right, roundRect, type Rect } from '../../geometry/rect';
import { ptToMm } from '../../geometry/units';
import type { Page } from '../../model/page';
import { commonRect } from '../common-rect';
import type { Finding, Rule } from '../finding';
import { frameName } from '../frame-name';
import { printedGroups } from '../printed-groups';

/** A box may stand out by its rule and the air round its text. */
const SLACK = 3;
/** What reaches the trim is meant to bleed. */
const NEAR = 1;

/**
 * Objects that stand partly in the type area (版心) and partly out of it. What stands in the margin as a whole is there on
 * purpose, as folios are, and so is what runs out of it to the trim.
 */
export const offTypeArea: Rule = ({ edition, composition }) =>
  printedGroups(edition, composition).flatMap(({ page, frame }): Finding[] => {
    if (!frame || !commonRect(frame.rect, page.typeArea, SLACK)) return [];
    const sides = stickingOut(page, frame.rect);
    const by = Math.max(0, ...sides.map(({ by: points }) => points));
    if (by <= SLACK) return [];
    const rect = clipped(frame.rect, sides);
    const mayClip = !frame.locked && rect.width >= 4 && rect.height >= 4 && frame.type !== 'qr';
    return [{
      rule: 'off-type-area', severity: 'warning', key: 'finding.offTypeArea', values: { name: frameName(edition, frame), millimetres: Math.round(ptToMm(by) * 10) / 10 },
      place: { page: page.id, frame: frame.id, story: null, at: null },
      ...(mayClip ? { fix: { key: 'fix.clipToTypeArea', command: 'resize-frame', args: { frame: frame.id, rect } } } : {}),
    }];
  });

interface Side {
  readonly side: 'left' | 'top' | 'right' | 'bottom';
  readonly by: number;
}

/** How far a rectangle stands out of the type area on each side, sides that reach the trim left out. */
function stickingOut({ typeArea, width, height }: Page, rect: Rect): Side[] {
  const sides: (Side & { readonly toTrim: number })[] = [
    { side: 'left', by: typeArea.x - rect.x, toTrim: rect.x },
    { side: 'top', by: typeArea.y - rect.y, toTrim: rect.y },
    { side: 'right', by: right(rect) - right(typeArea), toTrim: width - right(rect) },
    { side: 'bottom', by: bottom(rect) - bottom(typeArea), toTrim: height - bottom(rect) },
  ];
  return sides.filter(({ by, toTrim }) => by > 0 && toTrim > NEAR);
}

function clipped(rect: Rect, sides: readonly Side[]): Rect {
  const off = (side: Side['side']): number => sides.find((each) => each.side === side)?.by ?? 0;
  const [left, top] = [off('left'), off('top')];
  return roundRect({ x: rect.x + left, y: rect.y + top, width: rect.width - left - off('right'), height: rect.height - top - off('bottom') });
}

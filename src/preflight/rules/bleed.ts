import { bottom, overlaps, right, union, type Rect } from '../../geometry/rect';
import { mmToPt, round } from '../../geometry/units';
import type { Frame } from '../../model/frame';
import type { Page } from '../../model/page';
import type { Finding, Rule } from '../finding';
import { frameName } from '../frame-name';
import { groupInk } from '../group-ink';
import { isWhite } from '../ink';
import { printedGroups } from '../printed-groups';

/** What ends this near the trim is meant to reach it. */
const NEAR = 1;
/** A page that anything bleeds from has this much round it (ISO 15930 asks for boxes, printers for 3 mm). */
const LEAST_BLEED = mmToPt(3) - 0.1;
const SLACK = 0.5;

/** Pictures and tints that reach the trim but do not run on into the bleed: a blade half a millimetre off leaves a white edge. */
export const bleed: Rule = ({ edition, composition }) =>
  printedGroups(edition, composition).flatMap(({ page, group, frame }): Finding[] => {
    const { images, fills } = groupInk(group);
    const areas = [...images.map(({ rect }) => rect), ...fills.filter(({ color }) => !isWhite(color)).map(({ bounds }) => bounds)];
    const trim: Rect = { x: 0, y: 0, width: page.width, height: page.height };
    const short = areas.find((area) => overlaps(area, trim) && touched(page, area).some(({ beyond }) => beyond < page.bleed - SLACK || page.bleed < LEAST_BLEED));
    if (!short) return [];
    const hasBleed = page.bleed >= LEAST_BLEED;
    return [{
      rule: 'bleed', severity: 'error', key: hasBleed ? 'finding.bleed' : 'finding.noBleed', values: { name: frameName(edition, frame), millimetres: 3 },
      place: { page: page.id, frame: frame?.id ?? null, story: null, at: null, rect: short },
      ...(hasBleed && frame ? carried(page, frame, short) : {}),
    }];
  });

interface Touched {
  readonly side: 'left' | 'top' | 'right' | 'bottom';
  /** Points that the area runs on past the trim. */
  readonly beyond: number;
}

function touched({ width, height }: Page, area: Rect): Touched[] {
  const sides: Touched[] = [
    { side: 'left', beyond: -area.x }, { side: 'top', beyond: -area.y },
    { side: 'right', beyond: right(area) - width }, { side: 'bottom', beyond: bottom(area) - height },
  ];
  return sides.filter(({ beyond }) => beyond >= -NEAR);
}

/** The frame drawn on into the bleed on every side where it touches the trim. A caption that stands there would be cut, so then nothing is offered. */
function carried(page: Page, frame: Frame, area: Rect): Pick<Finding, 'fix'> | Record<string, never> {
  const sides = touched(page, area).map(({ side }) => side);
  const captionSides = frame.type === 'picture' && frame.caption !== 'none' ? (['left', 'right', frame.caption === 'below' ? 'bottom' : 'top'] as const) : [];
  if (frame.locked || sides.some((side) => captionSides.some((other) => other === side))) return {};
  const sheet: Rect = { x: -page.bleed, y: -page.bleed, width: page.width + 2 * page.bleed, height: page.height + 2 * page.bleed };
  const left = sides.includes('left') ? sheet.x : frame.rect.x;
  const top = sides.includes('top') ? sheet.y : frame.rect.y;
  const far = sides.includes('right') ? right(sheet) : right(frame.rect);
  const low = sides.includes('bottom') ? bottom(sheet) : bottom(frame.rect);
  const rect = union(frame.rect, { x: left, y: top, width: far - left, height: low - top });
  return { fix: { key: 'fix.carryIntoBleed', command: 'resize-frame', args: { frame: frame.id, rect: { x: round(rect.x), y: round(rect.y), width: round(rect.width), height: round(rect.height) } } } };
}

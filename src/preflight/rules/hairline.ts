import { round } from '../../geometry/units';
import type { Finding, Rule } from '../finding';
import { groupInk } from '../group-ink';
import { printedGroups, type PrintedGroup } from '../printed-groups';

/** Lines, and filled rectangles so thin that they are lines, which newsprint does not hold (GWG 2022 R0018, R0019). */
export const hairline: Rule = ({ edition, composition, limits }) =>
  printedGroups(edition, composition).flatMap((printed) => {
    const { strokes, fills } = groupInk(printed.group);
    const thin = [
      ...strokes.map(({ width, bounds }) => ({ width, bounds, isFill: false })),
      ...fills.filter(({ isRectangle }) => isRectangle).map(({ bounds }) => ({ width: Math.min(bounds.width, bounds.height), bounds, isFill: true })),
    ].filter(({ width }) => width < limits.hairline - 1e-6);
    return thin.map(({ width, bounds, isFill }): Finding => ({
      rule: 'hairline',
      severity: 'error',
      key: 'finding.hairline',
      values: { width: round(width), least: limits.hairline },
      place: { page: printed.page.id, frame: printed.frame?.id ?? null, story: null, at: null, rect: bounds },
      ...(isFill ? thinRule(printed) : {}),
    }));
  });

/** A box filled so thin that it is a line becomes one: a thin rule of the same colour in the same place. */
function thinRule({ frame }: PrintedGroup): Pick<Finding, 'fix'> | Record<string, never> {
  if (frame?.type !== 'box' || frame.fill === null || frame.locked) return {};
  return { fix: { key: 'fix.thinRule', command: 'set-frame', args: { frames: [frame.id], values: { fill: null, rule: 'thin', swatch: frame.fill } } } };
}

import { round } from '../../geometry/units';
import { excerpt, runPlace, styleOfRun } from '../run-place';
import { groupInk } from '../group-ink';
import { printedGroups } from '../printed-groups';
import { largerStyle } from '../style-fixes';
import type { Rule } from '../finding';

/** Text too small to be read on newsprint. What counts is the size it is set in, a composite font's own scale included. */
export const smallText: Rule = ({ edition, composition, limits }) =>
  printedGroups(edition, composition).flatMap((printed) =>
    groupInk(printed.group).texts.filter(({ size }) => size < limits.textSize - 1e-6).map((run) => ({
      rule: 'small-text',
      severity: 'error' as const,
      key: 'finding.smallText',
      values: { size: round(run.size), least: limits.textSize, detail: excerpt(run) },
      place: runPlace(printed, run),
      ...largerStyle(styleOfRun(edition, printed, run), run, limits.textSize),
    })));

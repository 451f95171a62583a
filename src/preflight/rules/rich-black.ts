import type { Rule } from '../finding';
import { groupInk } from '../group-ink';
import { inkCount, inkSum } from '../ink';
import { printedGroups } from '../printed-groups';
import { excerpt, runPlace, styleOfRun } from '../run-place';
import { blackStyle } from '../style-fixes';

/** GWG 2022 R0015. */
const LEAST_BLACK = 85;
const MOST_INK = 220;

/** Text in a black built of several inks: it cannot register, and dries slowly. */
export const richBlack: Rule = ({ edition, composition }) =>
  printedGroups(edition, composition).flatMap((printed) =>
    groupInk(printed.group).texts.filter(({ color }) => color[3] >= LEAST_BLACK && inkSum(color) > MOST_INK && inkCount(color) > 1).map((run) => ({
      rule: 'rich-black',
      severity: 'warning' as const,
      key: 'finding.richBlack',
      values: { total: Math.round(inkSum(run.color)), most: MOST_INK, detail: excerpt(run) },
      place: runPlace(printed, run),
      ...blackStyle(edition.styles, styleOfRun(edition, printed, run)),
    })));

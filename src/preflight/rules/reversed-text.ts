import { round } from '../../geometry/units';
import type { Finding, Rule } from '../finding';
import { groupInk } from '../group-ink';
import { inkCount, isPureBlack, isWhite } from '../ink';
import { printedGroups } from '../printed-groups';
import { excerpt, runPlace, styleOfRun } from '../run-place';
import { blackStyle, largerStyle } from '../style-fixes';

/**
 * Small text in white (GWG 2022 R0016) or in more than one ink (R0017): plates that are a tenth of a millimetre out of
 * register close its counters.
 */
export const reversedText: Rule = ({ edition, composition, limits }) =>
  printedGroups(edition, composition).flatMap((printed) =>
    groupInk(printed.group).texts.flatMap((run): Finding[] => {
      const white = isWhite(run.color);
      if (run.size >= limits.reversedTextSize - 1e-6 || isPureBlack(run.color) || !(white || inkCount(run.color) > 1)) return [];
      const style = styleOfRun(edition, printed, run);
      return [{
        rule: 'reversed-text',
        severity: 'warning',
        key: white ? 'finding.smallWhiteText' : 'finding.smallColouredText',
        values: { size: round(run.size), least: limits.reversedTextSize, detail: excerpt(run) },
        place: runPlace(printed, run),
        ...(white ? largerStyle(style, run, limits.reversedTextSize) : blackStyle(edition.styles, style)),
      }];
    }));

import type { Finding, Rule } from '../finding';
import { groupInk } from '../group-ink';
import { printedGroups, type PrintedGroup } from '../printed-groups';

/** More spot inks than one on a page, when the export preset in force keeps them: a newspaper press has one unit to spare at most (GWG 2015; 2022 R0020 allows none). */
export const spotColours: Rule = ({ edition, composition }) => {
  const { press } = edition.styles;
  if (press.presets[press.preset]?.spots !== 'keep') return [];
  const byPage = new Map<string, Map<string, PrintedGroup>>();
  for (const printed of printedGroups(edition, composition)) {
    const { texts, strokes, fills } = groupInk(printed.group);
    const spots = byPage.get(printed.page.id) ?? new Map<string, PrintedGroup>();
    byPage.set(printed.page.id, spots);
    for (const { color } of [...texts, ...strokes, ...fills]) if (color[4] !== undefined && !spots.has(color[4])) spots.set(color[4], printed);
  }
  return [...byPage].flatMap(([page, spots]): Finding[] => {
    const second = [...spots.values()][1];
    if (!second) return [];
    return [{
      rule: 'spot-colours', severity: 'warning', key: 'finding.spotColours', values: { count: spots.size, detail: [...spots.keys()].join(', ') },
      place: { page, frame: second.frame?.id ?? null, story: null, at: null },
    }];
  });
};

import type { Finding, Rule } from '../finding';
import { groupInk } from '../group-ink';
import { printedGroups } from '../printed-groups';
import { runPlace } from '../run-place';

/** A font in use whose licence bits (OpenType OS/2 fsType) forbid embedding: no PDF/X can hold it. Once for each font, at its first place. */
export const fontEmbedding: Rule = ({ edition, composition, facts }) => {
  if (![...facts.fonts.values()].some(({ embeddable }) => !embeddable)) return [];
  const told = new Set<string>();
  return printedGroups(edition, composition).flatMap((printed) =>
    groupInk(printed.group).texts.flatMap((run): Finding[] => {
      const font = facts.fonts.get(run.font);
      if (!font || font.embeddable || told.has(run.font)) return [];
      told.add(run.font);
      return [{ rule: 'font-embedding', severity: 'error', key: 'finding.fontEmbedding', values: { font: font.family }, place: runPlace(printed, run) }];
    }));
};

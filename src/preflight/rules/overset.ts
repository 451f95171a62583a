import { isPlaced, threadOf } from '../../model/threads';
import type { Rule } from '../finding';

/** 溢文: a placed story whose end has no room. */
export const overset: Rule = ({ edition, composition }) =>
  [...composition.stories.values()].flatMap(({ story: id, copyfit }) => {
    const story = edition.stories[id];
    if (!story || copyfit.lines <= 0 || !isPlaced(edition, id)) return [];
    const last = threadOf(edition, id).at(-1) ?? null;
    return [{
      rule: 'overset',
      severity: 'error' as const,
      key: 'finding.overset',
      values: { story: story.slug, lines: copyfit.lines, characters: copyfit.characters },
      place: { page: last?.page ?? null, frame: last?.id ?? null, story: id, at: copyfit.oversetFrom },
    }];
  });

import { partText } from '../../model/story-text';
import { threadOf } from '../../model/threads';
import type { Finding, Rule } from '../finding';

/** Letters and digits as full-width forms: they take no Latin face and no Han–Latin gap, and searching does not find them. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]+/u;

/** Letters and digits are stored half width (M6): the first place in every placed story that holds them as full-width forms. */
export const fullWidthLatin: Rule = ({ edition }) =>
  Object.values(edition.stories).flatMap((story): Finding[] => {
    const frame = threadOf(edition, story.id)[0];
    if (!frame) return [];
    for (const [part, content] of story.text.entries()) {
      const found = FULL_WIDTH.exec(partText(content));
      if (!found) continue;
      return [{
        rule: 'full-width-latin',
        severity: 'warning',
        key: 'finding.fullWidthLatin',
        values: { detail: found[0], story: story.slug },
        place: { page: frame.page, frame: frame.id, story: story.id, at: { part, offset: found.index } },
      }];
    }
    return [];
  });

import { lettersOf } from '../../model/letters-of';
import { pageNumber } from '../../model/page-order';
import { partText, type StoryPart } from '../../model/story-text';
import { threadOf } from '../../model/threads';
import type { Finding, Rule } from '../finding';
import { keptBy } from '../kept-by';

/** Shorter heads are names of columns (天气, 简讯) and return on purpose. */
const LEAST = 5;

/** Two placed stories under the same headline, marks and blanks aside. */
export const duplicateHeadline: Rule = ({ edition }) => {
  const seen = new Map<string, { readonly slug: string; readonly page: number }>();
  const stories = Object.values(edition.stories).filter(({ id, kind }) => kind !== 'caption' && kind !== 'furniture' && threadOf(edition, id).length > 0);
  const placed = stories.map((story) => ({ story, frame: threadOf(edition, story.id)[0]! })).sort((a, b) => pageNumber(edition, a.frame.page) - pageNumber(edition, b.frame.page) || a.frame.rect.y - b.frame.rect.y);
  return placed.flatMap(({ story, frame }): Finding[] => {
    const part = story.text.findIndex(({ type }) => type === 'headline');
    const head = part < 0 ? '' : plainHead(story.text[part]!);
    if (head.length < LEAST) return [];
    const before = seen.get(head);
    if (!before) {
      seen.set(head, { slug: story.slug, page: pageNumber(edition, frame.page) });
      return [];
    }
    return [{
      rule: 'duplicate-headline', severity: 'error', key: 'finding.duplicateHeadline', values: { story: story.slug, other: before.slug, page: before.page, detail: partText(story.text[part]!).trim() },
      place: { page: frame.page, frame: frame.id, story: story.id, at: { part, offset: 0 } },
    }];
  });
};

const plainHead: (part: StoryPart) => string = keptBy((part) => lettersOf(partText(part)));

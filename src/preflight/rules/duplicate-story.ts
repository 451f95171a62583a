import type { Edition } from '../../model/edition';
import type { StoryId } from '../../model/ids';
import { pageNumber } from '../../model/page-order';
import type { Story } from '../../model/story';
import { threadOf } from '../../model/threads';
import type { Finding, Rule } from '../finding';
import { likenessOf, sharedBy } from '../likeness';

/** One text twice, but for a few words. */
const SAME = 0.8;
/** Half of one in the other: a follow-up that repeats, or a brief beside its long version. */
const ALIKE = 0.5;

/** 重稿: two placed stories with the same text, or with much of it. Found at the one that stands later. */
export const duplicateStory: Rule = ({ edition }) => {
  const placed = Object.values(edition.stories).filter(({ id, kind }) => kind !== 'caption' && threadOf(edition, id).length > 0).sort((a, b) => placeNumber(edition, a) - placeNumber(edition, b));
  const bySketch = new Map<number, StoryId[]>();
  return placed.flatMap((story): Finding[] => {
    const likeness = likenessOf(story.text);
    if (!likeness) return [];
    const candidates = new Map<StoryId, number>();
    for (const run of likeness.sketch) {
      const holders = bySketch.get(run) ?? [];
      for (const id of holders) candidates.set(id, (candidates.get(id) ?? 0) + 1);
      holders.push(story.id);
      bySketch.set(run, holders);
    }
    for (const other of candidates.keys()) {
      const theirs = likenessOf(edition.stories[other]!.text);
      const shared = theirs ? sharedBy(likeness, theirs) : 0;
      if (shared < ALIKE) continue;
      const [frame] = threadOf(edition, story.id);
      const first = threadOf(edition, other)[0];
      return [{
        rule: 'duplicate-story', severity: shared >= SAME ? 'error' : 'warning', key: 'finding.duplicateStory',
        values: { story: story.slug, other: edition.stories[other]!.slug, percent: Math.round(100 * shared), page: first ? pageNumber(edition, first.page) : 0 },
        place: { page: frame!.page, frame: frame!.id, story: story.id, at: null },
        ...(threadOf(edition, story.id).some(({ locked }) => locked) ? {} : { fix: { key: 'fix.returnToBasket', command: 'return-to-basket', args: { stories: [story.id] } } }),
      }];
    }
    return [];
  });
};

function placeNumber(edition: Edition, { id }: Story): number {
  const frame = threadOf(edition, id)[0]!;
  return pageNumber(edition, frame.page) * 1e6 + frame.rect.y;
}

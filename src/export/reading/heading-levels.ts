import type { StoryKind } from '../../model/story';

/** What a story's headline is among headings: the lead first, then features and news, then briefs. */
const RANKS: Readonly<Record<StoryKind, number>> = { lead: 1, feature: 2, news: 2, brief: 3, furniture: 3, caption: 3 };
const DEEPEST = 6;

export type Heading = 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6';

/**
 * Deals out levels of headings in reading order, story by story: the story's rank, a subhead one below its headline, and none more than
 * one below the heading before it, since PDF/UA lets no level be skipped and the first be 1 (ISO 14289-1, 7.4.2).
 */
export function headingLevels(): (kind: StoryKind) => (part: 'headline' | 'subhead') => Heading {
  let last = 0;
  return (kind) => {
    let headline = RANKS[kind];
    return (part) => {
      const level = Math.max(1, Math.min(part === 'headline' ? RANKS[kind] : headline + 1, last + 1, DEEPEST));
      last = level;
      if (part === 'headline') headline = level;
      return `H${level}` as Heading;
    };
  };
}

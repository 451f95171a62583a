import { threadOf } from '../../model/threads';
import type { Finding, Rule } from '../finding';

/** Jump lines that would not come to rest (N10): a page has room for its jump line or for text, but not for both. */
export const unsettledJump: Rule = ({ edition, composition }) =>
  composition.notices.flatMap((notice): Finding[] => {
    if (notice.kind !== 'unsettled' || notice.story === null) return [];
    const frame = threadOf(edition, notice.story).find(({ takes }) => takes !== 'head') ?? null;
    return [{
      rule: 'unsettled-jump',
      severity: 'warning',
      key: 'finding.unsettledJump',
      values: { story: edition.stories[notice.story]?.slug ?? '' },
      place: { page: frame?.page ?? null, frame: frame?.id ?? null, story: notice.story, at: null },
    }];
  });

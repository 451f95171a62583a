import { threadOf } from '../../model/threads';
import type { Finding, Rule } from '../finding';

/** Lines that end where a rule forbids it: 禁则 relaxed as a last resort (K9), and words cut because they are wider than their column. */
export const forcedBreak: Rule = ({ edition, composition }) =>
  composition.notices.flatMap((notice): Finding[] => {
    if (notice.kind !== 'relaxed-break' && notice.kind !== 'cut-word') return [];
    const frame = notice.story ? (threadOf(edition, notice.story)[0] ?? null) : null;
    return [{
      rule: 'forced-break',
      severity: 'warning',
      key: notice.kind === 'relaxed-break' ? 'finding.relaxedBreak' : 'finding.cutWord',
      values: { detail: notice.detail, story: (notice.story && edition.stories[notice.story]?.slug) ?? '' },
      place: { page: frame?.page ?? null, frame: frame?.id ?? null, story: notice.story, at: notice.at },
    }];
  });

import type { ComposeNotice } from '../../compose/composition';
import { threadOf } from '../../model/threads';
import type { Finding, Rule } from '../finding';

const LEVELS: Readonly<Record<ComposeNotice['kind'], Finding['severity'] | null>> = {
  'missing-glyph': 'error',
  'missing-font': 'warning',
  unsettled: null,
  'relaxed-break': null,
  'cut-word': null,
  'too-narrow': null,
  'too-shallow': null,
};

/** Characters that no font has, and fonts that another one stands in for. */
export const missingGlyph: Rule = ({ edition, composition }) =>
  composition.notices.flatMap((notice) => {
    const severity = LEVELS[notice.kind];
    if (!severity) return [];
    const frame = notice.story ? (threadOf(edition, notice.story)[0] ?? null) : null;
    return [{
      rule: 'missing-glyph',
      severity,
      key: notice.kind === 'missing-glyph' ? 'finding.missingGlyph' : 'finding.missingFont',
      values: { detail: notice.detail, count: notice.count ?? 1, story: (notice.story && edition.stories[notice.story]?.slug) ?? '' },
      place: { page: frame?.page ?? null, frame: frame?.id ?? null, story: notice.story, at: notice.at },
    }];
  });

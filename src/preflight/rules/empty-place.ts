import type { Rule } from '../finding';

/** A template's place that nothing stands in yet: it prints as a hole. */
export const emptyPlace: Rule = ({ edition }) =>
  Object.values(edition.frames).flatMap((frame) => {
    const empty = (frame.type === 'text' && frame.story === null) || (frame.type === 'picture' && frame.picture === null);
    if (!empty) return [];
    return [{
      rule: 'empty-place',
      severity: 'warning' as const,
      key: 'finding.emptyPlace',
      values: { label: frame.placeholder?.label ?? '' },
      place: { page: frame.page, frame: frame.id, story: null, at: null },
    }];
  });

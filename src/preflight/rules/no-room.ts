import type { Finding, Rule } from '../finding';

/** Frames in which text cannot stand, or only a character to the line. */
export const noRoom: Rule = ({ edition, composition }) =>
  composition.notices.flatMap((notice): Finding[] => {
    if (notice.kind !== 'too-narrow' && notice.kind !== 'too-shallow') return [];
    const frame = notice.frame === undefined ? null : edition.frames[notice.frame] ?? null;
    return [{
      rule: 'no-room',
      severity: 'warning',
      key: notice.kind === 'too-narrow' ? 'finding.tooNarrow' : 'finding.tooShallow',
      values: { millimetres: notice.detail, story: (notice.story && edition.stories[notice.story]?.slug) ?? '' },
      place: { page: frame?.page ?? null, frame: frame?.id ?? null, story: notice.story, at: notice.at },
    }];
  });

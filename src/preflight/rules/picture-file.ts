import type { Finding, Rule } from '../finding';

const KEYS = { missing: 'finding.pictureMissing', changed: 'finding.pictureChanged', broken: 'finding.pictureBroken' } as const;

/** A placed picture whose file is gone, is no longer the file that was placed, or cannot be read. */
export const pictureFile: Rule = ({ edition, facts }) =>
  Object.values(edition.frames).flatMap((frame): Finding[] => {
    const picture = frame.type === 'picture' && frame.picture !== null ? edition.pictures[frame.picture] : undefined;
    const state = picture && facts.assets.get(picture.asset)?.state;
    if (!picture || !state || state === 'ok') return [];
    return [{
      rule: 'picture-file',
      severity: 'error',
      key: KEYS[state],
      values: { picture: picture.slug, file: edition.assets[picture.asset]?.name ?? '' },
      place: { page: frame.page, frame: frame.id, story: null, at: null },
    }];
  });

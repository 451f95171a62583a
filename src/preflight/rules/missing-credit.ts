import { partText } from '../../model/story-text';
import { storyOf } from '../../model/threads';
import type { Rule } from '../finding';

/** A printed picture without a caption or without its maker's name (署名权, Copyright Law of the PRC, article 10). */
export const missingCredit: Rule = ({ edition }) =>
  Object.values(edition.frames).flatMap((frame) => {
    if (frame.type !== 'picture' || frame.picture === null) return [];
    const story = storyOf(edition, frame);
    const has = (type: 'caption' | 'credit'): boolean => story?.text.some((part) => part.type === type && partText(part).trim() !== '') ?? false;
    const place = { page: frame.page, frame: frame.id, story: story?.id ?? null, at: null };
    const values = { picture: edition.pictures[frame.picture]?.slug ?? '' };
    return (['credit', 'caption'] as const).filter((type) => !has(type)).map((type) => ({
      rule: 'missing-credit',
      severity: 'warning' as const,
      key: type === 'credit' ? 'finding.missingCredit' : 'finding.missingCaption',
      values,
      place,
    }));
  });

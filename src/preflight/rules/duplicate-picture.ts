import { mmToPt } from '../../geometry/units';
import { pageNumber, pagesInOrder } from '../../model/page-order';
import { framesOnPage } from '../../model/threads';
import type { Finding, Rule } from '../finding';

/** Logos and portraits of columns are smaller, and return on purpose. */
const LEAST = mmToPt(30);

/** The same photograph printed twice in the edition. */
export const duplicatePicture: Rule = ({ edition }) => {
  const seen = new Map<string, number>();
  return pagesInOrder(edition).flatMap(({ id: page }) => framesOnPage(edition, page).flatMap((frame): Finding[] => {
    if (frame.type !== 'picture' || frame.picture === null || Math.max(frame.rect.width, frame.rect.height) < LEAST) return [];
    const picture = edition.pictures[frame.picture];
    if (!picture) return [];
    const before = seen.get(picture.asset);
    if (before === undefined) {
      seen.set(picture.asset, pageNumber(edition, page));
      return [];
    }
    return [{
      rule: 'duplicate-picture', severity: 'warning', key: 'finding.duplicatePicture', values: { picture: picture.slug, page: before },
      place: { page, frame: frame.id, story: null, at: null },
      ...(frame.locked ? {} : { fix: { key: 'fix.deleteFrame', command: 'delete-frames', args: { frames: [frame.id] } } }),
    }];
  }));
};

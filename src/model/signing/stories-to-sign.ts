import type { Edition } from '../edition';
import type { PageId } from '../ids';
import type { Story } from '../story';
import { framesOnPage, storiesIn } from '../threads';

/** The stories on a page that are signed one by one: furniture and captions go with the page. In the order of its frames. */
export function storiesToSign(edition: Edition, page: PageId): readonly Story[] {
  const ids = new Set(framesOnPage(edition, page).flatMap((frame) => storiesIn(edition, frame)));
  return [...ids].flatMap((id) => edition.stories[id] ?? []).filter(({ kind }) => kind !== 'furniture' && kind !== 'caption');
}

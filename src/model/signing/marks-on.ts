import type { Edition } from '../edition';
import type { StoryId } from '../ids';
import type { Mark } from '../mark';
import { framesOnPage, storiesIn } from '../threads';
import type { SigningTarget } from './standing';

/** The marks of a page (its stories' and captions' included) or of a story, in whatever state. A mark whose story is gone stays with the page on which it was made. */
export function marksOn(edition: Edition, target: SigningTarget): readonly Mark[] {
  const all = Object.values(edition.marks);
  if (all.length === 0) return all;
  const stories = 'page' in target ? storiesOn(edition, target.page) : new Set([target.story]);
  return all.filter(({ anchor }) => {
    if (anchor.type === 'text' && stories.has(anchor.story)) return true;
    if (!('page' in target)) return false;
    return (anchor.type === 'frame' ? edition.frames[anchor.frame]?.page ?? anchor.page : anchor.page) === target.page && (anchor.type !== 'text' || !edition.stories[anchor.story]);
  });
}

/** The stories that a page shows any part of, captions and furniture included. */
export const storiesOn = (edition: Edition, page: string): ReadonlySet<StoryId> =>
  new Set(framesOnPage(edition, page).flatMap((frame) => (frame.type === 'picture' ? edition.pictures[frame.picture ?? '']?.caption ?? [] : storiesIn(edition, frame))));

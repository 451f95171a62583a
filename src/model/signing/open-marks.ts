import type { Edition } from '../edition';
import type { StoryId } from '../ids';
import type { Mark } from '../mark';
import { framesOnPage, storiesIn } from '../threads';
import type { SigningTarget } from './standing';

/** The marks on a page (its stories' included) or a story that nobody has settled. */
export function openMarks(edition: Edition, target: SigningTarget): readonly Mark[] {
  const open = Object.values(edition.marks).filter(({ state }) => state === 'open');
  if (open.length === 0) return open;
  const stories = new Set<StoryId>('page' in target ? framesOnPage(edition, target.page).flatMap((frame) => (frame.type === 'picture' ? edition.pictures[frame.picture ?? '']?.caption ?? [] : storiesIn(edition, frame))) : [target.story]);
  return open.filter(({ anchor }) => {
    if (anchor.type === 'text' && stories.has(anchor.story)) return true;
    if (!('page' in target)) return false;
    return (anchor.type === 'frame' ? edition.frames[anchor.frame]?.page ?? anchor.page : anchor.page) === target.page && (anchor.type !== 'text' || !edition.stories[anchor.story]);
  });
}

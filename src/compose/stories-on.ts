import type { Edition } from '../model/edition';
import type { PageId, StoryId } from '../model/ids';
import { masterItems } from '../model/masters';
import { framesOnPage } from '../model/threads';

/** Stories whose lines stand on a page, those of its master too; captions apart: they go with their pictures. */
export const storiesOn = (edition: Edition, id: PageId): readonly StoryId[] => {
  const page = edition.pages[id];
  const frames = page?.master == null ? framesOnPage(edition, id) : [...masterItems(edition, page), ...framesOnPage(edition, id)];
  return [...new Set(frames.flatMap((frame) => (frame.type === 'text' ? [...(frame.story === null ? [] : [frame.story]), ...frame.stack] : [])))];
};

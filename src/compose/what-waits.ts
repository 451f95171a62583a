import type { Edition } from '../model/edition';
import type { PageId, StoryId } from '../model/ids';
import { pictureOfCaption, stackOf } from '../model/threads';
import type { Memory } from './composer-memory';
import { hasWords } from './has-words';
import { storiesOn } from './stories-on';
import type { World } from './world';

/** What somebody looks at: it is composed at once, while other pages may wait when much is to be composed. */
export interface Near {
  readonly pages: readonly PageId[];
  readonly stories: readonly StoryId[];
}

/** So many stories of other pages are composed at once: what one command touches never waits. */
const AT_ONCE = 8;

/**
 * Stories that stand on other pages than those looked at and were never composed, or only have another style or the dictionary to be
 * set by: none unless there are many. Text that was changed is never shown as it was.
 */
export function whatWaits(edition: Edition, memory: Memory, near: Near | null, world: World): Set<StoryId> {
  const waits = new Set<StoryId>();
  if (!near) return waits;
  const urgent = new Set<StoryId>(near.stories);
  for (const id of near.pages) for (const story of storiesOn(edition, id)) urgent.add(story);
  for (const story of Object.values(edition.stories)) {
    if (urgent.has(story.id) || pictureOfCaption(edition, story.id)) continue;
    const held = memory.stories.get(story.id);
    if (!held || (held.story === story && (held.sheet !== edition.styles || (held.result.waiting && hasWords(world))))) waits.add(story.id);
  }
  // The stories of a stack wait together or not at all.
  for (const id of waits) {
    const stack = stackOf(edition, id);
    if (!stack.every((other) => waits.has(other))) for (const other of stack) waits.delete(other);
  }
  return waits.size > AT_ONCE ? waits : new Set();
}

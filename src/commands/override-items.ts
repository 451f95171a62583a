import type { FrameId, PageId, StoryId } from '../model/ids';
import { masterItems, ownItemId } from '../model/masters';
import type { NewId } from '../model/new-id';
import { refuse } from './command';
import type { Command } from './command';
import { copiedStory } from './copied-story';
import { startDraft } from './draft';

export interface OverrideItemsArgs {
  readonly page: PageId;
  /** Items of the page's master that the page shows. */
  readonly items: readonly FrameId[];
  readonly newId: NewId;
}

/** Gives a page its own copies of items of its master, which it no longer shows then. Their texts are copied with them. */
export const overrideItems: Command<OverrideItemsArgs> = {
  name: 'override-items',
  plan(edition, { page: id, items, newId }) {
    const page = edition.pages[id];
    if (!page) return refuse('refusal.page-gone');
    const shown = masterItems(edition, page);
    const meant = shown.filter((item) => items.includes(item.id));
    if (meant.length === 0) return refuse('refusal.no-master-item');
    const draft = startDraft(edition);
    const copyOf = (story: StoryId): StoryId => {
      const copy = newId();
      draft.insert('stories', copiedStory(edition.stories[story]!, copy));
      return copy;
    };
    for (const item of meant) {
      const own = { ...item, id: ownItemId(id, item.id), page: id };
      // Its own copy of before, put back when the item was restored.
      if (draft.edition.frames[own.id]) continue;
      draft.insert('frames', own.type === 'text' ? { ...own, story: own.story === null ? null : copyOf(own.story), stack: own.stack.map(copyOf), turn: 1 } : own);
    }
    draft.set('pages', id, { hides: [...page.hides, ...meant.map((item) => item.id)] });
    return draft.plan();
  },
};

import type { PageId } from '../model/ids';
import { ownItemId } from '../model/masters';
import { threadOf } from '../model/threads';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { removeFrame } from './thread-edits';

export interface RestoreItemsArgs {
  readonly page: PageId;
}

/** Shows all of a page's master again; the page's own copies of its items go, and furniture texts made for them. */
export const restoreItems: Command<RestoreItemsArgs> = {
  name: 'restore-items',
  plan(edition, { page: id }) {
    const page = edition.pages[id];
    if (!page) return refuse('refusal.page-gone');
    if (page.hides.length === 0) return refuse('refusal.nothing-overridden');
    const draft = startDraft(edition);
    for (const item of page.hides) {
      const own = edition.frames[ownItemId(id, item)];
      if (!own) continue;
      const story = own.type === 'text' && own.story !== null ? edition.stories[own.story] : undefined;
      removeFrame(draft, own.id);
      if (story?.kind === 'furniture' && threadOf(draft.edition, story.id).length === 0) draft.remove('stories', story.id);
    }
    draft.set('pages', id, { hides: [] });
    return draft.plan();
  },
};

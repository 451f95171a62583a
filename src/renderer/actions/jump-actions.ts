import { jumpStory } from '../../commands/jump-story';
import { newId } from '../../model/new-id';
import { pagesInOrder } from '../../model/page-order';
import { storiesIn, threadOf } from '../../model/threads';
import { openFile } from '../app-store';
import { selectedFrames } from '../command-context';
import { useSession } from '../session-store';
import { insertedBy } from './basket-actions';
import { showFailure } from './file-actions';

/** Lets the selected story go on at the next page that has room for what does not fit here. */
export function jumpSelected(): void {
  const { store } = openFile();
  const { edition, composition } = store.getState();
  const frame = selectedFrames().find((each) => storiesIn(edition, each).length > 0);
  if (!frame) return;
  const stories = storiesIn(edition, frame);
  const lines = stories.reduce((sum, id) => sum + Math.max(0, composition.stories.get(id)?.copyfit.lines ?? 0), 0);
  if (lines === 0) return showFailure({ key: 'refusal.nothing-to-jump' });
  const last = threadOf(edition, stories[0]!).at(-1)!;
  const pages = pagesInOrder(edition);
  const at = pages.findIndex(({ id }) => id === last.page);
  for (const page of [...pages.slice(at + 1), ...pages.slice(0, Math.max(0, at))]) {
    const result = store.run(jumpStory, { frame: frame.id, page: page.id, lines, newId });
    if (!result.ok) continue;
    const { toast, setPage, select } = useSession.getState();
    const added = insertedBy(result, 'frames');
    toast({
      tone: 'success', key: 'toast.jumped', values: { page: pages.indexOf(page) + 1 },
      action: { key: 'toast.jumped.show', run: () => { setPage(page.id); select(added); } },
    });
    return;
  }
  showFailure({ key: 'refusal.no-page-to-jump' });
}

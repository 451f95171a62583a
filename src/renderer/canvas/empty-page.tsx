import { framesOnPage } from '../../model/threads';
import { runCommand } from '../commands-run';
import { useSession } from '../session-store';
import { useDocument } from '../use-document';
import { useMessage } from '../use-message';

/** What to do with a page on which nothing stands. */
export function EmptyPage() {
  const message = useMessage();
  const page = useSession((session) => session.page);
  const tool = useSession((session) => session.tool);
  const dragging = useSession((session) => session.drag !== null);
  const empty = useDocument((state) => page !== null && framesOnPage(state.edition, page).length === 0);
  const isMaster = useDocument((state) => state.edition.pages[page ?? '']?.role === 'master');
  const stories = useDocument((state) => Object.keys(state.edition.stories).length > 0);
  if (!empty || tool !== 'select' || dragging) return null;
  if (isMaster) {
    return (
      <div className="empty-page" data-testid="empty-master">
        <h2>{message('empty.master.title')}</h2>
        <p>{message('empty.master.text')}</p>
      </div>
    );
  }
  return (
    <div className="empty-page" data-testid="empty-page">
      <h2>{message('empty.page.title')}</h2>
      <p>{message(stories ? 'empty.page.stories' : 'empty.page.nothing')}</p>
      <button type="button" className="button" onClick={() => runCommand(stories ? 'fill-page' : 'import-files')}>
        {message(stories ? 'command.fill-page' : 'basket.import')}
      </button>
    </div>
  );
}

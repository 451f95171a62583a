/** Master pages: made of what is selected, their items made a page's own, and shown again. */
import { addMaster } from '../../commands/add-master';
import { overrideItems } from '../../commands/override-items';
import { restoreItems } from '../../commands/restore-items';
import { masterItems } from '../../model/masters';
import { newId } from '../../model/new-id';
import { mastersOf } from '../../model/page-order';
import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { message } from '../use-message';
import { done, insertedBy } from './basket-actions';
import { run } from './frame-actions';

/** A master for the page in view, of the selected frames, and opens it. */
export function makeMaster(): void {
  const { page, selection, setPage } = useSession.getState();
  if (page === null) return;
  const { store } = openFile();
  const name = message('master.name', { letter: String.fromCharCode(65 + (mastersOf(store.getState().edition).length % 26)) });
  const result = store.run(addMaster, { like: page, items: selection, name, newId });
  const [master] = insertedBy(result, 'pages');
  if (done(result) && master !== undefined) setPage(master);
}

/** Gives the page in view its own copies of everything that its master shows on it. */
export function overrideAll(): void {
  const { page } = useSession.getState();
  const { edition } = openFile().store.getState();
  const shown = edition.pages[page ?? ''];
  if (shown) run(overrideItems, { page: shown.id, items: masterItems(edition, shown).map(({ id }) => id), newId });
}

export function restoreMaster(): void {
  const { page } = useSession.getState();
  if (page !== null) run(restoreItems, { page });
}

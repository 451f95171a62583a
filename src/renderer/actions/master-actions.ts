/** Master pages: made of what is selected, their items made a page's own, and shown again. */
import { addMaster } from '../../commands/add-master';
import { applyMaster } from '../../commands/apply-master';
import { overrideItems } from '../../commands/override-items';
import { removePage } from '../../commands/remove-page';
import { restoreItems } from '../../commands/restore-items';
import type { Edition } from '../../model/edition';
import type { FrameId, PageId } from '../../model/ids';
import { masterItems, pagesWith } from '../../model/masters';
import { newId } from '../../model/new-id';
import { mastersOf, pagesInOrder } from '../../model/page-order';
import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { message } from '../use-message';
import { done, insertedBy } from './basket-actions';
import { run } from './frame-actions';

/** A master for the page in view, of the selected frames, and opens it. */
export function makeMaster(): void {
  const { page, selection } = useSession.getState();
  if (page !== null) make(page, selection, true);
}

/** An empty master like the page in view, or like the first one while a master is in view, which pages show once they are told to; opens it. */
export function addEmptyMaster(): void {
  const { edition } = openFile().store.getState();
  const shown = edition.pages[useSession.getState().page ?? ''];
  const like = shown?.role === 'page' ? shown : pagesInOrder(edition)[0];
  if (like) make(like.id, [], false);
}

function make(like: PageId, items: readonly FrameId[], show: boolean): void {
  const { store } = openFile();
  const result = store.run(addMaster, { like, items, show, name: freeMasterName(store.getState().edition), newId });
  const [master] = insertedBy(result, 'pages');
  if (done(result) && master !== undefined) useSession.getState().setPage(master);
}

/** 母版 A, B, C …: the first letter that no master has. */
function freeMasterName(edition: Edition): string {
  const taken = new Set(mastersOf(edition).map(({ name }) => name));
  const names = Array.from({ length: 26 }, (_, i) => message('master.name', { letter: String.fromCharCode(65 + i) }));
  return names.find((name) => !taken.has(name)) ?? names[0]!;
}

/** Lets pages show a master's items, or none. */
export const showMaster = (pages: readonly PageId[], master: PageId | null): boolean => run(applyMaster, { pages, master });

/** Opens a master (or a page) and asks for its name. */
export function renameMaster(master: PageId): void {
  const { setPage, openDialog } = useSession.getState();
  setPage(master);
  openDialog('rename-page');
}

/** Removes a master: the pages that showed it show none. Whoever looked at it looks at the first of them, or at the first page. */
export function removeMaster(master: PageId): void {
  const { edition } = openFile().store.getState();
  const { page, setPage } = useSession.getState();
  const next = (pagesWith(edition, master)[0] ?? pagesInOrder(edition)[0])?.id;
  if (run(removePage, { page: master }) && page === master && next !== undefined) setPage(next);
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

import { addPage } from '../../commands/add-page';
import { duplicatePage } from '../../commands/duplicate-page';
import { movePage } from '../../commands/move-page';
import { removePage } from '../../commands/remove-page';
import { setPage as setPageRecord } from '../../commands/set-page';
import { swapPages } from '../../commands/swap-pages';
import { newId } from '../../model/new-id';
import { pageNumber, pagesInOrder } from '../../model/page-order';
import type { PageState } from '../../model/page';
import { spreadOf } from '../../model/spread';
import { threadOf } from '../../model/threads';
import { openFile } from '../app-store';
import { insertedBy, done } from './basket-actions';
import { freeName, listTemplates, saveTemplate, schemeOfPage, wantedName } from '../gallery/own-templates';
import type { PageScheme } from '../gallery/page-scheme';
import { run } from './frame-actions';
import { useSession } from '../session-store';

const pages = (): readonly string[] => pagesInOrder(openFile().store.getState().edition).map((page) => page.id);

/** Turns to the page that is `by` further; stays at the ends. */
export function turnPage(by: number): void {
  const { page, setPage } = useSession.getState();
  const all = pages();
  const next = all[all.indexOf(page ?? '') + by];
  if (next !== undefined) setPage(next);
}

/** Moves the page in view among the others. */
export function shiftPage(by: number): void {
  const { page } = useSession.getState();
  if (page === null) return;
  const index = pages().indexOf(page) + by;
  if (index >= 0 && index < pages().length) run(movePage, { page, index });
}

/** Puts a page where it is dropped in the strip: `index` among the others. */
export const movePageTo = (page: string, index: number): boolean => run(movePage, { page, index });

/** Adds a page of a template after the one in view and turns to it. */
export function addScheme({ page: record, frames, styles }: PageScheme): boolean {
  const { store } = openFile();
  const { page } = useSession.getState();
  const index = page === null ? pages().length : pages().indexOf(page) + 1;
  const result = store.run(addPage, { page: record, frames, styles, index, newId });
  const [added] = insertedBy(result, 'pages');
  if (added !== undefined) useSession.getState().setPage(added);
  return done(result);
}

/** Puts the page in view on the shelf as a template of the desk's own. */
export async function saveCurrentPageAsTemplate(): Promise<void> {
  const { page, toast } = useSession.getState();
  const { edition } = openFile().store.getState();
  const scheme = page === null ? null : schemeOfPage(edition, page);
  if (page === null || !scheme) return;
  const name = freeName(wantedName(edition, page), await listTemplates());
  if (await saveTemplate(name, scheme)) toast({ tone: 'success', key: 'toast.template-saved', values: { name } });
}

/** Adds an empty page like the one in view behind it and turns to it. */
export function duplicateCurrentPage(): void {
  const { page } = useSession.getState();
  if (page === null) return;
  const result = openFile().store.run(duplicatePage, { page, newId });
  const [added] = insertedBy(result, 'pages');
  if (done(result) && added !== undefined) useSession.getState().setPage(added);
}

export function swapCurrentPage(): void {
  const { page } = useSession.getState();
  const next = pages()[pages().indexOf(page ?? '') + 1];
  if (page !== null && next !== undefined) run(swapPages, { pages: [page, next] });
}

/** Makes the page in view a spread with the next one, or takes the spread apart. */
export function joinCurrentPage(): void {
  const { page } = useSession.getState();
  if (page !== null) joinPage(page);
}

export function joinPage(page: string): void {
  const spread = spreadOf(openFile().store.getState().edition, page);
  run(setPageRecord, spread ? { page: spread.left.id, joined: false } : { page, joined: true });
}

export function setCurrentPageState(state: PageState): void {
  const { page } = useSession.getState();
  if (page !== null) run(setPageRecord, { page, state });
}

/** Removes the page in view; its stories go back to the basket. */
export function removeCurrentPage(): void {
  const { page, setPage } = useSession.getState();
  if (page === null) return;
  const all = pages();
  const next = all[all.indexOf(page) + 1] ?? all[all.indexOf(page) - 1];
  if (run(removePage, { page }) && next !== undefined) setPage(next);
}

/** Shows the next story that does not fit, after the one that is selected now. */
export function goToOverset(): void {
  const { edition, composition } = openFile().store.getState();
  const places = [...composition.stories.values()]
    .filter((story) => story.copyfit.placed && story.copyfit.oversetFrom !== null)
    .flatMap((story) => threadOf(edition, story.story).at(-1) ?? [])
    .sort((a, b) => pageNumber(edition, a.page) - pageNumber(edition, b.page) || a.rect.y - b.rect.y || a.rect.x - b.rect.x);
  const session = useSession.getState();
  if (places.length === 0) {
    session.toast({ tone: 'success', key: 'toast.no-overset' });
    return;
  }
  const now = places.findIndex((frame) => session.selection.includes(frame.id));
  const next = places[(now + 1) % places.length]!;
  session.setPage(next.page);
  session.select([next.id]);
}

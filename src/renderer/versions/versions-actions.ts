/** What the view of versions does: opening, choosing, going from difference to difference, bringing back. */
import type { VersionHistory } from '../../ipc/version-history';
import type { Edition } from '../../model/edition';
import { pagesInOrder } from '../../model/page-order';
import type { Difference } from '../../proof/difference';
import { restoreOperations } from '../../proof/restore-operations';
import type { RestoreScope } from '../../proof/restored-edition';
import { appState, openFile } from '../app-store';
import { useSession } from '../session-store';
import { readHistory } from './version-sides';
import { NOW, useVersionsView } from './versions-view';
import type { SideName } from './versions-view';

const view = useVersionsView.getState;

/** Shows the versions, or goes back to the page that was looked at. */
export function toggleVersions(): void {
  if (view().open && view().document === openFile().id) {
    closeVersions();
    return;
  }
  useSession.getState().edit(null);
  view().set({ open: true, document: openFile().id, history: null, chosen: { before: null, after: NOW }, page: useSession.getState().page, difference: null, steady: false, shown: 'after' });
}

export function closeVersions(): void {
  const { page } = view();
  view().set({ open: false, steady: false });
  if (page !== null && appState().open?.store.getState().edition.pages[page]) useSession.getState().setPage(page);
}

/** Reads the list anew; the last save is compared with now, or the one before it when nothing was changed since. */
export async function refreshHistory(): Promise<void> {
  const { open } = appState();
  if (!open) return;
  let history: VersionHistory | 'failed';
  try {
    history = await readHistory(open.id);
  } catch {
    history = 'failed';
  }
  if (appState().open?.id !== open.id) return;
  const { chosen } = view();
  const entries = history === 'failed' ? [] : history.entries;
  const known = entries.some(({ id }) => id === chosen.before);
  const last = entries.at(-1);
  const usual = open.store.getState().unsaved ? last : entries.filter(({ stamp }) => stamp !== last?.stamp).at(-1) ?? last;
  view().set({ history, ...(known ? {} : { chosen: { ...chosen, before: usual?.id ?? null } }) });
}

/** Compares another version; the earlier one never comes after the later one. */
export function choose(side: SideName, id: string): void {
  const { history, chosen } = view();
  if (history === null || history === 'failed') return;
  const order = [...history.entries.map((entry) => entry.id), NOW];
  const next = { ...chosen, [side]: id };
  const at = (name: SideName): number => order.indexOf(next[name] ?? NOW);
  if (at('before') >= at('after')) {
    if (side === 'before') next.after = NOW;
    else next.before = order[order.indexOf(id) - 1] ?? null;
  }
  if (next.before !== null && next.before !== NOW) view().set({ chosen: next, difference: null });
}

/** The next older or newer version takes the place of the earlier one. */
export function stepVersion(by: 1 | -1): void {
  const { history, chosen } = view();
  if (history === null || history === 'failed') return;
  const index = history.entries.findIndex(({ id }) => id === chosen.before);
  const next = history.entries[index + by];
  if (next && next.id !== chosen.after) choose('before', next.id);
}

/** Goes to the next difference of those listed, round the end. */
export function stepDifference(listed: readonly Difference[], by: 1 | -1): void {
  if (listed.length === 0) return;
  const at = listed.findIndex(({ id }) => id === view().difference);
  const next = listed[at < 0 ? (by > 0 ? 0 : listed.length - 1) : (at + by + listed.length) % listed.length]!;
  showDifference(next);
}

export function showDifference(difference: Difference): void {
  view().set({ difference: difference.id, page: difference.after?.page ?? difference.before?.page ?? view().page });
}

/** All pages of the two, those of the later one first in its order. */
export function pagesOf(before: Edition | null, after: Edition): readonly string[] {
  const pages = pagesInOrder(after).map(({ id }) => id);
  const gone = before ? pagesInOrder(before).filter(({ id }) => !after.pages[id]).map(({ id }) => id) : [];
  return [...pages, ...gone];
}

/** Brings an earlier state back as one step that undo takes away again. */
export function restore(then: Edition, scope: RestoreScope, name: string): void {
  const { store } = openFile();
  const operations = restoreOperations(store.getState().edition, then, scope);
  const { toast } = useSession.getState();
  if (operations === null) toast({ tone: 'info', key: 'versions.restore.gone', values: { name } });
  else if (operations.length === 0) toast({ tone: 'info', key: 'versions.restore.same', values: { name } });
  else {
    store.perform(operations, 'restore-version');
    const { revision } = store.getState();
    const undo = (): void => {
      if (store.getState().revision === revision) store.undo();
    };
    toast({ tone: 'success', key: `toast.restored.${scope.kind}`, values: { name }, action: { key: 'toast.fix-undo', run: undo } });
  }
}

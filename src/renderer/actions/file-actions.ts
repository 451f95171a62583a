/** What happens to whole documents: new, open, save, close. Failures become toasts that say what to do. */
import type { Calls, Failure, OpenedDocument, Outcome } from '../../ipc/contract';
import { pagesInOrder } from '../../model/page-order';
import { appState, openFile, setApp } from '../app-store';
import { bridge } from '../bridge';
import { showDocument } from './open-document';
import { useSession } from '../session-store';

const toast = (): ReturnType<typeof useSession.getState>['toast'] => useSession.getState().toast;

/** Shows a failure; true when there was none. */
export function report<T>(outcome: Outcome<T>): outcome is { readonly ok: true; readonly value: T } {
  if (!outcome.ok) showFailure(outcome);
  return outcome.ok;
}

export const showFailure = ({ key, values }: Omit<Failure, 'ok'>): void => toast()({ tone: 'error', key, ...(values ? { values } : {}) });

/** Makes a new edition and shows it; true when that went well. */
export async function newEdition(args: Calls['document.new']['args']): Promise<boolean> {
  if (!(await mayLeave())) return false;
  return take(await bridge().call('document.new', args));
}

/** Opens an entry of the recent list, or what the person chooses. */
export async function openEdition(recent: number | null): Promise<boolean> {
  if (!(await mayLeave())) return false;
  const outcome = await bridge().call('document.open', { recent });
  if (outcome.ok && outcome.value === null) {
    leaving = null;
    return false;
  }
  return take(outcome as Outcome<OpenedDocument>);
}

/** Shows an edition that main has opened on somebody else's request. */
export async function takeOpened(outcome: Outcome<OpenedDocument>): Promise<void> {
  if (outcome.ok && !(await mayLeave())) {
    await bridge().call('document.close', { document: outcome.value.id, discard: false });
    return;
  }
  await take(outcome);
}

/** What the person said about unsaved work, until the other edition is really there. */
let leaving: { readonly discard: boolean } | null = null;

/** Asks about unsaved work; true when the open edition may go. It is closed only when the next one is there. */
async function mayLeave(): Promise<boolean> {
  const { open } = appState();
  leaving = null;
  if (!open) return true;
  await open.sender.flush();
  if (!open.store.getState().unsaved) {
    leaving = { discard: false };
    return true;
  }
  const answer = await bridge().call('window.confirmClose', { name: open.name });
  if (answer === 'stay') return false;
  if (answer === 'save' && !(await save(false))) return false;
  leaving = { discard: answer === 'discard' };
  return true;
}

async function take(outcome: Outcome<OpenedDocument>): Promise<boolean> {
  const before = appState().open;
  const left = leaving;
  leaving = null;
  if (!report(outcome)) return false;
  await showDocument(outcome.value);
  if (before && before.id !== outcome.value.id) {
    await bridge().call('document.close', { document: before.id, discard: left?.discard ?? false });
  }
  void refreshRecent();
  return true;
}

/** Back to the start screen. */
export async function closeEdition(): Promise<boolean> {
  const { open } = appState();
  if (!open) return true;
  if (!(await mayLeave())) return false;
  const discard = leaving?.discard ?? false;
  leaving = null;
  open.sender.stop();
  const outcome = await bridge().call('document.close', { document: open.id, discard });
  if (!report(outcome)) return false;
  useSession.getState().reset(null);
  setApp({ open: null });
  await refreshRecent();
  return true;
}

/** Answers the wish to close the window. */
export async function closeWindow(): Promise<void> {
  if (await closeEdition()) await bridge().call('window.close', null);
}

/** Writes the bundle, which keeps it as a version, with a name or for a round of proof, if one is given; true when the edition is on disk. */
export async function save(as: boolean, label: string | null = null, round: string | null = null): Promise<boolean> {
  const open = openFile();
  if (appState().saving) return false;
  setApp({ saving: true });
  try {
    if (!(await open.sender.flush())) {
      const status = open.sender.status();
      if (status.kind === 'failing') showFailure(status.failure);
      return false;
    }
    const { revision } = open.store.getState();
    const outcome = await bridge().call('document.save', { document: open.id, as: as || !open.saved, ...(label === null ? {} : { label }), ...(round === null ? {} : { round }) });
    if (!report(outcome) || outcome.value === null) return false;
    open.store.markSaved(revision);
    const now = appState().open;
    if (now?.id === open.id) setApp({ open: { ...now, name: outcome.value.name, saved: true } });
    if (round !== null) toast()({ tone: 'success', key: 'toast.handed-over', values: { round } });
    else toast()(label === null ? { tone: 'success', key: 'toast.saved', values: { name: outcome.value.name } } : { tone: 'success', key: 'toast.version-kept', values: { name: label } });
    void refreshRecent();
    return true;
  } finally {
    setApp({ saving: false });
  }
}

/** Takes the work that a crash left in the journal, or drops it. */
export async function decideRecovery(take: boolean): Promise<void> {
  const open = openFile();
  if (!open.recovery) return;
  const outcome = await bridge().call('document.recover', { document: open.id, take });
  if (!report(outcome)) return;
  if (take) open.store.recover(open.recovery.operations);
  const { edition } = open.store.getState();
  useSession.getState().setPage(pagesInOrder(edition)[0]?.id ?? null);
  setApp({ open: { ...appState().open!, recovery: null } });
}

async function refreshRecent(): Promise<void> {
  setApp({ recent: await bridge().call('app.recent', null) });
}

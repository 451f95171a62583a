import { recordPlate } from '../../commands/record-plate';
import type { Events } from '../../ipc/contract';
import { HTML_PROOF } from '../../ipc/html-proof';
import type { PageId } from '../../model/ids';
import { appState, openFile, setApp } from '../app-store';
import { bridge } from '../bridge';
import { findingsOf } from '../preflight/findings-of';
import { goesToPress, pressFindings, stopping } from '../../preflight/press-gate';
import { PNG, usualPreset } from '../press/export-choice';
import { showPress } from '../press/press-view';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';
import { report, showFailure } from './file-actions';

/** Opens the export dialog on the page in view. */
export function askExport(): void {
  showPress({ scope: 'page', stopped: [] });
  useSession.getState().openDialog('export');
}

/** The page in view by the preset used last, without the dialog unless preflight stops it; or as PNG. */
export async function exportCurrentPage(format: 'pdf' | 'png'): Promise<void> {
  const { page } = useSession.getState();
  if (page === null) return;
  const { edition, composition } = openFile().store.getState();
  const { press } = edition.styles;
  const last = usualPreset(press, useSettings.getState().exportPreset);
  const id = format === 'png' ? PNG : last === PNG ? press.preset : last;
  const preset = press.presets[id] ?? null;
  const { facts } = findingsOf(openFile().store).getState();
  if (stopping(preset, pressFindings(edition, composition, facts, preset, [page])).length > 0) askExport();
  else await startExport(id, [page], null);
}

/** The page in view, or all pages, as one HTML file for readers who have no Forme. */
export async function exportHtmlProof(scope: 'page' | 'edition'): Promise<void> {
  const { page } = useSession.getState();
  if (page !== null) await startExport(HTML_PROOF, scope === 'page' ? [page] : null, null);
}

/** Asks where to, then exports in the background; the status shows how far it is. `override`: why it goes to press with errors. */
export async function startExport(preset: string, pages: readonly PageId[] | null, override: string | null): Promise<void> {
  const open = openFile();
  if (appState().exporting?.kind === 'running') {
    showFailure({ key: 'failure.export-running' });
    return;
  }
  // The export reads main's replica: everything must have reached it.
  if (!(await open.sender.flush())) {
    const status = open.sender.status();
    if (status.kind === 'failing') showFailure(status.failure);
    return;
  }
  const outcome = await bridge().call('export.start', { document: open.id, preset, pages, override });
  if (!report(outcome) || outcome.value === null) return;
  if (goesToPress(open.store.getState().edition.styles.press.presets[preset] ?? null)) toPress.set(outcome.value.job, open.id);
  setApp({ exporting: { kind: 'running', job: outcome.value.job, done: 0, total: pages?.length ?? Object.keys(open.store.getState().edition.pages).length, stage: 'compose', page: '' } });
  const early = reports.get(outcome.value.job);
  if (early) early();
  reports.clear();
}

/** Exports for the press that run, and of which document. */
const toPress = new Map<string, string>();

/** A short export may end before the window knows its job. */
const reports = new Map<string, () => void>();

export function onExportProgress({ job, done, total, stage, page }: Events['export.progress']): void {
  const { exporting } = appState();
  if (exporting?.kind === 'running' && exporting.job === job) setApp({ exporting: { ...exporting, done, total, stage, page } });
}

export function onExportDone(result: Events['export.done']): void {
  const { exporting } = appState();
  if (exporting?.kind === 'running' && exporting.job === result.job) {
    setApp({ exporting: { kind: 'done', result } });
    notePlates(result);
  } else reports.set(result.job, () => onExportDone(result));
}

/** Released pages keep, with the signature, which PDF was made of them; nothing, when the edition was closed or the pages were changed meanwhile. */
function notePlates({ job, files }: Events['export.done']): void {
  const document = toPress.get(job);
  toPress.delete(job);
  const { open } = appState();
  if (document !== undefined && open?.id === document) open.store.run(recordPlate, { files });
}

export function onExportFailed(failure: Events['export.failed']): void {
  const { exporting } = appState();
  if (exporting?.kind !== 'running' || exporting.job !== failure.job) {
    reports.set(failure.job, () => onExportFailed(failure));
    return;
  }
  const { cancelled, findings, key, values } = failure;
  const session = useSession.getState();
  if (cancelled) {
    setApp({ exporting: null });
    session.toast({ tone: 'info', key: 'failure.export.cancelled' });
  } else if (findings && findings.length > 0) {
    // Main looks at the files once more; what it finds is answered where such things are answered.
    setApp({ exporting: null });
    showPress({ stopped: findings });
    session.openDialog('export');
  } else {
    setApp({ exporting: { kind: 'failed', failure: { key, ...(values ? { values } : {}) } } });
  }
}

export async function cancelExport(): Promise<void> {
  const { exporting } = appState();
  if (exporting?.kind === 'running') await bridge().call('export.cancel', { job: exporting.job });
}

export async function revealExport(job: string): Promise<void> {
  report(await bridge().call('export.reveal', { job }));
}

export const dismissExport = (): void => setApp({ exporting: null });

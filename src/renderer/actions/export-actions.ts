import type { Events } from '../../ipc/contract';
import type { PageId } from '../../model/ids';
import { appState, openFile, setApp } from '../app-store';
import { bridge } from '../bridge';
import { report, showFailure } from './file-actions';
import { useSession } from '../session-store';

/** Asks where to, then exports in the background; the status shows how far it is. */
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
  setApp({ exporting: { kind: 'running', job: outcome.value.job, done: 0, total: 1, stage: 'compose' } });
  const early = reports.get(outcome.value.job);
  if (early) early();
  reports.clear();
}

/** A short export may end before the window knows its job. */
const reports = new Map<string, () => void>();

export function onExportProgress({ job, done, total, stage }: Events['export.progress']): void {
  const { exporting } = appState();
  if (exporting?.kind === 'running' && exporting.job === job) setApp({ exporting: { ...exporting, done, total, stage } });
}

export function onExportDone(result: Events['export.done']): void {
  const { exporting } = appState();
  if (exporting?.kind === 'running' && exporting.job === result.job) setApp({ exporting: { kind: 'done', result } });
  else reports.set(result.job, () => onExportDone(result));
}

export function onExportFailed(failure: Events['export.failed']): void {
  const { exporting } = appState();
  if (exporting?.kind !== 'running' || exporting.job !== failure.job) {
    reports.set(failure.job, () => onExportFailed(failure));
    return;
  }
  setApp({ exporting: null });
  if (failure.cancelled) useSession.getState().toast({ tone: 'info', key: 'failure.export.cancelled' });
  else showFailure(failure);
}

export async function cancelExport(): Promise<void> {
  const { exporting } = appState();
  if (exporting?.kind === 'running') await bridge().call('export.cancel', { job: exporting.job });
}

export async function revealExport(job: string): Promise<void> {
  report(await bridge().call('export.reveal', { job }));
}

export const dismissExport = (): void => setApp({ exporting: null });

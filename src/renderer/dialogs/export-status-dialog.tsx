import { CircleCheck, FolderOpen } from 'lucide-react';
import { cancelExport, dismissExport, revealExport } from '../actions/export-actions';
import type { ExportJob } from '../app-store';
import { Dialog } from '../ui/dialog';
import { useMessage } from '../use-message';

/** How far an export is, with a way out; then what came of it, with the way to it. */
export function ExportStatusDialog({ job }: { readonly job: ExportJob }) {
  const message = useMessage();
  if (job.kind === 'running') {
    const share = job.total > 0 ? Math.min(1, job.done / job.total) : 0;
    return (
      <Dialog
        title={message('export.running')}
        onClose={() => {}}
        dismissable={false}
        width={420}
        testId="export-running"
        footer={<button type="button" className="button" onClick={() => void cancelExport()} data-testid="export-cancel">{message('dialog.cancel')}</button>}
      >
        <div className="export-status">
          <div className="progress" role="progressbar" aria-label={message('export.running')} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(share * 100)}>
            <span style={{ transform: `scaleX(${share})` }} />
          </div>
          <p className="muted" aria-live="polite">{message(`export.stage.${job.stage}`, { done: job.done, total: job.total })}</p>
        </div>
      </Dialog>
    );
  }
  const { job: id, fileName, bytes, milliseconds } = job.result;
  return (
    <Dialog
      title={message('export.done')}
      onClose={dismissExport}
      width={420}
      testId="export-done"
      footer={(
        <>
          <button type="button" className="button" onClick={() => void revealExport(id)} data-testid="export-reveal">
            <FolderOpen size={14} aria-hidden />
            {message('export.reveal')}
          </button>
          <button type="button" className="button primary" autoFocus onClick={dismissExport}>{message('dialog.done')}</button>
        </>
      )}
    >
      <div style={{ display: 'flex', gap: 12, alignItems: 'center' }}>
        <CircleCheck size={26} color="var(--fits)" aria-hidden />
        <div style={{ minWidth: 0 }}>
          <p className="ellipsis"><strong>{fileName}</strong></p>
          <p className="muted">{message('export.done.detail', { size: (bytes / 1e6).toFixed(1), seconds: (milliseconds / 1000).toFixed(1) })}</p>
        </div>
      </div>
    </Dialog>
  );
}

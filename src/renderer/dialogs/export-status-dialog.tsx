import { Check, CircleCheck, CircleX, Copy, FolderOpen, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { cancelExport, dismissExport, revealExport } from '../actions/export-actions';
import type { ExportJob } from '../app-store';
import type { ExportDone } from '../../ipc/contract';
import { Dialog } from '../ui/dialog';
import { IconButton } from '../ui/icon-button';
import { explained, useMessage } from '../use-message';
import '../press/press.css';

/** How far an export is, with a way out; then what came of it, with the way to it. */
export function ExportStatusDialog({ job }: { readonly job: ExportJob }) {
  switch (job.kind) {
    case 'running':
      return <Running job={job} />;
    case 'done':
      return <Done result={job.result} />;
    case 'failed':
      return <Failed job={job} />;
  }
}

function Running({ job: { done, total, stage, page } }: { readonly job: Extract<ExportJob, { kind: 'running' }> }) {
  const message = useMessage();
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <Dialog
      title={message('export.running')}
      onClose={() => {}}
      dismissable={false}
      width={460}
      testId="export-running"
      footer={<button type="button" className="button" onClick={() => void cancelExport()} data-testid="export-cancel">{message('dialog.cancel')}</button>}
    >
      <div className="export-status">
        <div className="progress" role="progressbar" aria-label={message('export.running')} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(share * 100)}>
          <span style={{ transform: `scaleX(${share})` }} />
        </div>
        <div className="export-stage muted">
          <p aria-live="polite">{message(`export.stage.${stage}`, { done, total })}</p>
          {page ? <p className="ellipsis">{page}</p> : null}
        </div>
      </div>
    </Dialog>
  );
}

function Done({ result }: { readonly result: ExportDone }) {
  const message = useMessage();
  const { job, fileName, files, bytes, milliseconds, version, errors, warnings, overridden, recorded } = result;
  return (
    <Dialog
      title={message('export.done')}
      onClose={dismissExport}
      width={600}
      testId="export-done"
      footer={(
        <>
          {files.length > 1 ? <CopyButton text={files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')} label={message('export.copy-all')} /> : null}
          <span className="stretch" />
          <button type="button" className="button" onClick={() => void revealExport(job)} data-testid="export-reveal">
            <FolderOpen size={14} aria-hidden />
            {message('export.reveal')}
          </button>
          <button type="button" className="button primary" autoFocus onClick={dismissExport}>{message('dialog.done')}</button>
        </>
      )}
    >
      <div className="export-result">
        <CircleCheck size={26} color="var(--fits)" aria-hidden />
        <div>
          <p className="ellipsis"><strong>{files.length > 1 ? message('export.done.files', { count: files.length, folder: fileName }) : fileName}</strong></p>
          <p className="muted">
            {message('export.done.detail', { size: (bytes / 1e6).toFixed(1), seconds: (milliseconds / 1000).toFixed(1) })}
            {' · '}
            {message('export.done.version', { version })}
          </p>
        </div>
      </div>
      {overridden !== null ? (
        <p className="export-note warn" data-testid="export-overridden">
          <TriangleAlert size={14} aria-hidden />
          <span>{message('export.done.overridden', { count: errors, reason: overridden })}</span>
        </p>
      ) : errors + warnings > 0 ? <p className="export-note muted"><span>{message('export.done.findings', { errors, warnings })}</span></p> : null}
      {recorded ? null : (
        <p className="export-note warn">
          <TriangleAlert size={14} aria-hidden />
          <span>{message('export.done.not-recorded')}</span>
        </p>
      )}
      <ul className="written-files" data-testid="export-written">
        {files.map(({ name, bytes: size, sha256 }) => (
          <li key={name}>
            <span className="ellipsis" title={name}>{name}</span>
            <span className="muted">{message('export.size', { size: (size / 1e6).toFixed(2) })}</span>
            <code title={sha256}><b>SHA-256</b><span data-testid="export-hash">{sha256}</span></code>
            <CopyIcon text={sha256} label={message('export.copy-hash', { name })} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** What went wrong and what to do about it: it names the page and the picture or font. */
function Failed({ job }: { readonly job: Extract<ExportJob, { kind: 'failed' }> }) {
  const message = useMessage();
  return (
    <Dialog
      title={message('export.failed')}
      onClose={dismissExport}
      width={460}
      testId="export-failed"
      footer={<button type="button" className="button primary" autoFocus onClick={dismissExport}>{message('dialog.ok')}</button>}
    >
      <div className="export-result" data-key={job.failure.key}>
        <CircleX size={26} color="var(--over)" aria-hidden />
        <p className="selectable">{explained(job.failure)}</p>
      </div>
    </Dialog>
  );
}

function useCopied(text: string): readonly [copied: boolean, copy: () => void] {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => setCopied(true), () => setCopied(false));
  };
  return [copied, copy];
}

function CopyIcon({ text, label }: { readonly text: string; readonly label: string }) {
  const [copied, copy] = useCopied(text);
  return <IconButton icon={copied ? Check : Copy} size="small" label={label} onClick={copy} testId="export-copy-hash" />;
}

function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const [copied, copy] = useCopied(text);
  const Icon = copied ? Check : Copy;
  return (
    <button type="button" className="button quiet" onClick={copy} data-testid="export-copy-all">
      <Icon size={14} aria-hidden />
      {label}
    </button>
  );
}

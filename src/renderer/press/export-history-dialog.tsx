import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ExportHistory, PastExport } from '../../ipc/export-history';
import { pageRange } from '../../model/fill-naming';
import { explain } from '../../strings/format-message';
import { openFile } from '../app-store';
import { closeDialog } from '../dialogs/close-dialog';
import { Dialog } from '../ui/dialog';
import { useLanguage, useMessage } from '../use-message';
import { useNameOf } from './names';
import './press.css';

/** What left this edition: when, by whom, as what, and with which reason where errors were overridden. Newest first. */
export function ExportHistoryDialog() {
  const message = useMessage();
  const [history, setHistory] = useState<ExportHistory | 'failed' | null>(null);
  useEffect(() => {
    let gone = false;
    void read(openFile().id).then((found) => gone || setHistory(found), () => gone || setHistory('failed'));
    return () => {
      gone = true;
    };
  }, []);
  return (
    <Dialog title={message('export.history.title')} onClose={closeDialog} width={760} testId="export-history" footer={<button type="button" className="button primary" autoFocus onClick={closeDialog}>{message('dialog.done')}</button>}>
      {history === null ? null : history === 'failed' ? <p className="muted">{message('export.history.failed')}</p> : <Entries history={history} />}
    </Dialog>
  );
}

async function read(document: string): Promise<ExportHistory> {
  const response = await fetch(`forme://exports/${document}`);
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as ExportHistory;
}

function Entries({ history: { entries, damaged } }: { readonly history: ExportHistory }) {
  const message = useMessage();
  return (
    <>
      {damaged > 0 ? <p className="export-note warn"><TriangleAlert size={14} aria-hidden /><span>{message('export.history.damaged', { count: damaged })}</span></p> : null}
      {entries.length === 0 ? <p className="muted">{message('export.history.none')}</p> : null}
      <ol className="past-exports">
        {[...entries].reverse().map((entry, index) => <Entry key={index} entry={entry} />)}
      </ol>
    </>
  );
}

function Entry({ entry }: { readonly entry: PastExport }) {
  const message = useMessage();
  const nameOf = useNameOf();
  const language = useLanguage();
  const { time, user, preset, standard, pages, files, version, errors, warnings, override } = entry;
  const size = files.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <li data-testid="past-export">
      <div className="past-head">
        <strong className="ellipsis">{preset ? nameOf(preset.name) : message(standard === 'html' ? 'export.html' : 'export.png')}</strong>
        <time dateTime={time}>{new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time))}</time>
      </div>
      <p className="muted">
        {[
          message('export.history.pages', { pages: ranges(pages) }),
          message('export.history.files', { count: files.length, size: (size / 1e6).toFixed(1) }),
          message('export.done.version', { version }),
          user,
        ].filter(Boolean).join(' · ')}
      </p>
      {override ? (
        <p className="export-note warn">
          <TriangleAlert size={14} aria-hidden />
          <span>{message('export.done.overridden', { count: override.findings.length, reason: override.reason })}</span>
        </p>
      ) : errors + warnings > 0 ? <p className="muted">{message('export.done.findings', { errors, warnings })}</p> : null}
      <details>
        <summary>{message('export.history.details')}</summary>
        <ul className="written-files">
          {files.map((file) => (
            <li key={file.name}>
              <span className="ellipsis" title={file.name}>{file.name}</span>
              <span className="muted">{message('export.size', { size: (file.bytes / 1e6).toFixed(2) })}</span>
              <code title={file.sha256}><b>SHA-256</b>{file.sha256}</code>
            </li>
          ))}
        </ul>
        {override && override.findings.length > 0 ? (
          <ul className="past-findings">
            {override.findings.map(({ key, values, page }, index) => (
              <li key={index}>
                {explain(language, key, values)}
                {page === null ? '' : ` (${message('cli.onPage', { page })})`}
              </li>
            ))}
          </ul>
        ) : null}
      </details>
    </li>
  );
}

/** `[1, 2, 3, 6]` → `1–3, 6`. */
const ranges = (pages: readonly number[]): string => pageRange([...pages].sort((a, b) => a - b)).replaceAll('-', '–').replaceAll(',', ', ');

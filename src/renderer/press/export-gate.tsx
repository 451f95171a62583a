import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { pageNumber } from '../../model/page-order';
import type { Finding } from '../../preflight/finding';
import { explain } from '../../strings/format-message';
import { showFinding } from '../actions/finding-actions';
import { openFile } from '../app-store';
import { closeDialog } from '../dialogs/close-dialog';
import { useLanguage, useMessage } from '../use-message';
import type { Gate } from './use-press-findings';

/** Longest reason that a record keeps. */
const LONGEST = 500;
/** More would only be scrolled past. */
const MOST = 200;

interface ExportGateProps {
  readonly gate: Gate;
  /** False: for screens and desks, where errors stop nothing. */
  readonly press: boolean;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** What preflight says before an export: errors stop a press export, each can be gone to, or someone says why it leaves all the same. */
export function ExportGate({ gate: { stopping, others, gathering }, press, reason, onReason }: ExportGateProps) {
  const message = useMessage();
  const id = useId();
  const [open, setOpen] = useState(false);
  const stops = stopping.length > 0;
  const shown = [...stopping, ...(open ? others : [])];
  const Icon = stops ? CircleAlert : others.length > 0 ? TriangleAlert : CircleCheck;
  return (
    <section className={`gate ${stops ? 'stop' : others.length > 0 ? 'warn' : 'clear'}`} data-testid="export-gate">
      <div className="gate-head">
        <Icon size={16} aria-hidden />
        <p role="status">
          <strong>{stops ? message('export.gate.stop', { count: stopping.length }) : message(others.length > 0 ? (press ? 'export.gate.warn' : 'export.gate.free') : 'export.gate.clear')}</strong>
          {gathering > 0 ? <span className="muted">{` ${message('export.gate.gathering', { count: gathering })}`}</span> : null}
        </p>
        {others.length > 0 ? (
          <button type="button" className="button link" aria-expanded={open} onClick={() => setOpen(!open)} data-testid="export-others">
            {message(open ? 'export.gate.hide' : stops ? 'export.gate.more' : 'export.gate.show', { count: others.length })}
          </button>
        ) : null}
      </div>
      {shown.length > 0 ? <FindingList findings={shown} /> : null}
      {stops ? (
        <div className="gate-reason">
          <label htmlFor={id}>{message('export.gate.reason')}</label>
          <div className="field">
            <input id={id} value={reason} maxLength={LONGEST} placeholder={message('export.gate.reason.example')} onChange={(event) => onReason(event.target.value)} data-testid="export-reason" />
          </div>
          <p className="field-note">{message('export.gate.recorded')}</p>
        </div>
      ) : null}
    </section>
  );
}

function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const message = useMessage();
  const language = useLanguage();
  const { edition } = openFile().store.getState();
  const show = (finding: Finding) => {
    closeDialog();
    showFinding(finding);
  };
  return (
    <ul className="findings" data-testid="export-findings">
      {findings.slice(0, MOST).map((finding, index) => (
        <li key={index} className={finding.severity}>
          {finding.severity === 'error' ? <CircleAlert size={14} aria-hidden /> : <TriangleAlert size={14} aria-hidden />}
          <button type="button" className="ellipsis" title={explain(language, finding.key, finding.values)} onClick={() => show(finding)}>{explain(language, finding.key, finding.values)}</button>
          {finding.place.page && edition.pages[finding.place.page] ? <span className="muted page">{message('cli.onPage', { page: pageNumber(edition, finding.place.page) })}</span> : null}
        </li>
      ))}
    </ul>
  );
}

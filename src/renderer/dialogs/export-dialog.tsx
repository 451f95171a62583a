import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { pageNumber } from '../../model/page-order';
import { preflight } from '../../preflight/preflight';
import type { Finding } from '../../preflight/finding';
import { explain } from '../../strings/format-message';
import { startExport } from '../actions/export-actions';
import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { Dialog } from '../ui/dialog';
import { Row } from '../ui/section';
import { Segments } from '../ui/segments';
import { useLanguage, useMessage } from '../use-message';
import { closeDialog } from './close-dialog';

/** What to export and as what; and what is not right on the page yet, so that nobody finds out in print. */
export function ExportDialog() {
  const message = useMessage();
  const { edition, composition } = openFile().store.getState();
  const page = useSession((session) => session.page);
  const several = Object.keys(edition.pages).length > 1;
  const [scope, setScope] = useState<'page' | 'edition'>('page');
  const [format, setFormat] = useState<'pdf' | 'png'>('pdf');
  const findings = useMemo(
    () => preflight(edition, composition).filter((finding) => scope === 'edition' || finding.place.page === null || finding.place.page === page),
    [edition, composition, scope, page],
  );
  const start = () => {
    closeDialog();
    void startExport(format === 'png' ? 'png' : edition.styles.press.preset, scope === 'page' && page !== null ? [page] : null, null);
  };
  return (
    <Dialog
      title={message('export.title')}
      onClose={closeDialog}
      width={520}
      testId="export-dialog"
      footer={(
        <>
          <button type="button" className="button" onClick={closeDialog}>{message('dialog.cancel')}</button>
          <button type="button" className="button primary" autoFocus onClick={start} data-testid="export-start">{message('export.start')}</button>
        </>
      )}
    >
      <Row label={message('export.scope')}>
        <Segments
          wide
          label={message('export.scope')}
          value={scope}
          segments={[
            { value: 'page', label: message('export.scope.page', { number: pageNumber(edition, page ?? '') }) },
            { value: 'edition', label: message('export.scope.edition', { count: Object.keys(edition.pages).length }) },
          ]}
          disabled={!several}
          onChange={setScope}
        />
      </Row>
      <Row label={message('export.format')}>
        <Segments
          wide
          label={message('export.format')}
          value={format}
          segments={[{ value: 'pdf', label: message('export.format.pdf') }, { value: 'png', label: message('export.format.png') }]}
          onChange={setFormat}
        />
      </Row>
      <p className="form-note" style={{ margin: '8px 0 12px' }}>{message(format === 'pdf' ? 'export.note.pdf' : 'export.note.png')}</p>
      {findings.length > 0 ? <Findings findings={findings} /> : null}
    </Dialog>
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const message = useMessage();
  const language = useLanguage();
  const { edition } = openFile().store.getState();
  const show = ({ place }: Finding) => {
    closeDialog();
    const session = useSession.getState();
    if (place.page) session.setPage(place.page);
    if (place.frame) session.select([place.frame]);
  };
  return (
    <>
      <p>{message('export.findings', { count: findings.length })}</p>
      <ul className="findings" data-testid="export-findings">
        {findings.slice(0, 12).map((finding, index) => (
          <li key={index} className={finding.severity}>
            {finding.severity === 'error' ? <CircleAlert size={14} aria-hidden /> : <TriangleAlert size={14} aria-hidden />}
            <button type="button" className="ellipsis" onClick={() => show(finding)}>{explain(language, finding.key, finding.values)}</button>
            {finding.place.page ? <span className="muted" style={{ marginInlineStart: 'auto' }}>{message('cli.onPage', { page: pageNumber(edition, finding.place.page) })}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

import { Pencil, RotateCcw } from 'lucide-react';
import { applyMaster } from '../../../commands/apply-master';
import { restoreItems } from '../../../commands/restore-items';
import type { Edition } from '../../../model/edition';
import { pagesWith } from '../../../model/masters';
import { mastersOf, pageNumber, pagesInOrder } from '../../../model/page-order';
import type { Page } from '../../../model/page';
import { run } from '../../actions/frame-actions';
import { makeMaster } from '../../actions/master-actions';
import { useSession } from '../../session-store';
import { Row, Section } from '../../ui/section';
import { Select } from '../../ui/select';
import { useMessage } from '../../use-message';

const NONE = '-';

/** Which master a page shows and what it has of its own instead; of a master, where it is shown. */
export function MasterSection({ page, edition }: { readonly page: Page; readonly edition: Edition }) {
  const message = useMessage();
  const { setPage } = useSession.getState();
  if (page.role === 'master') {
    const shown = pagesWith(edition, page.id).map(({ id }) => pageNumber(edition, id));
    const first = pagesWith(edition, page.id)[0] ?? pagesInOrder(edition)[0];
    return (
      <Section title={message('master.title')}>
        <p className="form-note">{shown.length > 0 ? message('master.shown-on', { pages: shown.join(message('press.list')) }) : message('master.shown-nowhere')}</p>
        <button type="button" className="button" disabled={!first} onClick={() => first && setPage(first.id)} data-testid="master-leave">{message('master.leave')}</button>
      </Section>
    );
  }
  const masters = mastersOf(edition);
  return (
    <Section title={message('master.title')}>
      <Row label={message('master.of-page')}>
        <Select
          label={message('master.of-page')}
          value={page.master ?? NONE}
          choices={[{ value: NONE, label: message('master.none') }, ...masters.map(({ id, name }) => ({ value: id, label: name || message('basket.unnamed') }))]}
          onChange={(value) => run(applyMaster, { pages: [page.id], master: value === NONE ? null : value })}
          testId="page-master"
        />
        {page.master !== null ? (
          <button type="button" className="icon-button" title={message('master.edit')} aria-label={message('master.edit')} onClick={() => setPage(page.master)} data-testid="master-edit"><Pencil size={14} aria-hidden /></button>
        ) : null}
      </Row>
      {page.hides.length > 0 ? (
        <button type="button" className="button" onClick={() => run(restoreItems, { page: page.id })} data-testid="master-restore">
          <RotateCcw size={13} aria-hidden />{message('master.restore', { count: page.hides.length })}
        </button>
      ) : null}
      {page.master === null ? <button type="button" className="button" onClick={makeMaster} data-testid="master-make">{message('command.make-master')}</button> : null}
    </Section>
  );
}

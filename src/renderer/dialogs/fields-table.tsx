import { FIELD_NAMES, fillFields } from '../../compose/folio-fields';
import type { Edition } from '../../model/edition';
import { pageNumber, pagesInOrder } from '../../model/page-order';
import { useSession } from '../session-store';
import { useMessage } from '../use-message';

/** What each page-wide field prints on the page in view. A click copies the field, to be put into furniture or a folio. */
export function FieldsTable({ edition }: { readonly edition: Edition }) {
  const message = useMessage();
  const current = useSession((session) => session.page);
  const all = pagesInOrder(edition);
  const page = all.find(({ id }) => id === current) ?? all[0];
  if (!page) return null;
  const facts = { info: edition.info, page, number: pageNumber(edition, page.id), pages: all.length };
  return (
    <details data-testid="fields">
      <summary>{message('fields.title')}</summary>
      <p className="muted">{message('fields.note')}</p>
      <dl>
        {FIELD_NAMES.map((name) => (
          <div key={name} className="form-row">
            <dt className="form-label">
              <button type="button" className="button link" title={message('fields.copy')} onClick={() => void navigator.clipboard.writeText(`{${name}}`)}><code>{`{${name}}`}</code></button>
            </dt>
            <dd>{fillFields(`{${name}}`, facts) || '—'}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

import { setInfo } from '../../../commands/set-info';
import { setPage } from '../../../commands/set-page';
import { ptToMm } from '../../../geometry/units';
import type { EditionInfo } from '../../../model/edition';
import { charactersPerLine, rowCount } from '../../../model/grid';
import type { Page } from '../../../model/page';
import { run } from '../../actions/frame-actions';
import { DateField } from '../../ui/date-field';
import { Section } from '../../ui/section';
import { TextField } from '../../ui/text-field';
import { useMessage } from '../../use-message';

/** The page in view: its name and what its grid is made of. */
export function PageSection({ page }: { readonly page: Page }) {
  const message = useMessage();
  const mm = (points: number): string => String(Math.round(ptToMm(points) * 10) / 10);
  const facts = [
    [message('inspector.size'), message('inspector.size.value', { width: mm(page.width), height: mm(page.height) })],
    [message('inspector.type-area'), message('inspector.size.value', { width: mm(page.typeArea.width), height: mm(page.typeArea.height) })],
    [message('inspector.grid'), message('inspector.grid.value', { columns: page.grid.columns, rows: rowCount(page) })],
    [message('inspector.measure'), message('inspector.measure.value', { characters: charactersPerLine(page), size: page.grid.bodySize })],
  ] as const;
  return (
    <Section title={message('inspector.page')}>
      <TextField label={message('page.name')} value={page.name} onCommit={(name) => run(setPage, { page: page.id, name })} testId="page-name" />
      <dl>
        {facts.map(([term, value]) => (
          <div key={term} className="form-row">
            <dt className="form-label">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** What the folio prints on every page. */
export function EditionSection({ info }: { readonly info: EditionInfo }) {
  const message = useMessage();
  return (
    <Section title={message('inspector.edition')}>
      <EditionFields info={info} />
    </Section>
  );
}

export function EditionFields({ info }: { readonly info: EditionInfo }) {
  const message = useMessage();
  const set = (values: Partial<Omit<EditionInfo, 'id'>>) => run(setInfo, { values });
  return (
    <>
      <TextField label={message('edition.paper')} value={info.paper} onCommit={(paper) => set({ paper })} testId="edition-paper" />
      <DateField label={message('edition.date')} value={info.date} onCommit={(date) => set({ date })} testId="edition-date" />
      <TextField label={message('edition.section')} value={info.section} onCommit={(section) => set({ section })} />
      <TextField label={message('edition.issue')} value={info.issue} onCommit={(issue) => set({ issue })} />
      <TextField label={message('edition.editors')} rows={2} value={info.editors} onCommit={(editors) => set({ editors })} />
    </>
  );
}

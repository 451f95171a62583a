import { Plus, Trash2, X } from 'lucide-react';
import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { PageId } from '../../model/ids';
import { PAGE_STATES } from '../../model/page';
import { pagesInOrder } from '../../model/page-order';
import { standing } from '../../model/signing/standing';
import { openFile } from '../app-store';
import { runCommand } from '../commands-run';
import type { DocumentState } from '../document-store';
import { useFindings } from '../preflight/use-findings';
import { useSession } from '../session-store';
import { IconButton } from '../ui/icon-button';
import { Segments } from '../ui/segments';
import { usePanelDocument } from '../use-document';
import { useMessage } from '../use-message';
import { storiesOfPage } from './page-marks';
import { removePages } from './plan-actions';
import { onPlanKey } from './plan-keys';
import { PlanPage } from './plan-page';
import { planSections } from './plan-sections';
import { usePlanView } from './plan-view';
import type { PlanSize } from './plan-view';
import { usePlanDrag } from './use-plan-drag';
import './plan.css';

const WIDTHS: Readonly<Record<PlanSize, number>> = { small: 76, medium: 112, large: 168 };

/** The edition plan (版次总览): all pages as they are composed, in sections and openings, over the desk. */
export function PlanBoard() {
  return <Board state={useDeferredValue(usePanelDocument())} />;
}

const Board = memo(function Board({ state: { edition, composition, composing } }: { readonly state: DocumentState }) {
  const message = useMessage();
  const size = usePlanView((view) => view.size);
  const selected = usePlanView((view) => view.selected);
  const board = useRef<HTMLDivElement>(null);
  const { dragging, start } = usePlanDrag();
  const { findings } = useFindings();
  const marks = useMemo(() => {
    const counts = new Map<PageId, { errors: number; warnings: number }>();
    for (const { severity, place: { page } } of findings) {
      if (page === null) continue;
      const count = counts.get(page) ?? { errors: 0, warnings: 0 };
      count[severity === 'error' ? 'errors' : 'warnings'] += 1;
      counts.set(page, count);
    }
    return counts;
  }, [findings]);
  const stands = useMemo(() => new Map(pagesInOrder(edition).map(({ id }) => [id, standing(edition, { page: id })])), [edition]);
  const stories = useMemo(() => new Map(pagesInOrder(edition).map(({ id }) => [id, storiesOfPage(edition, composition, id)])), [edition, composition]);
  const sections = useMemo(() => planSections(edition), [edition]);
  const pages = pagesInOrder(edition);
  const numbers = useMemo(() => new Map(pages.map(({ id }, i) => [id, i + 1])), [pages]);

  useEffect(() => {
    const { page } = useSession.getState();
    usePlanView.getState().select(page === null ? [] : [page]);
    // What lies under the plan is out of reach of keys and screen readers.
    const covered = [...(board.current?.parentElement?.children ?? [])].filter((element) => element !== board.current);
    for (const element of covered) element.setAttribute('inert', '');
    return () => {
      for (const element of covered) element.removeAttribute('inert');
      document.querySelector<HTMLElement>('[data-testid="page-stage"]')?.focus();
    };
  }, []);
  // Undo may take back a page that is selected.
  useEffect(() => {
    // The newest of both: what is drawn here follows a moment later, and a page just added is not on it yet.
    const now = usePlanView.getState().selected;
    const there = now.filter((id) => openFile().store.getState().edition.pages[id]);
    if (there.length < now.length || there.length === 0) usePlanView.getState().select(there.length > 0 ? there : pages.slice(0, 1).map(({ id }) => id));
  }, [selected, edition, pages]);

  const over = dragging?.over ?? null;
  const width = WIDTHS[size];
  const add = (): void => {
    const page = selected.at(-1);
    if (page !== undefined) useSession.getState().setPage(page);
    runCommand('add-page');
  };
  return (
    <div ref={board} className="plan" data-testid="plan" data-dragging={dragging?.drag.kind} onKeyDown={onPlanKey}>
      <header className="plan-head">
        <h2>{message('plan.title')}</h2>
        <span className="muted">{message('plan.summary', { count: pages.length })}</span>
        <ul className="plan-legend">
          {PAGE_STATES.map((state, i) => (
            <li key={state}><i className={`page-state ${state}`} aria-hidden /><kbd>{i + 1}</kbd>{message(`page.state.${state}`)} <b>{pages.filter((page) => page.state === state).length}</b></li>
          ))}
        </ul>
        {composing ? <span className="muted" role="status">{message('plan.composing')}</span> : null}
        <span className="stretch" />
        <IconButton icon={Plus} label={message('command.add-page').replace(/…$/, '')} onClick={add} />
        <IconButton icon={Trash2} label={message('command.remove-page')} disabled={pages.length < 2} onClick={() => removePages(selected)} />
        <Segments
          label={message('plan.size')}
          value={size}
          segments={(['small', 'medium', 'large'] as const).map((value) => ({ value, label: message(`plan.size.${value}`) }))}
          onChange={(value) => usePlanView.getState().setSize(value)}
        />
        <IconButton icon={X} label={message('plan.close')} keys="Esc" onClick={() => usePlanView.getState().show(false)} testId="plan-close" />
      </header>
      <div className="plan-body">
        {sections.map(({ name, pages: inSection, openings }) => (
          <section key={inSection[0]!.id} className="plan-section" aria-label={name === '' ? message('plan.section-plain') : message('plan.section', { name })}>
            <h3>
              {name === '' ? message('plan.section-plain') : message('plan.section', { name })}
              <span className="muted">{message('plan.section-pages', { count: inSection.length })}</span>
            </h3>
            <div className="plan-openings">
              {openings.map((opening) => (
                <div key={opening.pages[0]!.id} className="plan-opening" data-joined={opening.joined || undefined}>
                  {opening.pages.map((page) => (
                    <PlanPage
                      key={page.id}
                      page={page}
                      number={numbers.get(page.id) ?? 0}
                      list={composition.pages.get(page.id)?.list ?? null}
                      width={width}
                      stands={stands.get(page.id) ?? null}
                      errors={marks.get(page.id)?.errors ?? 0}
                      warnings={marks.get(page.id)?.warnings ?? 0}
                      stories={stories.get(page.id) ?? []}
                      showStories={size !== 'small'}
                      drop={dragging && over?.page === page.id ? { kind: dragging.drag.kind, alt: dragging.alt, behind: over.behind } : null}
                      dragged={dragging?.drag.kind === 'page' && dragging.drag.page === page.id}
                      start={start}
                    />
                  ))}
                  {opening.joined ? <span className="plan-joined">{message('plan.spread')}</span> : null}
                </div>
              ))}
            </div>
          </section>
        ))}
      </div>
      <footer className="plan-help">
        <span>{message('plan.hint')}</span>
        <span>{message('plan.keys')}</span>
      </footer>
      {dragging ? (
        <div className="drag-ghost" style={{ left: dragging.x + 12, top: dragging.y + 10 }} aria-hidden>
          <span className="ellipsis">{dragging.drag.kind === 'page' ? `${numbers.get(dragging.drag.page)} ${edition.pages[dragging.drag.page]?.name ?? ''}` : edition.stories[dragging.drag.story]?.slug}</span>
        </div>
      ) : null}
    </div>
  );
});

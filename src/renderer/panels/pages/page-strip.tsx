import { LayoutGrid, Plus, Trash2 } from 'lucide-react';
import { memo, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { pagesInOrder } from '../../../model/page-order';
import { movePageTo } from '../../actions/page-actions';
import { runCommand } from '../../commands-run';
import { errorsByPage } from '../../preflight/count-findings';
import { useFindings } from '../../preflight/use-findings';
import { oversetPages } from '../../pages/overset-pages';
import { useSession } from '../../session-store';
import { CommandButton } from '../../shell/command-button';
import { CommandContextMenu } from '../../shell/command-context-menu';
import type { DocumentState } from '../../document-store';
import { usePanelDocument } from '../../use-document';
import { useMessage } from '../../use-message';
import { PageThumb } from '../../pages/page-thumb';
import { MasterStrip } from './master-strip';
import { useMasterDrag } from './use-master-drag';

const THUMB = 84;
/** Pixels that a press may wander and still be a click. */
const SLOP = 5;

/** The pages of the edition: live thumbnails, turned to by click or arrow keys, reordered by dragging. */
export function PageStrip() {
  return <Pages state={useDeferredValue(usePanelDocument())} />;
}

const Pages = memo(function Pages({ state: { edition, composition } }: { readonly state: DocumentState }) {
  const message = useMessage();
  const current = useSession((session) => session.page);
  const setPage = useSession((session) => session.setPage);
  const { moving, drop, handlers } = useReorder();
  const masters = useMasterDrag();
  const pages = pagesInOrder(edition);
  const overset = oversetPages(edition, composition);
  const { findings } = useFindings();
  const errors = useMemo(() => errorsByPage(findings), [findings]);

  const onKeyDown = (event: KeyboardEvent) => {
    const index = pages.findIndex((page) => page.id === current);
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    const next = step === undefined ? undefined : pages[index + step];
    if (step !== undefined) event.preventDefault();
    if (next && event.altKey) movePageTo(current!, index + step!);
    else if (next) setPage(next.id);
    if (event.key === 'Delete') runCommand('remove-page');
    if (event.key === 'F2') runCommand('rename-page');
  };

  return (
    <>
      <CommandContextMenu on="panel">
      <div className="panel-head">
        <h2 className="panel-title">{message('pages.title')}</h2>
        <CommandButton command="edition-plan" icon={LayoutGrid} size="small" />
        <CommandButton command="add-page" icon={Plus} size="small" />
        <CommandButton command="remove-page" icon={Trash2} size="small" disabled={pages.length < 2} />
      </div>
      </CommandContextMenu>
      <CommandContextMenu on="strip">
      <div className="panel-body">
        <div className="page-strip" role="listbox" aria-label={message('pages.title')} aria-orientation="horizontal" tabIndex={0} onKeyDown={onKeyDown} aria-activedescendant={current ? `page-${current}` : undefined}>
          {pages.map((page, index) => {
            const list = composition.pages.get(page.id)?.list;
            const name = message('pages.state', { name: message('pages.page', { number: index + 1, name: page.name }), state: message(`page.state.${page.state}`) });
            const wrong = errors.get(page.id) ?? 0;
            const trouble = overset.has(page.id) && wrong <= 1 ? message('pages.overset') : wrong > 0 ? message('pages.errors', { count: wrong }) : null;
            return (
              <CommandContextMenu key={page.id} on="page">
                <div
                  id={`page-${page.id}`}
                  className="page-thumb"
                  role="option"
                  aria-selected={page.id === current}
                  data-testid="page-thumb"
                  data-page={page.id}
                  data-state={page.state}
                  data-moving={moving === page.id || undefined}
                  data-drop={drop === page.id || undefined}
                  data-takes={masters.target === page.id || undefined}
                  onContextMenu={() => setPage(page.id)}
                  onDoubleClick={() => runCommand('rename-page')}
                  {...handlers(page.id)}
                >
                  {list ? <PageThumb list={list} width={THUMB} /> : null}
                  <span className="name">
                    <span className="visually-hidden">{trouble === null ? name : `${name}, ${trouble}`}</span>
                    <b aria-hidden>{index + 1}</b>
                    <i className={`page-state ${page.state}`} title={message(`page.state.${page.state}`)} />
                    <span className="ellipsis" aria-hidden>{page.name}</span>
                    {trouble === null ? null : <span className="dot" title={trouble} data-testid="page-trouble" />}
                  </span>
                </div>
              </CommandContextMenu>
            );
          })}
        </div>
        <MasterStrip edition={edition} composition={composition} drag={masters} />
      </div>
      </CommandContextMenu>
    </>
  );
});

/** Dragging a thumbnail before another one. */
function useReorder() {
  const [moving, setMoving] = useState<string | null>(null);
  const [drop, setDrop] = useState<string | null>(null);
  const press = useRef<{ page: string; x: number; y: number } | null>(null);
  const over = (event: PointerEvent): string | null =>
    document.elementsFromPoint(event.clientX, event.clientY).map((element) => element.closest<HTMLElement>('[data-page]')?.dataset['page']).find((id) => id !== undefined) ?? null;
  const end = () => {
    press.current = null;
    setMoving(null);
    setDrop(null);
  };
  const handlers = (page: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      useSession.getState().setPage(page);
      press.current = { page, x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!press.current) return;
      if (moving === null && Math.hypot(event.clientX - press.current.x, event.clientY - press.current.y) < SLOP) return;
      setMoving(page);
      const target = over(event);
      setDrop(target === page ? null : target);
    },
    onPointerUp: () => {
      if (moving !== null && drop !== null) {
        // Dropped on a later page it goes behind it, on an earlier one before it: where the hand was aiming.
        const order = [...document.querySelectorAll<HTMLElement>('[data-page]')].map((element) => element.dataset['page']);
        movePageTo(moving, order.indexOf(drop));
      }
      end();
    },
    onPointerCancel: end,
  });
  return { moving, drop, handlers };
}

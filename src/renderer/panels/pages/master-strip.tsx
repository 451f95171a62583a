import { Plus } from 'lucide-react';
import { ContextMenu } from 'radix-ui';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Composition } from '../../../compose/composition';
import type { Edition } from '../../../model/edition';
import type { PageId } from '../../../model/ids';
import { pagesWith } from '../../../model/masters';
import { mastersOf, pagesInOrder } from '../../../model/page-order';
import { addEmptyMaster, removeMaster, renameMaster, showMaster } from '../../actions/master-actions';
import type { CommandMenuPart } from '../../command-menus';
import { PageThumb } from '../../pages/page-thumb';
import { useSession } from '../../session-store';
import { IconButton } from '../../ui/icon-button';
import { MenuParts } from '../../ui/menu-parts';
import { message, useMessage } from '../../use-message';
import type { MasterDrag } from './use-master-drag';

const THUMB = 60;

interface MasterStripProps {
  readonly edition: Edition;
  readonly composition: Composition;
  readonly drag: MasterDrag;
}

/** The edition's masters under its pages: opened by a click or Enter, dragged on to pages, renamed by F2, deleted by Delete. */
export function MasterStrip({ edition, composition, drag }: MasterStripProps) {
  const say = useMessage();
  const current = useSession((session) => session.page);
  const setPage = useSession((session) => session.setPage);
  const [chosen, choose] = useState<PageId | null>(null);
  const masters = mastersOf(edition);
  const active = (masters.find(({ id }) => id === chosen) ?? masters.find(({ id }) => id === current) ?? masters[0])?.id ?? null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (active === null) return;
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (step !== undefined) choose(masters[Math.max(0, Math.min(masters.length - 1, masters.findIndex(({ id }) => id === active) + step))]!.id);
    else if (event.key === 'Enter' || event.key === ' ') setPage(active);
    else if (event.key === 'F2') renameMaster(active);
    else if (event.key === 'Delete') removeMaster(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <div className="strip-masters">
        <h3>{say('master.list')}</h3>
        <IconButton icon={Plus} size="small" label={say('master.add')} onClick={addEmptyMaster} testId="master-add" />
      </div>
      {masters.length === 0 ? null : (
        <div className="page-strip masters" role="listbox" aria-label={say('master.list')} aria-orientation="horizontal" tabIndex={0} onKeyDown={onKeyDown} aria-activedescendant={active === null ? undefined : `master-${active}`} data-testid="master-strip">
          {masters.map((master) => {
            const list = composition.pages.get(master.id)?.list;
            const count = pagesWith(edition, master.id).length;
            return (
              <ContextMenu.Root key={master.id}>
                <ContextMenu.Trigger asChild>
                  <div
                    id={`master-${master.id}`}
                    className="page-thumb"
                    role="option"
                    aria-selected={master.id === current}
                    data-active={master.id === active || undefined}
                    data-moving={drag.moving === master.id || undefined}
                    data-testid="master-thumb"
                    data-name={master.name}
                    title={`${master.name}: ${say('master.count', { count })}\n${say('master.drag-hint')}`}
                    onClick={() => {
                      choose(master.id);
                      setPage(master.id);
                    }}
                    onDoubleClick={() => renameMaster(master.id)}
                    {...drag.handlers(master.id)}
                  >
                    {list ? <PageThumb list={list} width={THUMB} /> : null}
                    <span className="name"><span className="ellipsis">{master.name}</span><small aria-label={say('master.count', { count })}>{count}</small></span>
                  </div>
                </ContextMenu.Trigger>
                <ContextMenu.Portal>
                  <ContextMenu.Content className="menu" collisionPadding={8}><MenuParts kind="context" parts={menuOf(edition, master.id)} /></ContextMenu.Content>
                </ContextMenu.Portal>
              </ContextMenu.Root>
            );
          })}
        </div>
      )}
    </>
  );
}

function menuOf(edition: Edition, master: PageId): readonly CommandMenuPart[] {
  const item = (id: string, label: string, keys: string | null, run: () => unknown, checked?: boolean): CommandMenuPart => ({
    type: 'item', id: `master-${id}`, label, keys, disabled: false, run: () => void run(), ...(checked === undefined ? {} : { checked }),
  });
  const pages = pagesInOrder(edition);
  const onAll = pages.every((page) => page.master === master);
  return [
    item('open', message('master.open'), null, () => useSession.getState().setPage(master)),
    item('rename', message('master.rename'), 'F2', () => renameMaster(master)),
    {
      type: 'submenu', id: 'master-show-on', label: message('master.show-on'), disabled: false,
      parts: [
        item('all', message('master.all-pages'), null, () => showMaster(pages.map(({ id }) => id), onAll ? null : master), onAll),
        { type: 'line', id: 'line-all' },
        ...pages.map((page, i) => item(`on-${i + 1}`, message('pages.page', { number: i + 1, name: page.name }), null, () => showMaster([page.id], page.master === master ? null : master), page.master === master)),
      ],
    },
    { type: 'line', id: 'line-delete' },
    item('delete', message('master.delete'), null, () => removeMaster(master)),
  ];
}

import { ArchiveRestore, ImageOff, PencilLine, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { ShelfEntry } from '../../ipc/shelf';
import { freeItemName, keepSelection, placeItem, renameItem, wantedItemName } from '../actions/library-actions';
import { openFile } from '../app-store';
import { listShelf, readShelf, removeFromShelf } from '../house-shelf';
import { useSession } from '../session-store';
import { CommandContextMenu } from '../shell/command-context-menu';
import { IconButton } from '../ui/icon-button';
import { useMessage } from '../use-message';
import { readItem } from './library-item';
import type { ItemPicture } from './library-item';
import { useLibraryDrag } from './use-library-drag';
import './library.css';

const COLUMNS = 2;

/** The house's furniture as small pictures: dragged on to the page, or placed by Enter where it stood. What is selected on the page is kept under a name. */
export function LibraryPanel() {
  const message = useMessage();
  const selected = useSession((session) => session.selection.length);
  const [entries, setEntries] = useState<readonly ShelfEntry[] | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<string | null>(null);
  const toasts = useSession((session) => session.toasts.length);
  // What a command kept meanwhile is told by a toast, and stands here then.
  useEffect(() => void listShelf('items').then((found) => found && setEntries(found)), [toasts]);
  const drag = useLibraryDrag();
  const names = (entries ?? []).map(({ name }) => name);
  const active = current !== null && names.includes(current) ? current : names[0] ?? null;

  const keep = async () => {
    const now = await keepSelection(freeItemName(wantedItemName(openFile().store.getState().edition, useSession.getState().selection), entries ?? []));
    if (!now) return;
    setEntries(now);
    setCurrent(now[0]?.name ?? null);
    setRenaming(now[0]?.name ?? null);
  };
  const rename = async (name: string, next: string) => {
    setRenaming(null);
    if (next.trim() === '' || next.trim() === name) return;
    const now = await renameItem(name, next.trim());
    if (!now) return;
    setEntries(now);
    setCurrent(next.trim());
    requestAnimationFrame(() => focusItem(next.trim()));
  };
  const remove = async (name: string) => {
    setLeaving(null);
    const now = await removeFromShelf('items', name);
    if (now) setEntries(now);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (active === null || !(event.target instanceof HTMLElement) || !event.target.classList.contains('library-card')) return;
    const step = { ArrowUp: -COLUMNS, ArrowDown: COLUMNS, ArrowLeft: -1, ArrowRight: 1, Home: -names.length, End: names.length }[event.key];
    if (step !== undefined) {
      const next = names[Math.max(0, Math.min(names.length - 1, names.indexOf(active) + step))]!;
      setCurrent(next);
      focusItem(next);
    }
    else if (event.key === 'Enter' || event.key === ' ') void placeItem(active);
    else if (event.key === 'F2') setRenaming(active);
    else if (event.key === 'Delete' || event.key === 'Backspace') setLeaving(active);
    else if (event.key === 'Escape' && leaving !== null) setLeaving(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <CommandContextMenu on="panel">
      <aside className="panel grow" aria-label={message('library.title')} data-testid="library">
        <div className="library-head">
          <button type="button" className="button" disabled={selected === 0} onClick={() => void keep()} data-testid="library-keep"><ArchiveRestore size={14} aria-hidden />{message('library.keep', { count: Math.max(1, selected) })}</button>
        </div>
        <div className="panel-body">
          {entries?.length === 0 ? <p className="panel-empty">{message('library.empty')}</p> : null}
          {names.length > 0 ? (
            <>
              <p className="form-note library-hint">{message('library.hint')}</p>
              <ul className="library-list" aria-label={message('library.title')} onKeyDown={onKeyDown}>
                {names.map((name) => (
                  <Item
                    key={name}
                    name={name}
                    active={name === active}
                    renaming={name === renaming}
                    dragged={name === drag.name}
                    onPress={(event, picture) => {
                      setCurrent(name);
                      drag.press(event, name, picture);
                    }}
                    onPlace={() => void placeItem(name)}
                    onRename={(next) => (next === undefined ? setRenaming(name) : void rename(name, next))}
                    onRemove={() => setLeaving(name)}
                  />
                ))}
              </ul>
            </>
          ) : null}
        </div>
        {leaving === null ? null : (
          <div className="library-sure" role="alertdialog" aria-label={message('library.remove')} data-testid="library-sure">
            <p>{message('library.sure', { name: leaving })}</p>
            <button type="button" className="button" onClick={() => setLeaving(null)}>{message('dialog.cancel')}</button>
            <button type="button" className="button danger" autoFocus onClick={() => void remove(leaving)} data-testid="library-remove-confirm">{message('library.remove')}</button>
          </div>
        )}
        {drag.ghost}
      </aside>
    </CommandContextMenu>
  );
}

const itemId = (name: string): string => `library-${encodeURIComponent(name)}`;

const focusItem = (name: string): void => document.getElementById(itemId(name))?.focus();

interface ItemProps {
  readonly name: string;
  readonly active: boolean;
  readonly renaming: boolean;
  readonly dragged: boolean;
  readonly onPress: (event: PointerEvent, picture: ItemPicture | null) => void;
  readonly onPlace: () => void;
  /** Without a name: begins to type one. */
  readonly onRename: (next?: string) => void;
  readonly onRemove: () => void;
}

function Item({ name, active, renaming, dragged, onPress, onPlace, onRename, onRemove }: ItemProps) {
  const message = useMessage();
  const [picture, setPicture] = useState<ItemPicture | null>(null);
  useEffect(() => {
    let live = true;
    void readShelf('items', name).then((raw) => live && setPicture(readItem(raw)?.picture ?? null));
    return () => {
      live = false;
    };
  }, [name]);
  return (
    <li className="library-item" data-current={active || undefined} data-dragged={dragged || undefined} data-testid="library-item" data-name={name} onPointerDown={(event) => onPress(event, picture)} onDoubleClick={onPlace}>
      <button type="button" id={itemId(name)} className="library-card" tabIndex={active ? 0 : -1} aria-label={name} aria-current={active || undefined} title={name}>
        <span className="library-picture">{picture ? <img src={picture.url} alt="" draggable={false} /> : <ImageOff size={16} aria-label={message('library.no-picture')} />}</span>
        {renaming ? null : <span className="ellipsis library-name">{name}</span>}
      </button>
      {renaming ? (
        <input
          className="library-name-field"
          aria-label={message('library.name')}
          defaultValue={name}
          autoFocus
          onFocus={(event) => event.target.select()}
          onPointerDown={(event) => event.stopPropagation()}
          onBlur={(event) => onRename(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.value = name;
            if (event.key === 'Enter' || event.key === 'Escape') focusItem(name);
            event.stopPropagation();
          }}
          data-testid="library-name"
        />
      ) : null}
      <span className="library-tools" onPointerDown={(event) => event.stopPropagation()}>
        <IconButton icon={PencilLine} size="small" label={`${message('library.rename')}: ${name}`} onClick={() => onRename()} />
        <IconButton icon={Trash2} size="small" label={`${message('library.remove')}: ${name}`} onClick={onRemove} />
      </span>
    </li>
  );
}

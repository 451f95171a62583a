import { Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FormEvent } from 'react';
import type { ShelfEntry } from '../../ipc/shelf';
import { keepSelection, placeItem } from '../actions/library-actions';
import { listShelf, removeFromShelf } from '../house-shelf';
import { useSession } from '../session-store';
import { Dialog } from '../ui/dialog';
import { useMessage } from '../use-message';
import { closeDialog } from './close-dialog';
import '../styles/briefs.css';

/** The house's library: Enter or a click puts an item on the page; the selected frames are kept under a name. */
export function LibraryDialog() {
  const message = useMessage();
  const selected = useSession((session) => session.selection.length);
  const [entries, setEntries] = useState<readonly ShelfEntry[]>([]);
  const [name, setName] = useState('');
  useEffect(() => {
    void listShelf('items').then((found) => setEntries(found ?? []));
  }, []);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const now = await keepSelection(name.trim());
    if (!now) return;
    setEntries(now);
    setName('');
  };
  const place = async (item: string) => {
    if (await placeItem(item)) closeDialog();
  };
  return (
    <Dialog title={message('library.title')} onClose={closeDialog} width={440} testId="library">
      {selected > 0 ? (
        <form className="stack-buttons" onSubmit={(event) => void keep(event)}>
          <div className="field" style={{ flex: 1 }}>
            <input aria-label={message('library.name')} placeholder={message('library.name')} value={name} onChange={(event) => setName(event.target.value)} data-testid="library-name" />
          </div>
          <button type="submit" className="button" style={{ flex: 'none' }} disabled={name.trim() === ''} data-testid="library-keep">{message('library.keep', { count: selected })}</button>
        </form>
      ) : null}
      {entries.length === 0 ? <p className="muted">{message('library.empty')}</p> : (
        <ul className="stack-list" aria-label={message('library.title')}>
          {entries.map((entry) => (
            <li key={entry.name} className="stack-item" data-testid="library-item">
              <button type="button" className="slug ellipsis" onClick={() => void place(entry.name)}>{entry.name}</button>
              <button type="button" className="icon-button small" title={message('library.remove')} aria-label={`${message('library.remove')}: ${entry.name}`} onClick={() => void removeFromShelf('items', entry.name).then((now) => now && setEntries(now))}><Trash2 size={13} aria-hidden /></button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

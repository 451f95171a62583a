import { Download, FolderOpen, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { mergedHouseStyle, takeHouseStyle } from '../../commands/take-house-style';
import type { ShelfEntry } from '../../ipc/shelf';
import { compareStyleSheets } from '../../model/compare-style-sheets';
import type { SheetChange } from '../../model/compare-style-sheets';
import { HOUSE_STYLE_FORMAT, readHouseStyle } from '../../model/read-house-style';
import type { StyleSheet } from '../../model/style';
import { isMessageKey } from '../../strings/format-message';
import { showFailure } from '../actions/file-actions';
import { run } from '../actions/frame-actions';
import { listShelf, readShelf, removeFromShelf, writeShelf } from '../house-shelf';
import { useNameOf } from '../press/names';
import { useEdition } from '../press/use-edition';
import { useSession } from '../session-store';
import { Dialog } from '../ui/dialog';
import { IconButton } from '../ui/icon-button';
import { useMessage } from '../use-message';

interface Opened {
  readonly name: string;
  readonly styles: StyleSheet;
}

/** House styles on the shelf and in files: saving this edition's, and taking another over once it is seen what it changes. */
export function HouseStyleDialog() {
  const message = useMessage();
  const edition = useEdition();
  const [entries, setEntries] = useState<readonly ShelfEntry[]>([]);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [name, setName] = useState(edition.info.paper);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => {
    void listShelf('styles').then((found) => found && setEntries(found));
  }, []);
  const close = () => useSession.getState().openDialog(null);
  const asFile = () => ({ format: HOUSE_STYLE_FORMAT, name: name.trim(), styles: edition.styles });
  const show = (raw: unknown): void => {
    const read = readHouseStyle(raw);
    if (read.ok) setOpened(read);
    else showFailure(read);
  };
  const save = async (): Promise<void> => {
    const found = await writeShelf('styles', name.trim(), asFile());
    if (!found) return;
    setEntries(found);
    useSession.getState().toast({ tone: 'success', key: 'toast.house-style-saved', values: { name: name.trim() } });
  };
  const openFile = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    try {
      show(JSON.parse(await chosen.text()));
    } catch {
      showFailure({ key: 'failure.house-style', values: { detail: chosen.name } });
    }
  };
  const saveFile = (): void => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(asFile(), null, 2)], { type: 'application/json' }));
    link.download = `${name.trim() || 'house'}.forme-style.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  const take = (): void => {
    if (opened && run(takeHouseStyle, { styles: opened.styles })) close();
  };
  const changes = opened ? compareStyleSheets(edition.styles, mergedHouseStyle(edition.styles, opened.styles)) : null;
  return (
    <Dialog
      title={message('house.title')}
      onClose={close}
      width={760}
      testId="house-style"
      footer={(
        <>
          <button type="button" className="button quiet" onClick={() => file.current?.click()} data-testid="house-open"><FolderOpen size={15} aria-hidden />{message('house.open-file')}</button>
          <button type="button" className="button quiet" onClick={saveFile} data-testid="house-save-file"><Download size={15} aria-hidden />{message('house.save-file')}</button>
          <span className="stretch" />
          <button type="button" className="button" onClick={close}>{message('dialog.close')}</button>
          <button type="button" className="button primary" disabled={!changes || changes.length === 0} onClick={take} data-testid="house-take">{message('house.take')}</button>
        </>
      )}
    >
      <input ref={file} type="file" accept=".json,application/json" hidden aria-hidden data-testid="house-file" onChange={(event) => void openFile(event.target.files?.[0]).finally(() => (event.target.value = ''))} />
      <div className="house-style">
        <div className="house-list">
          <form
            className="house-save"
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            <div className="field"><input aria-label={message('house.name')} value={name} maxLength={80} onChange={(event) => setName(event.target.value)} data-testid="house-name" /></div>
            <button type="submit" className="button" disabled={name.trim() === ''} data-testid="house-save">{message('house.save')}</button>
          </form>
          <div className="house-entries" role="group" aria-label={message('house.shelf')} data-testid="house-entries">
            {entries.map((entry) => (
              <div key={entry.name} className="house-row">
                <button type="button" className="house-entry ellipsis" aria-pressed={opened?.name === entry.name} onClick={() => void readShelf('styles', entry.name).then(show)}>{entry.name}</button>
                <IconButton size="small" icon={Trash2} label={message('house.remove', { name: entry.name })} onClick={() => void removeFromShelf('styles', entry.name).then((found) => found && setEntries(found))} />
              </div>
            ))}
            {entries.length === 0 ? <p className="panel-empty">{message('house.empty')}</p> : null}
          </div>
        </div>
        <div className="house-changes" data-testid="house-changes">
          {!opened || !changes ? <p className="panel-empty">{message('house.choose')}</p> : <Changes name={opened.name} changes={changes} sheets={[edition.styles, opened.styles]} />}
        </div>
      </div>
    </Dialog>
  );
}

/** What would change, entry by entry. */
function Changes({ name, changes, sheets }: { readonly name: string; readonly changes: readonly SheetChange[]; readonly sheets: readonly StyleSheet[] }) {
  const message = useMessage();
  const nameOf = useNameOf();
  if (changes.length === 0) return <p className="panel-empty">{message('house.same', { name })}</p>;
  const label = (key: string): string => {
    const known = [`styles.set.${key}`, `styles.object.${key}`, key === 'font' ? 'styles.font' : `styles.section.${key.replace(/Font$/, '')}`].find(isMessageKey);
    return known ? message(known) : message('house.other-settings');
  };
  /** A value in words; null for what is made of many. */
  const shown = (key: string, value: unknown): string | null => {
    const known = `styles.${key}.${String(value)}`;
    if (isMessageKey(known)) return message(known);
    if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
    if (typeof value === 'boolean') return message(value ? 'house.on' : 'house.off');
    if (typeof value !== 'string') return null;
    const swatch = sheets.map(({ swatches }) => swatches[value]).find((each) => each !== undefined);
    return swatch ? nameOf(swatch.name) : value;
  };
  const told = (settings: SheetChange['settings']): string => [...new Set(settings.map(({ key, before, after }) => {
    const [old, now] = [shown(key, before), shown(key, after)];
    return old === null || now === null || old === now ? label(key) : `${label(key)} ${old} → ${now}`;
  }))].join(' · ');
  return (['changed', 'added'] as const).map((kind) => {
    const listed = changes.filter((change) => change.kind === kind);
    return listed.length === 0 ? null : (
      <section key={kind}>
        <h3>{message(`house.${kind}`, { count: listed.length })}</h3>
        <ul>
          {listed.map(({ table, id, name: entry, settings }) => (
            <li key={`${table} ${id}`}>
              {entry ? nameOf(entry) : message(`house.rest.${id}` as Parameters<typeof message>[0])}
              {settings.length > 0 ? <span className="settings">{told(settings)}</span> : null}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

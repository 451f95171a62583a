import { Pencil } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { shortcutText } from '../../commands/shortcut';
import type { StyleEntries, StyleTable } from '../../commands/style-tables';
import type { StyleId } from '../../model/ids';
import type { StyleSheet } from '../../model/style';
import { applyStyle } from '../actions/style-actions';
import { appState } from '../app-store';
import { useNameOf } from '../press/names';
import { IconButton } from '../ui/icon-button';
import { useMessage } from '../use-message';
import { StyleSample } from './style-sample';
import { chooseStyle } from './style-view';

export interface RowGroup {
  readonly title: string | null;
  readonly entries: readonly StyleEntries[StyleTable][];
}

interface EntryRowsProps {
  readonly table: StyleTable;
  readonly groups: readonly RowGroup[];
  readonly sheet: StyleSheet;
  readonly chosen: StyleId | undefined;
  /** What the selection is set in. */
  readonly inForce: ReadonlySet<StyleId>;
  readonly noteOf: (entry: StyleEntries[StyleTable]) => string;
}

/** The entries of a table. A click or Enter applies one to what is selected, F2 or the pencil opens its settings. */
export function EntryRows({ table, groups, sheet, chosen, inForce, noteOf }: EntryRowsProps) {
  const message = useMessage();
  const nameOf = useNameOf();
  const all = groups.flatMap(({ entries }) => entries.map(({ id }) => id));
  const current = chosen !== undefined && all.includes(chosen) ? chosen : all[0];
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const at = all.indexOf(current ?? '');
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : event.key === 'Home' ? -all.length : event.key === 'End' ? all.length : 0;
    if (step !== 0) {
      const next = all[Math.max(0, Math.min(all.length - 1, at + step))];
      if (next !== undefined) chooseStyle(table, next);
    } else if (event.key === 'Enter' && current !== undefined) applyStyle(table, current);
    else if (event.key === 'F2' && current !== undefined) chooseStyle(table, current, { editing: true });
    else if (event.key === 'Delete' && current !== undefined) chooseStyle(table, current, { deleting: true });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // A list without rows is none.
  if (all.length === 0) return <p className="panel-empty">{message(`styles.empty.${table}`)}</p>;
  return (
    <div
      className="style-rows"
      role="listbox"
      tabIndex={0}
      aria-label={message(`styles.table.${table}`)}
      aria-activedescendant={current === undefined ? undefined : `style-row-${current}`}
      onKeyDown={onKeyDown}
      data-testid="style-rows"
    >
      {groups.map(({ title, entries }) => (
        <div key={title ?? ''} role="group" aria-label={title ?? message(`styles.table.${table}`)}>
          {title ? <div className="style-group" aria-hidden>{title}</div> : null}
          {entries.map((entry) => {
            const keys = sheet.shortcuts[entry.id];
            return (
              <div key={entry.id} className="style-row-slot">
                <div
                  id={`style-row-${entry.id}`}
                  className="style-row"
                  role="option"
                  aria-selected={entry.id === current}
                  aria-keyshortcuts="Enter F2"
                  data-on={inForce.has(entry.id) || undefined}
                  data-testid={`style-row-${entry.id}`}
                  onMouseDown={(event) => {
                    // The caret stays in the text.
                    if (event.button === 0) event.preventDefault();
                  }}
                  onClick={() => {
                    chooseStyle(table, entry.id);
                    applyStyle(table, entry.id);
                  }}
                >
                  <span className="style-row-head">
                    <span className="ellipsis name">{nameOf(entry.name)}</span>
                    {keys ? <kbd>{shortcutText(keys, appState().boot?.platform ?? 'linux')}</kbd> : null}
                    <span className="note">{noteOf(entry)}</span>
                  </span>
                  <StyleSample table={table} entry={entry} sheet={sheet} />
                </div>
                {/* For the hand alone: a list's rows hold no buttons, and F2 does it for the keyboard. */}
                <span className="style-edit" aria-hidden>
                  <IconButton size="small" icon={Pencil} tabIndex={-1} label={message('styles.edit', { name: nameOf(entry.name) })} onClick={() => chooseStyle(table, entry.id, { editing: true })} testId={`style-edit-${entry.id}`} />
                </span>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

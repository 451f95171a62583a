import { RotateCcw, Search, X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { commandEntry, MENUS, REGISTRY } from '../../commands/registry';
import type { CommandEntry, CommandName } from '../../commands/registry';
import { keysFault, keysOf, pressedKeys, sharersOf, shortcutText } from '../../commands/shortcut';
import type { Platform } from '../../commands/shortcut';
import { en } from '../../strings/en';
import { zhCN } from '../../strings/zh-CN';
import { useApp } from '../app-store';
import { fuzzyScore } from '../fuzzy-score';
import { useSettings } from '../settings-store';
import { Dialog } from '../ui/dialog';
import { useMessage } from '../use-message';
import { closeDialog } from './close-dialog';
import './shortcuts-dialog.css';

/** Keys that were pressed for a command and have not been given to it yet. */
interface Pressed {
  readonly command: CommandName;
  readonly keys: string;
}

/** Every command with its keys: looked for, recorded, taken away, given back. What is given here stands in menus, tooltips and the palette. */
export function ShortcutsDialog() {
  const message = useMessage();
  const platform = useApp((app) => app.boot?.platform ?? 'linux');
  const own = useSettings((settings) => settings.keys);
  const [query, setQuery] = useState('');
  const [recording, setRecording] = useState<CommandName | null>(null);
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const found = useMemo(() => REGISTRY.filter((entry: CommandEntry) => matches(entry, query, keysOf(entry, platform, own), platform)), [query, platform, own]);

  const give = (command: CommandName, keys: readonly string[] | null, taken: readonly CommandEntry[] = []): void => {
    const { keys: before, change } = useSettings.getState();
    const next: Record<string, readonly string[]> = { ...before };
    for (const other of taken) next[other.name] = keysOf(other, platform, before).filter((key) => !keys?.includes(key));
    if (keys === null) delete next[command];
    else next[command] = keys;
    change({ keys: next });
    setRecording(null);
    setPressed(null);
  };
  useRecording(recording, platform, (keys) => {
    if (recording === null) return;
    if (keys === null) {
      setRecording(null);
      setPressed(null);
      return;
    }
    const entry = commandEntry(recording);
    if (keysFault(entry, keys) === null && sharersOf(entry, keys, platform, own).same.length === 0) give(recording, [keys]);
    else setPressed({ command: recording, keys });
  });

  return (
    <Dialog
      title={message('command.shortcuts')} onClose={closeDialog} width={720} testId="shortcuts" holdEscape={recording !== null}
      footer={(
        <>
          <span className="stretch muted">{message('shortcuts.note')}</span>
          <button type="button" className="button" disabled={Object.keys(own).length === 0} onClick={() => useSettings.getState().change({ keys: {} })} data-testid="shortcuts-reset-all">
            {message('shortcuts.reset-all')}
          </button>
        </>
      )}
    >
      <div className="field shortcut-search">
        <Search size={13} aria-hidden />
        <input type="search" aria-label={message('shortcuts.search')} placeholder={message('shortcuts.search')} value={query} onChange={(event) => setQuery(event.target.value)} data-testid="shortcuts-search" />
      </div>
      {MENUS.map((menu) => {
        const entries = found.filter((entry) => entry.menu === menu);
        return entries.length === 0 ? null : (
          <section key={menu} className="shortcut-menu">
            <h3>{message(`menu.${menu}`)}</h3>
            <ul>
              {entries.map((entry) => (
                <ShortcutRow
                  key={entry.name}
                  entry={entry}
                  platform={platform}
                  recording={recording === entry.name}
                  pressed={pressed?.command === entry.name ? pressed.keys : null}
                  onRecord={() => {
                    setPressed(null);
                    setRecording(entry.name);
                  }}
                  onGive={(keys, taken) => give(entry.name, keys, taken)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {found.length === 0 ? <p className="panel-empty">{message('palette.none')}</p> : null}
    </Dialog>
  );
}

interface ShortcutRowProps {
  readonly entry: CommandEntry & { readonly name: CommandName };
  readonly platform: Platform;
  readonly recording: boolean;
  /** Pressed, and in somebody's way. */
  readonly pressed: string | null;
  readonly onRecord: () => void;
  /** Null: the registry's own again. */
  readonly onGive: (keys: readonly string[] | null, taken?: readonly CommandEntry[]) => void;
}

function ShortcutRow({ entry, platform, recording, pressed, onRecord, onGive }: ShortcutRowProps) {
  const message = useMessage();
  const own = useSettings((settings) => settings.keys);
  const name = message(`command.${entry.name}`).replace(/…$/, '');
  const keys = keysOf(entry, platform, own);
  const shown = keys.map((each) => shortcutText(each, platform)).join(' · ');
  return (
    <li data-command={entry.name} data-own={Object.hasOwn(own, entry.name) || undefined}>
      <span className="shortcut-name">{name}</span>
      <button
        type="button" className="shortcut-keys" aria-label={message('shortcuts.record', { command: name, keys: shown })} aria-pressed={recording} onClick={onRecord}
        data-testid={`shortcut-${entry.name}`}
      >
        {recording && pressed === null ? message('shortcuts.press') : <kbd>{pressed === null ? shown || '—' : shortcutText(pressed, platform)}</kbd>}
      </button>
      <button type="button" className="icon-button small" disabled={keys.length === 0} aria-label={message('shortcuts.clear', { command: name })} title={message('shortcuts.clear', { command: name })} onClick={() => onGive([])}>
        <X size={13} aria-hidden />
      </button>
      <button type="button" className="icon-button small" disabled={!Object.hasOwn(own, entry.name)} aria-label={message('shortcuts.reset', { command: name })} title={message('shortcuts.reset', { command: name })} onClick={() => onGive(null)}>
        <RotateCcw size={13} aria-hidden />
      </button>
      {pressed === null ? null : <Clash entry={entry} keys={pressed} platform={platform} onTake={(taken) => onGive([pressed], taken)} />}
    </li>
  );
}

/** Why the pressed keys were not given at once, and the way on. */
function Clash({ entry, keys, platform, onTake }: { readonly entry: CommandEntry; readonly keys: string; readonly platform: Platform; readonly onTake: (taken: readonly CommandEntry[]) => void }) {
  const message = useMessage();
  const own = useSettings((settings) => settings.keys);
  const fault = keysFault(entry, keys);
  const { same } = sharersOf(entry, keys, platform, own);
  const names = same.map((other) => message(`command.${other.name as CommandName}`).replace(/…$/, '')).join('、');
  return (
    <div className="shortcut-clash" role="alert" data-testid="shortcut-clash">
      <span>{fault ? message(fault) : message('shortcuts.clash', { keys: shortcutText(keys, platform), command: names })}</span>
      {fault ? null : (
        <button type="button" className="button" onClick={() => onTake(same)} data-testid="shortcut-take">{message('shortcuts.take')}</button>
      )}
    </div>
  );
}

/** Tells what is pressed while keys are being recorded; null: Escape, which gives up. */
function useRecording(recording: CommandName | null, platform: Platform, onKeys: (keys: string | null) => void): void {
  useEffect(() => {
    if (recording === null) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const keys = pressedKeys(event, platform);
      event.preventDefault();
      event.stopPropagation();
      if (keys === null || event.isComposing) return;
      onKeys(keys === 'Escape' ? null : keys);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  });
}

/** By name in both languages, or by the keys as they are written. */
function matches(entry: CommandEntry, query: string, keys: readonly string[], platform: Platform): boolean {
  const key = `command.${entry.name as CommandName}` as const;
  const written = keys.map((each) => shortcutText(each, platform).toLowerCase());
  return query.trim() === '' || written.includes(query.trim().toLowerCase()) || fuzzyScore(`${zhCN[key]} · ${en[key]} · ${written.join(' ')}`, query) !== null;
}

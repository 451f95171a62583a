import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { setStyleKey } from '../../commands/set-style-key';
import { REGISTRY } from '../../commands/registry';
import type { CommandContext } from '../../commands/registry';
import { matchShortcut, pressedKeys, shortcutText } from '../../commands/shortcut';
import type { StyleId } from '../../model/ids';
import { run } from '../actions/frame-actions';
import { appState } from '../app-store';
import { labelOf } from '../command-menus';
import { useSettings } from '../settings-store';
import { Row } from '../ui/section';
import { useMessage } from '../use-message';

const EVERYWHERE: ReadonlySet<CommandContext> = new Set(REGISTRY.map((entry) => entry.context).filter((context) => context !== 'text'));

/** The key that applies a style: press it to set it, Backspace for none. A key of a command is not taken, and it says whose it is. */
export function KeyField({ style, keys }: { readonly style: StyleId; readonly keys: string | undefined }) {
  const message = useMessage();
  const [waiting, setWaiting] = useState(false);
  const [clash, setClash] = useState<string | null>(null);
  const platform = appState().boot?.platform ?? 'linux';
  const take = (event: KeyboardEvent<HTMLButtonElement>): void => {
    if (!waiting || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setWaiting(false);
    if (event.key === 'Backspace' || event.key === 'Delete') {
      run(setStyleKey, { style, keys: null });
      return setWaiting(false);
    }
    const pressed = pressedKeys(event.nativeEvent, platform);
    if (pressed === null) return;
    const other = matchShortcut(event.nativeEvent, platform, EVERYWHERE, useSettings.getState().keys);
    if (!/^(Ctrl|Mod|Alt)\+|^F\d/.test(pressed)) return setClash(message('styles.key.needs-modifier'));
    if (other) return setClash(message('styles.key.taken', { keys: shortcutText(pressed, platform), command: labelOf(other) }));
    setClash(null);
    setWaiting(false);
    run(setStyleKey, { style, keys: pressed });
  };
  return (
    <>
      <Row label={message('styles.key')}>
        <button
          type="button"
          className="button style-key"
          aria-pressed={waiting}
          data-testid="style-key"
          onClick={() => {
            setClash(null);
            setWaiting(!waiting);
          }}
          onBlur={() => setWaiting(false)}
          onKeyDown={take}
        >
          {waiting ? message('styles.key.press') : keys ? shortcutText(keys, platform) : message('styles.key.none')}
        </button>
      </Row>
      {clash ? <p className="form-note warn" role="alert">{clash}</p> : null}
    </>
  );
}

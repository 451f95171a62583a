import type { CommandContext } from '../../commands/registry';
import { matchShortcut } from '../../commands/shortcut';
import { isTyping } from '../actions/clipboard-actions';
import { appState } from '../app-store';
import { runCommand } from '../commands-run';
import { isReading } from '../review/review-store';
import { useSettings } from '../settings-store';
import { isReadingAloud } from './reading-store';

const CONTROLS = 'button, [role="slider"], [role="tablist"], [role="listbox"]';
/** What takes every key for itself while it is open. */
const TAKES_ALL = '[role="dialog"], [role="alertdialog"], [role="menu"], .select-list';

/**
 * Keys of reading aloud, before page and galley see them: Escape would leave the text, Space would take the hand. Where somebody types, only those with
 * Ctrl, Cmd or Alt, and Escape. Returns how to end it.
 */
export function listenToReadingKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isReadingAloud() || event.isComposing || event.keyCode === 229 || document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (target?.closest(TAKES_ALL)) return;
    const inStory = target?.closest('[data-story-text], .galley') !== null && target !== null;
    const typing = isTyping(target) && !(inStory && isReading());
    if (typing && !inStory) return;
    if (target?.closest(CONTROLS) && (event.key === ' ' || event.key === 'Enter')) return;
    const contexts = new Set<CommandContext>(typing ? ['aloud', 'text'] : ['aloud']);
    const found = matchShortcut(event, appState().boot?.platform ?? 'linux', contexts, useSettings.getState().keys);
    const name = typing && event.key === 'Escape' ? 'stop-reading' : found;
    // What is typed into the text, and its own keys, are asked for elsewhere.
    if (name === null || (!ALOUD.has(name) && name !== 'stop-reading')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat || name !== 'pause-reading') runCommand(name);
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
}

const ALOUD: ReadonlySet<string> = new Set(['pause-reading', 'stop-reading', 'previous-sentence', 'next-sentence', 'slower-reading', 'faster-reading', 'read-next-story']);

import { useEffect } from 'react';
import type { CommandName } from '../commands/registry';
import { matchShortcut } from '../commands/shortcut';
import { appState } from './app-store';
import { importFileList } from './actions/basket-actions';
import { isTyping, pasteOutside } from './actions/clipboard-actions';
import { runStyleKey } from './actions/style-actions';
import { contextsNow, isEnabled } from './command-context';
import { runCommand } from './commands-run';
import { refuseStep } from './review/review-actions';
import { isReading } from './review/review-store';
import { useSession } from './session-store';
import { useSettings } from './settings-store';

/** In a text field these keys belong to the field; the browser or the story editor does them. */
const LEFT_TO_FIELDS: ReadonlySet<CommandName> = new Set([
  'undo', 'redo', 'cut', 'copy', 'paste', 'select-all', 'strong', 'emphasis', 'return-to-basket', 'delete', 'deselect', 'edit-story', 'place',
]);
/** In a story's text these go from one view of it to the other. */
const OF_TEXT: ReadonlySet<CommandName> = new Set(['edit-story']);
/** Ctrl+V fires a paste event; its clipboard needs no permission. */
const LEFT_TO_BROWSER: ReadonlySet<CommandName> = new Set(['paste', 'cut', 'copy']);

/** Frames are copied and cut by us; a paste event brings the clipboard without asking for permission. */
const isForFrames = (name: CommandName): boolean => (name === 'cut' || name === 'copy') && useSession.getState().selection.length > 0;

/** Keys that a focused control takes for itself: what a button, a list or a menu does with them. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, [role="menu"], [role="listbox"], [role="grid"], [role="slider"], [role="tablist"]') !== null;
const CONTROL_KEYS = new Set(['Enter', ' ', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);

/** Turns key presses into commands, and pasted copy into stories of the basket. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || useSession.getState().dialog !== null || document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      const { boot } = appState();
      // A text that is only read types nothing: every key is a command's.
      const reads = isReading() && event.target instanceof HTMLElement && event.target.closest('[data-story-text], .galley') !== null;
      const typing = isTyping(event.target) && !reads;
      const inText = !reads && event.target instanceof HTMLElement && (event.target.isContentEditable || event.target.dataset['storyText'] !== undefined);
      const contexts = new Set(contextsNow());
      if (inText && !isReading()) contexts.add('text');
      else contexts.delete('text');
      if (typing && !inText && !event.ctrlKey && !event.metaKey && !/^F\d/.test(event.key)) return;
      if (!typing && isControl(event.target) && CONTROL_KEYS.has(event.key) && !event.ctrlKey && !event.metaKey) return;
      const name = matchShortcut(event, boot?.platform ?? 'linux', contexts, useSettings.getState().keys);
      if (name === null && appState().open && !isReading() && runStyleKey(event, boot?.platform ?? 'linux')) event.preventDefault();
      if (name === null || (typing && LEFT_TO_FIELDS.has(name) && !(inText && OF_TEXT.has(name))) || (LEFT_TO_BROWSER.has(name) && !isForFrames(name))) return;
      // Where nothing is left to cut, Tab goes on to the next control.
      if ((name === 'next-cut' || name === 'previous-cut') && !isEnabled(name)) return;
      event.preventDefault();
      runCommand(name);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping(event.target) || !appState().open || !event.clipboardData) return;
      event.preventDefault();
      if (isReading()) refuseStep();
      else if (event.clipboardData.files.length > 0) void importFileList(event.clipboardData.files);
      else void pasteOutside(event.clipboardData.getData('text/plain'));
    };
    // From the native menu, which knows only the system's own cut and copy.
    const onClip = (event: ClipboardEvent) => {
      if (isTyping(event.target) || !appState().open || useSession.getState().selection.length === 0 || !document.getSelection()?.isCollapsed) return;
      event.preventDefault();
      runCommand(event.type === 'cut' ? 'cut' : 'copy');
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('copy', onClip);
    window.addEventListener('cut', onClip);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('copy', onClip);
      window.removeEventListener('cut', onClip);
      window.removeEventListener('paste', onPaste);
    };
  }, []);
}

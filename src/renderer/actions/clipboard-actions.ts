import { importText } from './basket-actions';
import { showFailure } from './file-actions';

/** True when the focus is where text is typed. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLTextAreaElement || isTextInput(target));
}

const isTextInput = (element: HTMLElement): boolean =>
  element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(element.type);

const clipboardText = async (): Promise<string | null> => {
  try {
    return await navigator.clipboard.readText();
  } catch {
    showFailure({ key: 'failure.clipboard' });
    return null;
  }
};

/** Paste from the menu: into the text that has the caret, else into the basket. */
export async function paste(): Promise<void> {
  const target = document.activeElement;
  const text = await clipboardText();
  if (text === null) return;
  if (isTyping(target)) document.execCommand('insertText', false, text);
  else await importText(text);
}

export async function pasteAsStory(): Promise<void> {
  const text = await clipboardText();
  if (text !== null) await importText(text);
}

/** Cut and copy from the menu, on the text that is selected. */
export const clip = (what: 'cut' | 'copy'): boolean => document.execCommand(what);

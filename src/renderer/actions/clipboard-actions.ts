import { importText } from './basket-actions';
import { useSession } from '../session-store';
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

/** Paste from the menu: into the open story, else into the basket. */
export async function paste(): Promise<void> {
  const text = await clipboardText();
  if (text === null) return;
  const { textCommands } = useSession.getState();
  if (textCommands) textCommands.paste(text);
  else await importText(text);
}

export async function pasteAsStory(): Promise<void> {
  const text = await clipboardText();
  if (text !== null) await importText(text);
}

/** Cut and copy from the menu, on the text that is selected. */
export const clip = (what: 'cut' | 'copy'): boolean => document.execCommand(what);

import { importText } from './basket-actions';
import { takeText } from './brief-actions';
import { clipboardText } from './clipboard-text';
import { placeCode, webAddress } from './code-actions';
import { copySelection, pasteSelection } from './frame-clipboard';
import { useSession } from '../session-store';

/** True when the focus is where text is typed. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLTextAreaElement || isTextInput(target));
}

const isTextInput = (element: HTMLElement): boolean =>
  element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(element.type);

/** Paste from the menu: into the open story; else frames that were copied last onto the page; else copy into the basket. */
export async function paste(): Promise<void> {
  const text = await clipboardText();
  if (text === null) return;
  const { editing, textCommands } = useSession.getState();
  if (textCommands && (isTyping(document.activeElement) || editing?.view === 'page')) textCommands.paste(text);
  else await pasteOutside(text);
}

/** What a paste means where no text is typed. */
export async function pasteOutside(text: string): Promise<void> {
  if (await pasteSelection(text)) return;
  const { page, selection, basket } = useSession.getState();
  const address = page !== null && selection.length === 0 && basket.ids.length === 0 ? webAddress(text) : null;
  if (address === null) await takeText(text);
  else placeCode(address);
}

export async function pasteInPlace(): Promise<void> {
  const text = await clipboardText();
  if (text !== null && !(await pasteSelection(text, true))) await importText(text);
}

export async function pasteAsStory(): Promise<void> {
  const text = await clipboardText();
  if (text !== null) await takeText(text);
}

/** Cut and copy: of the text that is selected, else of the selected frames. */
export function clip(what: 'cut' | 'copy'): unknown {
  const { editing, textCommands, selection } = useSession.getState();
  const isInText = isTyping(document.activeElement);
  // A menu has taken the keyboard from text on the page, which is still what is worked on.
  if (textCommands && editing?.view === 'page') return textCommands.clip(what);
  if (isInText || selection.length === 0) return document.execCommand(what);
  return copySelection(what === 'cut');
}

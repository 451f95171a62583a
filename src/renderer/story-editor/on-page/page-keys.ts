import type { DocumentStore } from '../../document-store';
import { toggleMark } from '../with-story-rules';
import type { PageInput, Step } from './page-input';

export interface PageKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
type Arrow = (typeof ARROWS)[number];
const isArrow = (key: string): key is Arrow => (ARROWS as readonly string[]).includes(key);

/** Keys that only move the caret and select: those that review mode leaves to the text. */
export const isReadingKey = ({ key, ctrlKey, metaKey, altKey }: PageKey, mac: boolean): boolean =>
  isArrow(key) || ['Home', 'End', 'PageUp', 'PageDown', 'Escape'].includes(key) || ((mac ? metaKey : ctrlKey) && !altKey && key.toLowerCase() === 'a');

/** Keys of the text on the page; false for one that is the window's. */
export function pressPageKey(event: PageKey, input: PageInput, store: DocumentStore, mac: boolean, leave: () => void): boolean {
  const { key, shiftKey: shift } = event;
  const modifier = mac ? event.metaKey : event.ctrlKey;
  const word = mac ? event.altKey : event.ctrlKey;
  if (isArrow(key)) return pressArrow(key, event, input, mac);
  switch (key) {
    case 'Home':
    case 'End':
      input.move(modifier ? 'story-edge' : 'line-edge', key === 'End' ? 1 : -1, shift);
      return true;
    case 'PageUp':
    case 'PageDown':
      if (modifier || event.altKey) return false;
      input.move('screen', key === 'PageDown' ? 1 : -1, shift);
      return true;
    case 'Backspace':
    case 'Delete':
      input.remove(word ? 'word' : mac && modifier ? 'line-edge' : 'character', key === 'Delete' ? 1 : -1);
      return true;
    case 'Enter':
      if (modifier || event.altKey) return false;
      store.breakCoalescing();
      input.edit((editor) => (shift ? editor.insertSoftBreak() : editor.insertBreak()));
      return true;
    case 'Escape':
      leave();
      return true;
    default:
      return modifier && !event.altKey && pressLetter(key.toLowerCase(), shift, input, store);
  }
}

function pressLetter(key: string, shift: boolean, input: PageInput, store: DocumentStore): boolean {
  if (key === 'z') return ((shift ? store.redo() : store.undo()), true);
  if (shift) return false;
  switch (key) {
    case 'y':
      store.redo();
      return true;
    case 'a':
      input.selectAll();
      return true;
    case 'b':
      input.edit((editor) => toggleMark(editor, 'strong'));
      return true;
    case 'i':
      input.edit((editor) => toggleMark(editor, 'emphasis'));
      return true;
    default:
      return false;
  }
}

/** In upright text the next character is below and the next line to the left. */
const LEVEL: Readonly<Record<Arrow, readonly [along: boolean, direction: 1 | -1]>> = { ArrowLeft: [true, -1], ArrowRight: [true, 1], ArrowUp: [false, -1], ArrowDown: [false, 1] };
const UPRIGHT: typeof LEVEL = { ArrowUp: [true, -1], ArrowDown: [true, 1], ArrowRight: [false, -1], ArrowLeft: [false, 1] };

function pressArrow(key: Arrow, { ctrlKey, metaKey, altKey, shiftKey }: PageKey, input: PageInput, mac: boolean): boolean {
  const [along, direction] = (input.isUpright ? UPRIGHT : LEVEL)[key];
  const far = mac ? altKey : ctrlKey;
  // Alt and an arrow are the window's, except where they are how words are passed.
  if (mac ? ctrlKey : altKey || metaKey) return false;
  const step: Step = mac && metaKey ? (along ? 'line-edge' : 'story-edge') : along ? (far ? 'word' : 'character') : far ? 'paragraph' : 'line';
  input.move(step, direction, shiftKey);
  return true;
}

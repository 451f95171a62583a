import type { StyleId } from '../model/ids';
import { plan, refuse } from './command';
import type { Command } from './command';

export interface SetStyleKeyArgs {
  readonly style: StyleId;
  /** In the notation of shortcut.ts; null: none. */
  readonly keys: string | null;
}

/** Gives a paragraph, character or object style a key that applies it; the style that had the key gives it up. */
export const setStyleKey: Command<SetStyleKeyArgs> = {
  name: 'set-style-key',
  plan({ styles: { shortcuts, paragraph, character, object } }, { style, keys }) {
    if (!paragraph[style] && !character[style] && !object[style]) return refuse('refusal.style-gone');
    if ((shortcuts[style] ?? null) === keys) return plan();
    const others = Object.entries(shortcuts).filter(([id, used]) => id !== style && used !== keys);
    return plan({ type: 'set-styles', before: { shortcuts }, after: { shortcuts: Object.fromEntries(keys === null ? others : [...others, [style, keys]]) } });
  },
};

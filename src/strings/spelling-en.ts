/** The English of the spelling check. */
import type { spellingZhCN } from './spelling-zh-CN';

export const spellingEn: Readonly<Record<keyof typeof spellingZhCN, string>> = {
  'command.add-to-house-words': 'Add to House Words',
  'command.next-misspelling': 'Next Misspelling',
  'command.toggle-spelling': 'Check Spelling (English)',
  'spelling.looking': 'Looking for suggestions…',
  'spelling.none': 'No suggestions',
  'toast.house-word': '“{word}” is one of the house’s words now, in every edition.',
  'toast.no-dictionary': 'The English dictionary cannot be read: spelling is not checked. Install Forme again.',
  'toast.no-misspellings': 'Nothing is misspelt in the English stories.',
};

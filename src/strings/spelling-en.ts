/** The English of the spelling check. */
import type { spellingZhCN } from './spelling-zh-CN';

export const spellingEn: Readonly<Record<keyof typeof spellingZhCN, string>> = {
  'command.add-to-house-words': 'Add to House Words',
  'command.house-words': 'House Words…',
  'command.next-misspelling': 'Next Misspelling',
  'command.toggle-spelling': 'Check Spelling (English)',
  'spelling.looking': 'Looking for suggestions…',
  'spelling.none': 'No suggestions',
  'words.add': 'Add',
  'words.count': '{count, plural, one {# word} other {# words}}',
  'words.empty': 'There are no house words yet. Type names and terms here, or right-click a misspelt word in a story and choose Add to House Words.',
  'words.new': 'New words, with spaces between them',
  'words.note': 'The spelling check takes these for right, in every edition.',
  'words.remove': 'Remove “{word}”',
  'words.title': 'House words',
  'toast.house-word': '“{word}” is one of the house’s words now, in every edition.',
  'toast.no-dictionary': 'The English dictionary cannot be read: spelling is not checked. Install Forme again.',
  'toast.no-misspellings': 'Nothing is misspelt in the English stories.',
};

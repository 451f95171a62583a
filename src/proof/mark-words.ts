import type { Edition } from '../model/edition';
import type { Mark, MarkKind } from '../model/mark';
import type { LeafLook } from '../model/redline';
import { frameWords } from './frame-wish';
import { SOFT_BREAK } from '../model/redline/flat-text';

const KINDS: Readonly<Record<MarkKind, readonly [zh: string, en: string]>> = {
  replace: ['改正', 'Replace'], delete: ['删除', 'Delete'], insert: ['增补', 'Insert'], transpose: ['对调', 'Transpose'], move: ['转移', 'Move'], 'run-on': ['接排', 'Run on'],
  'new-paragraph': ['另起段', 'New paragraph'], 'add-space': ['加大空距', 'Add space'], 'close-up': ['减小空距', 'Close up'], style: ['改字体', 'Set otherwise'], typed: ['改动', 'Changed'],
  comment: ['批注', 'Comment'], query: ['存疑', 'Query'], stet: ['保留', 'Stet'], align: ['排齐', 'Align'], frame: ['改版面', 'Change frame'], drawing: ['手绘', 'Drawing'],
};

/** What a kind of mark is called in the paper's language. */
export const kindWords = (language: Edition['info']['language'], kind: MarkKind): string => KINDS[kind][language === 'en' ? 1 : 0];

/** A mark in words, for where it cannot be drawn as proofreaders do: what is to be done, with the words, and below it what the reader says. In the paper's language, as it goes out with the page. */
export function sayMark(edition: Edition, mark: Mark): string {
  const { language } = edition.info;
  const latin = language === 'en';
  const says = (words: string): string => `“${words}”`;
  const { kind, quote, note } = mark;
  const name = kindWords(language, kind);
  const put = wordsOf(edition, mark);
  const colon = latin ? ': ' : '：';
  const wish = ((): string => {
    switch (kind) {
      case 'comment':
      case 'drawing':
        return '';
      case 'insert':
        return `${name}${colon}${says(put)}`;
      case 'replace':
        return `${name}${colon}${says(quote)} → ${says(put)}`;
      case 'typed':
        return [name, quote && says(quote), put && `→ ${says(put)}`].filter(Boolean).join(' ');
      case 'move':
        return `${name}${colon}${says(quote)}${whereTo(edition, mark)}`;
      case 'frame':
        return frameWords(edition, mark, language) || name;
      case 'style':
        return `${name}${colon}${says(quote)}${lookOf(edition, mark)}`;
      default:
        return quote === '' ? name : `${name}${colon}${says(quote)}`;
    }
  })();
  return [wish, note].filter(Boolean).join('\n');
}

const runsOf = (edition: Edition, { anchor }: Mark) => (anchor.type === 'text' ? edition.stories[anchor.story]?.redline ?? [] : []);

/** The words that it would put in; ends of parts as ¶. */
function wordsOf(edition: Edition, mark: Mark): string {
  return runsOf(edition, mark).map((run) => ('text' in run && run.mark === mark.id ? run.text : '')).join('').replaceAll('\n', '¶').replaceAll(SOFT_BREAK, '↵');
}

/** Words around the place that words are moved to. */
function whereTo(edition: Edition, mark: Mark): string {
  const story = mark.anchor.type === 'text' ? edition.stories[mark.anchor.story] : undefined;
  let at = 0;
  for (const run of runsOf(edition, mark)) {
    if ('kept' in run) at += run.kept;
    else if (run.mark === mark.id && story) {
      const flat = story.text.map(({ children }) => children.map(({ text }) => text).join('')).join('\n');
      const [before, after] = [flat.slice(Math.max(0, at - 6), at), flat.slice(at, at + 6)].map((words) => words.replaceAll('\n', '¶'));
      return ` → …${before}▲${after}…`;
    }
  }
  return '';
}

function lookOf(edition: Edition, mark: Mark): string {
  const names = (look: LeafLook): string => {
    const latin = edition.info.language === 'en';
    return [look.strong && (latin ? 'bold' : '粗体'), look.emphasis && (latin ? 'italic' : '楷体'), look.style].filter(Boolean).join(latin ? ', ' : '、') || (latin ? 'plain' : '常规');
  };
  for (const run of runsOf(edition, mark)) {
    const look = run.styled?.find((styled) => styled.mark === mark.id)?.look;
    if (look) return ` → ${names(look)}`;
  }
  return '';
}

import type { Language } from '../../model/language';
import { isHanLanguage } from '../../model/language';
import { sayChineseDigit, sayChineseFigure } from './chinese-figures';
import { inTraditional, markNames } from './mark-names';
import type { MarkNames } from './mark-names';
import type { ReadingManner } from './reading-manner';
import type { Saying } from './spoken-piece';

/** Marks behind which a voice rests. */
const RESTS = /[，。、；：？！,.;:?!…]|——|—/;
const DIGIT = /[\d０-９]/;
const LATIN_LETTER = /\p{Script=Latin}/u;

/** What is said for the mark, figure or announced word that begins at a place; null: what stands there is read as it stands. */
export function sayAt(words: string, at: number, language: Language, manner: ReadingManner): Saying | null {
  const chinese = language === 'zh-Hans' || language === 'zh-Hant';
  const figure = chinese ? chineseFigure(words, at, language, manner) : latinFigure(words, at, language, manner);
  if (figure) return figure;
  const names = markNames(language);
  if (!names) return null;
  if (manner.capitals) {
    const word = announced(words, at, names);
    if (word) return word;
  }
  return manner.punctuation ? mark(words, at, names, isHanLanguage(language)) : null;
}

function chineseFigure(words: string, at: number, language: Language, manner: ReadingManner): Saying | null {
  const said = manner.figures === 'digits' ? sayChineseDigit(words, at) : sayChineseFigure(words, at);
  return said && language === 'zh-Hant' ? { ...said, spoken: inTraditional(said.spoken) } : said;
}

/** Numbers are left to the voice, which knows its language: without the marks in them being called out. Telephone numbers and digits are said one by one. */
const FIGURE = /[+]?\d+(?:[.,:/]\d+)*%?/uy;
const TELEPHONE = /(?:\+\d{1,3}[ -]?)?(?:\(?\d{2,5}\)?[ -])(?:\d{3,4}[ -]?){1,3}\d{2,4}(?!\d)|\+\d{7,}|0\d{6,}/uy;

function latinFigure(words: string, at: number, language: Language, manner: ReadingManner): Saying | null {
  const sign = words.charAt(at);
  if (manner.figures === 'digits') return latinDigit(words, at, markNames(language), manner);
  if (!/[\d+(]/.test(sign) || /[\d\p{Script=Latin}]/u.test(words.charAt(at - 1))) return null;
  TELEPHONE.lastIndex = at;
  const telephone = TELEPHONE.exec(words)?.[0];
  if (telephone && telephone.replaceAll(/\D/g, '').length >= 7 && !/^\d{4}-\d\d-\d\d$/.test(telephone)) return { length: telephone.length, spoken: ` ${telephone.replaceAll(/[^\d]+/g, ',').replace(/^,/, '').replaceAll(/\d/g, '$& ').replaceAll(' ,', ', ').trim()} ` };
  FIGURE.lastIndex = at;
  const [figure] = FIGURE.exec(words) ?? [];
  return figure === undefined ? null : { length: figure.length, spoken: figure };
}

function latinDigit(words: string, at: number, names: MarkNames | null, manner: ReadingManner): Saying | null {
  const sign = words.charAt(at);
  if (/\d/.test(sign)) return { length: 1, spoken: ` ${names?.digits[Number(sign)] ?? sign} ` };
  const inside = DIGIT.test(words.charAt(at - 1)) && DIGIT.test(words.charAt(at + 1));
  if (!inside || !names) return null;
  if (sign === '.') return { length: 1, spoken: ` ${names.point} ` };
  // In a figure the other marks are part of the copy's form.
  return manner.punctuation && names.names[sign] ? { length: 1, spoken: ` ${names.names[sign]} ` } : /[,:]/.test(sign) ? { length: 1, spoken: ' ' } : null;
}

/** A word with a capital, at its start. */
function announced(words: string, at: number, { capitals }: MarkNames): Saying | null {
  if (!capitals || !/\p{Lu}/u.test(words.charAt(at)) || /[\p{L}’']/u.test(words.charAt(at - 1))) return null;
  const word = /^[\p{L}\p{M}’'-]+/u.exec(words.slice(at))?.[0] ?? '';
  const letters = word.replaceAll(/[^\p{L}]/gu, '');
  const all = letters.length > 1 && letters === letters.toUpperCase();
  return { length: word.length, spoken: `${capitals[all ? 1 : 0]} ${word}` };
}

function mark(words: string, at: number, names: MarkNames, han: boolean): Saying | null {
  const doubled = words.slice(at, at + 2);
  const sign = names.names[doubled] !== undefined && (doubled === '——' || doubled === '……') ? doubled : words.charAt(at);
  const isLetter = (index: number): boolean => LATIN_LETTER.test(words.charAt(index));
  if (sign === '’' || sign === "'") {
    // An apostrophe belongs to its word.
    if (isLetter(at - 1) && (isLetter(at + 1) || words.lastIndexOf('‘', at) <= words.lastIndexOf('’', at - 1))) return null;
  }
  if (sign === '.' && /[\p{L}\d]/u.test(words.charAt(at - 1)) && /[\p{L}\d]/u.test(words.charAt(at + 1))) return { length: 1, spoken: han ? names.dot : ` ${names.dot} ` };
  // Figures that are said as numbers have taken their own hyphens and dashes; what joins two letters is called out.
  const name = names.names[sign];
  return name === undefined ? null : said(name, sign.length, RESTS.test(sign), han);
}

const said = (name: string, length: number, rests: boolean, han: boolean): Saying => ({ length, spoken: han ? `${name}${rests ? '，' : ' '}` : ` ${name}${rests ? ', ' : ' '}` });

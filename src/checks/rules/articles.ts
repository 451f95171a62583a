import type { PartRule } from '../finding';
import { spots } from '../spots';

/** A vowel is written and a consonant spoken. */
const CONSONANT = /^(?:uni(?!n[^gtcvf]|m[^ao])|unan(?=im)|use|usa[gb]|usu|uten|util|uto|ubi|uku|ura|uri|euro|eu[cl]|ewe|one\b|once|one-|ouija|u-)/i;
const CONSONANT_LETTERS = /^(?:U\.|UK|US\b|UN\b|EU\b|UFO|URL|USB)/;
/** A consonant is written and a vowel spoken. */
const VOWEL = /^(?:hour|honest|honou?r|heir|(?:8|11|18)(?!\d*[,.]\d{3})(?:\d{3})*\b|(?:8\d)(?!\d)|MP\b|MRI\b|NHS\b|FBI\b|LED\b|SUV\b|X-ray|x-ray|NGO\b|HIV\b|MA\b|MBA\b|RSPCA\b|HGV\b)/;

/** English “a” before a spoken vowel, “an” before a spoken consonant. */
export const articles: PartRule = (text, { language }) => (language === 'en' || language === 'en-GB'
  ? spots(text, /(?<![\p{L}\d’'.-])([Aa]n?) (?=([“‘]?)([\p{L}\d][\p{L}\d.-]*))/gu, ({ 1: article, 3: word, index }) => {
    const isLetters = /^[A-Z]{2,}\b|^[A-Z]\b/.test(word!) && !VOWEL.test(word!) && !CONSONANT_LETTERS.test(word!);
    if (isLetters || (article === 'A' && index > 0 && /\w $/.test(text.slice(0, index)))) return null;
    // A number is read out: 8 and 11 begin with a vowel.
    const vowel = VOWEL.test(word!) || (/^[aeiou]/i.test(word!) && !CONSONANT.test(word!) && !CONSONANT_LETTERS.test(word!));
    const right = `${article![0]}${vowel ? 'n' : ''}`;
    return right === article || /^(?:hist|hot|habit|herb|h[ae]re)/i.test(word!) || /^[αβγ]/.test(word!) ? null : { to: index + article!.length, key: 'check.article', values: { word: word! }, fix: right, severity: 'error' };
  })
  : []);

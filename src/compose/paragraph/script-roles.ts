import { isHanLanguage, type Language } from '../../model/language';
import { isAlphabetic, isDigit, isFullWidthSign, isIdeograph, isLatin, isOtherFullWidthLetter, isSpace, joinsPrevious, widthOf } from './characters';

/** Which face of a composite font sets a character. */
export const HAN = 1;
export const LATIN = 2;
/** A line break: no glyph. */
export const NONE = 0;

const isHanLetter = (codePoint: number): boolean => isIdeograph(codePoint) || isOtherFullWidthLetter(codePoint);
const isOpeningQuote = (codePoint: number): boolean => codePoint === 0x201c || codePoint === 0x2018;
const isClosingQuote = (codePoint: number): boolean => codePoint === 0x201d || codePoint === 0x2019;
/** Dashes and dots that both scripts use: — … ⋯ ⸺. */
const isSharedDash = (codePoint: number): boolean =>
  codePoint === 0x2014 || codePoint === 0x2026 || codePoint === 0x22ef || codePoint === 0x2e3a;

/** The strong script of a code point, or 0. */
function strongOf(codePoint: number): number {
  if (isHanLetter(codePoint)) return HAN;
  return isLatin(codePoint) ? LATIN : 0;
}

/**
 * The face of every UTF-16 unit of a text: HAN, LATIN or NONE.
 * Signs that both scripts use follow their surroundings: quotes in Chinese are full width unless Latin stands on both
 * sides of them (P11), and a closing quote follows its opening one.
 */
export function scriptRoles(text: string, language: Language): Uint8Array {
  const roles = new Uint8Array(text.length);
  const next = nextStrong(text);
  // Marks by themselves are the language's own.
  const hasHan = isHanLanguage(language) && (next.hasHan || !next.hasLatin);
  // Japanese has brackets of its own: its “ ” are a Latin guest's (P11).
  const wideQuotes = language !== 'ja';
  const opened: number[] = [];
  let previous = 0;
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at)!;
    const width = widthOf(codePoint);
    const strong = strongOf(codePoint);
    let role: number;
    if (strong) {
      role = previous = strong;
    } else if (codePoint === 0x0a) {
      role = NONE;
    } else if (joinsPrevious(codePoint) && at > 0 && roles[at - 1] !== NONE) {
      role = roles[at - 1]!;
    } else if (isFullWidthSign(codePoint)) {
      role = HAN;
    } else if (isOpeningQuote(codePoint)) {
      role = wideQuotes ? quoteRole(text, at, hasHan, previous, next.at[at]!) : LATIN;
      opened.push(role);
    } else if (isClosingQuote(codePoint)) {
      const apostrophe = at > 0 && isAlphabetic(text.charCodeAt(at - 1)) && isAlphabetic(text.charCodeAt(at + 1));
      role = apostrophe || !wideQuotes ? LATIN : opened.pop() ?? quoteRole(text, at, hasHan, previous, next.at[at]!);
    } else if (isSharedDash(codePoint)) {
      role = hasHan || (previous === HAN && next.at[at] === HAN) ? HAN : LATIN;
    } else if (codePoint === 0xb7 || codePoint === 0x2013 || codePoint === 0x2f) {
      role = sharedMarkRole(text, at, hasHan, previous, next.at[at]!);
    } else if (codePoint < 0x2000 || isSpace(codePoint)) {
      role = LATIN;
    } else {
      role = hasHan ? HAN : LATIN;
    }
    roles[at] = role;
    if (width === 2) roles[at + 1] = role;
    at += width;
  }
  return roles;
}

/** A quote mark without a partner: Latin in Latin text, and in Chinese text where a Latin phrase surrounds it. */
function quoteRole(text: string, at: number, hasHan: boolean, previous: number, next: number): number {
  if (!hasHan) return previous === HAN && next === HAN ? HAN : LATIN;
  const before = text.charCodeAt(at - 1);
  const insideLatin = previous === LATIN && next === LATIN && (isSpace(before) || (before > 0x20 && before < 0x30));
  return insideLatin ? LATIN : HAN;
}

/** · – /: Latin beside a letter or digit on both sides (a dash: on either), else Han. */
function sharedMarkRole(text: string, at: number, hasHan: boolean, previous: number, next: number): number {
  const before = isLatin(text.charCodeAt(at - 1));
  const after = isLatin(text.charCodeAt(at + 1));
  if (before && after) return LATIN;
  if (previous !== HAN && next !== HAN && (!hasHan || previous === LATIN || next === LATIN)) return LATIN;
  const codePoint = text.charCodeAt(at);
  if (codePoint === 0x2013) return before || after || isDigit(text.charCodeAt(at - 1)) ? LATIN : HAN;
  if (codePoint === 0x2f) return isHanLetter(text.codePointAt(at + 1) ?? 0) && !before ? HAN : LATIN;
  return HAN;
}

/** For every place, the strong script at or after it; callers ask at signs, which have none themselves. */
function nextStrong(text: string): { at: Uint8Array; hasHan: boolean; hasLatin: boolean } {
  const at = new Uint8Array(text.length + 1);
  let hasHan = false;
  let hasLatin = false;
  for (let i = text.length - 1; i >= 0; i--) {
    const strong = strongOf(text.codePointAt(i)!);
    at[i] = strong || at[i + 1]!;
    if (strong === HAN) hasHan = true;
    if (strong === LATIN) hasLatin = true;
  }
  return { at, hasHan, hasLatin };
}

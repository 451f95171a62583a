/** Where a line may end with a hyphen that the text does not have (RULES L2, U5). */
import { isHanLanguage, type Language } from '../../model/language';
import type { ParagraphStyle } from '../../model/style';
import type { ShapedGlyph, World } from '../world';
import { isAlphabetic, isDigit } from './characters';
import { opticalShare } from './optical-margin';
import type { PreparedParagraph, Typeface, Unit } from './paragraph';

/**
 * What parting a name costs above parting another word, on the scale of `line-cost.ts`: names are known by their whole.
 * German writes every noun with a capital, so a capital says nothing there.
 */
const IN_NAME = 30;

const SOFT = 0xad;
const isApostrophe = (codePoint: number): boolean => codePoint === 0x27 || codePoint === 0x2019;
/** Signs that make one word of two parts: what stands on either side of them is left whole. */
const joinsWords = (codePoint: number): boolean =>
  codePoint === 0x2d || codePoint === 0x2010 || codePoint === 0x2011 || codePoint === 0x2f || codePoint === 0x40 || codePoint === 0x5f || codePoint === 0xb7;

/** Languages in which an apostrophe ends a short word before a long one (l’administration, dell’università). */
const elides = (language: Language): boolean => language === 'fr' || language === 'it';

/** The hyphen of a typeface: U+2010 where the font has it, so that it is not taken for a typed one. Em units. */
function hyphenGlyphs(font: string, language: Language, world: World): readonly ShapedGlyph[] {
  return world.shape(font, world.covers(font, 0x2010) ? '\u2010' : '-', { language, script: 'Latn' });
}

/** A hyphen's advance, em. */
export const advanceOf = (glyphs: readonly ShapedGlyph[]): number => glyphs.reduce((sum, { advance }) => sum + advance, 0);

/** A word of the text: units [from, to), letters only. */
interface Word {
  readonly from: number;
  readonly to: number;
}

const isLetter = (unit: Unit): boolean => unit.kind === 'latin' && isAlphabetic(unit.codePoint);
/** What a word ends at. Anything else beside its letters (a digit, a hyphen, an address) makes it a name to be left whole. */
const spoilsWord = (unit: Unit | undefined): boolean => unit !== undefined && (isDigit(unit.codePoint) || joinsWords(unit.codePoint));

/** The words of a paragraph that may be hyphenated. */
function words(units: readonly Unit[], language: Language): Word[] {
  const found: Word[] = [];
  for (let from = 0; from < units.length; from++) {
    if (!isLetter(units[from]!)) continue;
    let to = from + 1;
    while (to < units.length && isLetter(units[to]!)) to++;
    const before = units[from - 1];
    const after = units[to];
    const elided = before !== undefined && isApostrophe(before.codePoint) && from > 1 && isLetter(units[from - 2]!);
    const possessive = after !== undefined && isApostrophe(after.codePoint) && to + 1 < units.length && isLetter(units[to + 1]!);
    const whole = spoilsWord(before) || spoilsWord(after) || ((elided || possessive) && !elides(language));
    if (!whole) found.push({ from, to });
    from = to;
  }
  return found;
}

/** The word's soft hyphens as offsets in its bare letters, and those letters. */
function bare(text: string): { letters: string; soft: readonly number[] } {
  const soft: number[] = [];
  let letters = '';
  for (const character of text) {
    if (character.charCodeAt(0) === SOFT) soft.push(letters.length);
    else letters += character;
  }
  return { letters, soft };
}

const isUpperCase = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/**
 * Allows breaks inside words, by writing their cost into `breaks`, and gives the hyphens; null when the paragraph has no
 * place for one. `automatic` is false in heads, where only the author's own soft hyphens break a word.
 */
export function hyphenateUnits(
  text: string, units: readonly Unit[], typefaces: readonly Typeface[], breaks: Float64Array, style: ParagraphStyle, language: Language, automatic: boolean, world: World,
): Pick<PreparedParagraph, 'hyphens' | 'hyphenGlyphs'> {
  const own = automatic && style.hyphenate;
  if (!own && !text.includes('\u00ad')) return { hyphens: null, hyphenGlyphs: [] };
  // Words among Chinese are most often English.
  const spoken = isHanLanguage(language) ? 'en' : language;
  const hyphens = new Float64Array(units.length + 1);
  const glyphs = typefaces.map(({ font }) => hyphenGlyphs(font, language, world));
  const width = glyphs.map((each, i) => advanceOf(each) * typefaces[i]!.size * style.scale * (1 - opticalShare(0x2010, 'end') * style.opticalMargin));
  let any = false;
  const allow = (at: number, cost: number): void => {
    if (breaks[at] === -Infinity) return;
    breaks[at] = cost;
    hyphens[at] = width[units[at - 1]!.typeface]!;
    any = true;
  };
  for (const { from, to } of words(units, spoken)) {
    const start = units[from]!.start;
    const end = units[to - 1]!.end;
    const { letters, soft } = bare(text.slice(start, end));
    const points = soft.length > 0 ? soft : own && !isUpperCase(letters)
      ? world.hyphenate(letters, spoken).filter((point) => point >= style.hyphenBefore && letters.length - point >= style.hyphenAfter) : [];
    if (points.length === 0) continue;
    const capital = spoken !== 'de' && isUpperCase(letters.charAt(0)) && !opensSentence(units, from);
    const cost = capital && soft.length === 0 ? IN_NAME : 0;
    // A point inside a ligature or between a letter and its accent is none: no unit starts there.
    let at = from;
    let seen = 0;
    for (const point of points) {
      for (; at < to && seen < point; at++) seen += bare(text.slice(units[at]!.start, units[at]!.end)).letters.length;
      if (seen === point && at > from && at < to) allow(at, cost);
    }
  }
  return any ? { hyphens, hyphenGlyphs: glyphs } : { hyphens: null, hyphenGlyphs: [] };
}

/** Whether the word's capital is that of a sentence, not of a name. */
function opensSentence(units: readonly Unit[], from: number): boolean {
  let at = from - 1;
  while (at >= 0 && (units[at]!.kind === 'space' || (units[at]!.kind === 'latin-mark' && !isSentenceEnd(units[at]!.codePoint)))) at--;
  return at < 0 || units[at]!.kind === 'break' || isSentenceEnd(units[at]!.codePoint);
}

const isSentenceEnd = (codePoint: number): boolean => codePoint === 0x2e || codePoint === 0x21 || codePoint === 0x3f || codePoint === 0x3a;

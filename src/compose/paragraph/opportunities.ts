import { isHanLanguage, type Language } from '../../model/language';
import type { ParagraphStyle } from '../../model/style';
import { breakCost, RELAXED } from './break-costs';
import { isDoubleDash, isThirdMark, neverFirst, neverLast } from './kinsoku';
import { LB } from './line-break-class-data';
import type { Unit } from './paragraph';
import { tailoredClass } from './tailored-class';
import { lineBreakClasses, LOOSE, uaxBreaks } from './uax-breaks';

const FORBIDDEN = Infinity;
const FORCED_BREAK = -Infinity;

const isQuote = (codePoint: number): boolean => codePoint >= 0x2018 && codePoint <= 0x201d;
/** Classes that keep a full-width sign from a line's start or end; without 禁则 it is as free as an ideograph. */
const bound: ReadonlySet<number> = new Set<number>([
  LB.AL, LB.CL, LB.EX, LB.NS, LB.OP, LB.OP_WIDE, LB.QU, LB.B2, LB.BA, LB.SY, LB.IN, LB.PO, LB.PR, LB.PO_WIDE, LB.PR_WIDE, LOOSE.HYPHEN, LOOSE.LEADER,
]);

const isHanFace = (unit: Unit): boolean =>
  unit.kind !== 'latin' && unit.kind !== 'latin-mark' && unit.kind !== 'space' && unit.kind !== 'blank' && unit.kind !== 'break';

/** Letters and digits that `break-all` parts. */
const inWord: ReadonlySet<number> = new Set<number>([LB.AL, LB.HL, LB.NU]);
/** What `keep-all` never parts: letters, digits, ideographs, syllables. */
const inPhrase: ReadonlySet<number> = new Set<number>([LB.AL, LB.HL, LB.NU, LB.ID, LB.NS, LB.H2, LB.H3, LB.JL, LB.JV, LB.JT]);

const isLetterUnit = (unit: Unit): boolean => unit.kind === 'han' || unit.kind === 'latin' || unit.kind === 'latin-mark';

type BreakStyle = Pick<ParagraphStyle, 'kinsoku' | 'wordBreak'>;

/** Gives the units that only we know for what they are the class that they behave as. */
function adaptClasses(classes: Uint8Array, units: readonly Unit[], { kinsoku, wordBreak }: BreakStyle): void {
  const breakAll = wordBreak === 'break-all';
  for (const unit of units) {
    const { kind, start } = unit;
    const found = classes[start]!;
    if (kinsoku === 'none' && (isHanFace(unit) || (breakAll && kind === 'latin-mark')) && bound.has(found)) classes.fill(LB.ID, start, unit.end);
    else if (breakAll && inWord.has(found)) classes[start] = LB.ID;
    // Quotes of the Han face are brackets, not the ambiguous quotes of UAX 14.
    else if (kind === 'opening' && isQuote(unit.codePoint)) classes[start] = LB.OP;
    else if (kind === 'closing' && isQuote(unit.codePoint)) classes[start] = LB.CL;
    // UAX 14 would never let …… start a line (K6).
    else if (isDoubleDash(unit)) classes.fill(LB.ID, start, unit.end);
  }
}

/** A two-character name spread by a full-width blank (李　明) is one word (U6). True at either side of its blank. */
function insideSpreadName(units: readonly Unit[], blank: number): boolean {
  const isHan = (i: number) => units[i]?.kind === 'han';
  return units[blank]?.kind === 'blank' && isHan(blank - 1) && isHan(blank + 1) && !isHan(blank - 2) && !isHan(blank + 2)
    && units[blank + 2]?.kind !== 'latin' && units[blank - 2]?.kind !== 'latin';
}

const isSuperscript = (codePoint: number): boolean =>
  codePoint === 0xb9 || codePoint === 0xb2 || codePoint === 0xb3 || (codePoint >= 0x2070 && codePoint <= 0x208e && codePoint !== 0x207d && codePoint !== 0x208d)
  || codePoint === 0xae || codePoint === 0x2122 || codePoint === 0x2120;
/** ① ⑴ ⒈ … ㊿: note marks behind text, numbers of an enumeration behind a comma or colon. */
const isCircledNumber = (codePoint: number): boolean =>
  (codePoint >= 0x2460 && codePoint <= 0x249b) || (codePoint >= 0x24ea && codePoint <= 0x24ff) || (codePoint >= 0x2776 && codePoint <= 0x2793)
  || (codePoint >= 0x3251 && codePoint <= 0x325f) || (codePoint >= 0x32b1 && codePoint <= 0x32bf);

/** Whether the circled number `at` numbers what follows: …：①加强 …，②改善 …。③提高, the first of them not behind a full stop. */
function isEnumerator(units: readonly Unit[], at: number, enumerates: boolean): boolean {
  if (!isCircledNumber(units[at]!.codePoint)) return false;
  const before = units[at - 1]?.kind ?? 'break';
  return before === 'pause' || before === 'break' || (enumerates && before === 'stop');
}

/** Note marks and superscripts hold on to what they stand behind (U8). */
const isNoteMark = (left: Unit, { codePoint }: Unit): boolean =>
  left.kind !== 'space' && left.kind !== 'blank' && (isSuperscript(codePoint) || isCircledNumber(codePoint));

/**
 * The cost of a line break before each unit (Infinity: none there; RELAXED: only as a rescue, K9): UAX 14 as the level and the
 * language tailor it, then our own table on top, because UAX 14 alone lets · ～ ／ start a line and will not let …… do so.
 * The last entry is the paragraph's end.
 */
export function opportunities(text: string, units: readonly Unit[], style: BreakStyle, language: Language): Float64Array {
  const breaks = new Float64Array(units.length + 1).fill(FORBIDDEN);
  breaks[units.length] = FORCED_BREAK;
  if (units.length === 0) return breaks;
  const { kinsoku: level, wordBreak } = style;
  const isHan = isHanLanguage(language);
  const classes = lineBreakClasses(text, tailoredClass(level, language));
  adaptClasses(classes, units, style);
  const uax = uaxBreaks(text, classes);
  const isInPhrase = (unit: Unit): boolean => isLetterUnit(unit) && inPhrase.has(classes[unit.start]!);
  let enumerates = false;
  for (let i = 1; i < units.length; i++) {
    const left = units[i - 1]!;
    const right = units[i]!;
    enumerates ||= isEnumerator(units, i - 1, false);
    if (left.kind === 'break') {
      breaks[i] = FORCED_BREAK;
      continue;
    }
    if (level !== 'none' && isThirdMark(units, i)) {
      breaks[i] = RELAXED;
      continue;
    }
    if (uax[right.start] !== 1 || neverFirst(right, level) || neverLast(left, level)) continue;
    if (isHan && (insideSpreadName(units, i) || insideSpreadName(units, i - 1))) continue;
    if (wordBreak === 'keep-all' && isInPhrase(left) && isInPhrase(right)) continue;
    if (level !== 'none') {
      const numbers = isEnumerator(units, i, enumerates);
      if (isEnumerator(units, i - 1, enumerates) || (!numbers && isNoteMark(left, right))) continue;
    }
    breaks[i] = breakCost(text, units, i);
  }
  return breaks;
}

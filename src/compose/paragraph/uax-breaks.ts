/** UAX 14, Unicode 15, in one pass: linear whatever the text. Tailorings give characters other classes before the rules see them. */
import { widthOf } from './characters';
import { LB } from './line-break-class-data';
import { lineBreakClass } from './line-break-class';

/** Classes of our own for CSS Text's `loose` (K10), beside Unicode's and the wide PO and PR. */
export const LOOSE = {
  /** A hyphen that may start a line behind an ideograph. */
  HYPHEN: 43,
  /** Leaders that may be parted from each other. */
  LEADER: 44,
} as const;
const COUNT = 45;

const ALPHABETIC = [LB.AL, LB.HL];
const IDEOGRAPHIC = [LB.ID, LB.ID_UNASSIGNED, LB.EB, LB.EM];
const KOREAN = [LB.JL, LB.JV, LB.JT, LB.H2, LB.H3];
const OPENING = [LB.OP, LB.OP_WIDE];
const PREFIX_SUFFIX = [LB.PR, LB.PO];
const ANY = Array.from({ length: COUNT }, (_, i) => i);
const except = (classes: readonly number[]): number[] => ANY.filter((each) => !classes.includes(each));

/** 1 where two neighbours of these classes stay together: the rules that look no further than the pair. */
const together = new Uint8Array(COUNT * COUNT);
const keep = (lefts: readonly number[], rights: readonly number[]): void => {
  for (const left of lefts) for (const right of rights) together[left * COUNT + right] = 1;
};
keep(ANY, [LB.BA, LB.HY, LB.NS]); // LB21
keep([LB.BB], ANY);
keep(except(IDEOGRAPHIC), [LOOSE.HYPHEN]);
keep([LB.SY], [LB.HL]); // LB21b
keep(ANY, [LB.IN]); // LB22
keep(except([LOOSE.LEADER]), [LOOSE.LEADER]);
keep(ALPHABETIC, [LB.NU]); // LB23
keep([LB.NU], ALPHABETIC);
keep([LB.PR], IDEOGRAPHIC); // LB23a
keep(IDEOGRAPHIC, [LB.PO]);
keep(PREFIX_SUFFIX, ALPHABETIC); // LB24
keep(ALPHABETIC, PREFIX_SUFFIX);
keep([LB.PR, LB.PR_WIDE, LB.PO, LB.PO_WIDE, ...OPENING, LB.HY], [LB.NU]); // LB25, with what the scan knows of numbers
keep([LB.JL], [LB.JL, LB.JV, LB.H2, LB.H3]); // LB26
keep([LB.JV, LB.H2], [LB.JV, LB.JT]);
keep([LB.JT, LB.H3], [LB.JT]);
keep(KOREAN, [LB.PO]); // LB27
keep([LB.PR], KOREAN);
keep(ALPHABETIC, ALPHABETIC); // LB28
keep([LB.IS], ALPHABETIC); // LB29
keep([...ALPHABETIC, LB.NU], [LB.OP]); // LB30
keep([LB.CP], [...ALPHABETIC, LB.NU]);
keep([LB.EB, LB.ID_UNASSIGNED], [LB.EM]); // LB30b

const flags = (...classes: number[]): Uint8Array => Uint8Array.from(ANY, (each) => (classes.includes(each) ? 1 : 0));
const endsLine = flags(LB.BK, LB.LF, LB.NL, LB.CR);
const neverStarts = flags(LB.CL, LB.CP, LB.EX, LB.IS, LB.SY); // LB13
const takesNoMark = flags(LB.BK, LB.LF, LB.NL, LB.CR, LB.SP, LB.ZW); // LB9
const allowsGlue = flags(LB.SP, LB.BA, LB.HY, LOOSE.HYPHEN); // LB12a
const isHyphen = flags(LB.HY, LB.BA, LOOSE.HYPHEN); // LB21a
const isPrefixOrSuffix = flags(LB.PR, LB.PO, LB.PR_WIDE, LB.PO_WIDE);
const isOpening = flags(...OPENING);

/**
 * The line breaking class of every character, at its first UTF-16 unit. `tailor` may give a character another class;
 * class CJ (small kana and ー) is left for it to decide and else taken as NS.
 */
export function lineBreakClasses(text: string, tailor?: (codePoint: number, lineBreakClass: number) => number): Uint8Array {
  const classes = new Uint8Array(text.length);
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at)!;
    const found = lineBreakClass(codePoint);
    const resolved = tailor ? tailor(codePoint, found) : narrowed(found);
    classes[at] = resolved === LB.CJ ? LB.NS : resolved;
    at += widthOf(codePoint);
  }
  return classes;
}

/** Unicode's own class of a wide PO or PR: only loose setting tells them apart. */
export const narrowed = (found: number): number => (found === LB.PO_WIDE ? LB.PO : found === LB.PR_WIDE ? LB.PR : found);

/** Where a number stands: outside, in its digits, behind its closing bracket (LB25). */
type InNumber = 0 | 1 | 2;

function numberGoesOn(state: InNumber, next: number): InNumber {
  if (next === LB.NU) return 1;
  if (state === 1 && (next === LB.SY || next === LB.IS)) return 1;
  return state === 1 && (next === LB.CL || next === LB.CP) ? 2 : 0;
}

/**
 * The UTF-16 offsets at which UAX 14 allows a line break, as flags; the end of the text is one, its start none.
 * `classes` are those of `lineBreakClasses`.
 */
export function uaxBreaks(text: string, classes: Uint8Array): Uint8Array {
  const allowed = new Uint8Array(text.length + 1);
  allowed[text.length] = text.length > 0 ? 1 : 0;
  /** Classes of the characters at both sides of the place in question, a mark taking its base's (LB9), and of the one before. */
  let left = -1;
  let right = -1;
  let before = -1;
  /** The last class that is no space. */
  let solid = -1;
  let joiner = false;
  let number: InNumber = 0;
  let oddIndicators = false;
  let end = 0;

  const staysTogether = (): boolean => {
    if (endsLine[left]) return left === LB.CR && right === LB.LF; // LB4, LB5
    if (endsLine[right] || right === LB.SP || right === LB.ZW) return true; // LB6, LB7
    if (solid === LB.ZW) return false; // LB8
    if (joiner || right === LB.WJ || left === LB.WJ || left === LB.GL) return true; // LB8a, LB11, LB12
    if (right === LB.GL && !allowsGlue[left]) return true; // LB12a
    if (neverStarts[right] || isOpening[solid]) return true; // LB13, LB14
    if (solid === LB.QU && isOpening[right]) return true; // LB15
    if ((solid === LB.CL || solid === LB.CP) && right === LB.NS) return true; // LB16
    if (solid === LB.B2 && right === LB.B2) return true; // LB17
    if (left === LB.SP) return false; // LB18
    if (left === LB.QU || right === LB.QU) return true; // LB19
    if (left === LB.CB || right === LB.CB) return false; // LB20
    if (together[left * COUNT + right]) return true;
    if (before === LB.HL && isHyphen[left]) return true; // LB21a
    if (number === 1 && right === LB.NU) return true; // LB25: digits, and the signs around them
    if (number !== 0 && isPrefixOrSuffix[right]) return true;
    if (isPrefixOrSuffix[left] && (isOpening[right] || right === LB.HY) && classes[nextBase(classes, text, end)] === LB.NU) return true;
    return left === LB.RI && right === LB.RI && oddIndicators; // LB30a
  };

  for (let at = 0; at < text.length; at = end) {
    end = at + widthOf(text.codePointAt(at)!);
    const raw = classes[at]!;
    const isMark = raw === LB.CM || raw === LB.ZWJ;
    if (isMark && left >= 0 && takesNoMark[left] === 0) {
      joiner = raw === LB.ZWJ;
      continue;
    }
    right = isMark ? LB.AL : raw;
    // Between two ideographs, the commonest case, no rule holds.
    const free = left === LB.ID && right === LB.ID && !joiner;
    if (free || (left >= 0 && !staysTogether())) allowed[at] = 1;
    before = left;
    left = right;
    if (right !== LB.SP) solid = right;
    joiner = raw === LB.ZWJ;
    number = numberGoesOn(number, right);
    oddIndicators = right === LB.RI && !oddIndicators;
  }
  return allowed;
}

/** The first character from `at` on that is no mark. */
function nextBase(classes: Uint8Array, text: string, at: number): number {
  while (at < text.length && (classes[at] === LB.CM || classes[at] === LB.ZWJ)) at += widthOf(text.codePointAt(at)!);
  return at;
}

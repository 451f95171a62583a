/** Spaces between units: 标点挤压, 中西间距, and what every boundary can give or take (RULES P, M, J). */
import type { Language } from '../../model/language';
import type { ParagraphStyle } from '../../model/style';
import { cutAdjacent, endsEvenCalls } from './adjacent-marks';
import { isIdeograph, isOtherFullWidthLetter } from './characters';
import { airBetween, NO_AIR } from './mark-air';
import type { Spacing, Typeface, Unit, UnitKind } from './paragraph';
import { isCall } from './punctuation';

/** The squeeze steps in CLREQ's order. J1, the mark at the line's end, is always taken. */
export const SQUEEZE_STEPS = ['word space', 'interpunct', 'bracket', 'pause', 'gap', 'stop'] as const;
/** The limited stretch steps in CLREQ's order; after them all gaps open alike (J10). */
export const STRETCH_STEPS = ['word space', 'gap'] as const;
const WORD_SPACE = 0;
const GAP = 4;
const STOP = 5;

/** The squeeze step that a mark's blank belongs to, as an index of SQUEEZE_STEPS; −1: it gives nothing. */
function squeezeStep(kind: UnitKind): number {
  switch (kind) {
    case 'interpunct': return 1;
    case 'opening': case 'closing': return 2;
    case 'pause': return 3;
    case 'stop': return 5;
    default: return -1;
  }
}

/** Narrow punctuation that no gap stands beside, though its kind has one in Chinese (UTR 59). */
const withoutGap = new Set(Array.from('"\'*/·†‡…()[]{}<>«»“”‘’-‐‑–—_', (mark) => mark.codePointAt(0)!));
const isSymbol = (codePoint: number): boolean =>
  codePoint === 0x24 || codePoint === 0x2b || codePoint === 0x3d || codePoint === 0x5e || codePoint === 0x60 || codePoint === 0x7c || codePoint === 0x7e
  || (codePoint >= 0xa0 && codePoint <= 0xff && codePoint !== 0xa1 && codePoint !== 0xa7 && codePoint !== 0xb6 && codePoint !== 0xbf) || codePoint >= 0x2030;

/** What a Han–Latin gap stands beside on the Latin side: letters and digits (M1), in Chinese also ! # % and the like (M4); none set upright (V6). */
const isGapLatin = ({ kind, stance, codePoint }: Unit, chinese: boolean): boolean => stance !== 'cell'
  && (kind === 'latin' || (chinese && kind === 'latin-mark' && !withoutGap.has(codePoint) && !isSymbol(codePoint)));
/** And on the Han side: ideographs and kana, no signs. */
const isGapHan = ({ kind, codePoint }: Unit): boolean => kind === 'han' && (isIdeograph(codePoint) || isOtherFullWidthLetter(codePoint));

const hasGap = (left: Unit, right: Unit, chinese: boolean): boolean =>
  (isGapHan(left) && isGapLatin(right, chinese)) || (isGapHan(right) && isGapLatin(left, chinese));

const isLatinText = (unit: Unit): boolean => unit.kind === 'latin' || unit.kind === 'latin-mark';
/** Connectors, solidi and interpuncts hold on to their neighbours (U9); so do 2-em dashes inside, being one unit. */
const holds = (unit: Unit): boolean => unit.kind === 'connector' || unit.kind === 'solidus' || unit.kind === 'interpunct';
const isEmpty = (unit: Unit): boolean => unit.kind === 'break';

/** Whether the last step of stretching may open this boundary (J10, J11, U6, U9). */
function opens(left: Unit, right: Unit): boolean {
  if (isEmpty(left) || isEmpty(right)) return false;
  // One gap a word space: behind it.
  if (right.kind === 'space') return false;
  if (left.kind === 'space') return true;
  if (left.kind === 'blank' || right.kind === 'blank') return false;
  if (isLatinText(left) && isLatinText(right)) return false;
  if (holds(left) || holds(right)) return false;
  // ？！ are one call (U7).
  if (isCall(left.codePoint) && isCall(right.codePoint)) return false;
  // 50％, ￥30, 20℃: signs hold on to their digits, which are of the other face.
  return !(isLatinText(left) && isNumberSign(right)) && !(isNumberSign(left) && isLatinText(right));
}

const isNumberSign = (unit: Unit): boolean =>
  unit.codePoint === 0xff05 || unit.codePoint === 0x2103 || unit.codePoint === 0xffe5 || unit.codePoint === 0x2030 || unit.codePoint === 0xff04;

/** Computes the running sums that line breaking and justification read. `em` is one em along the line, pt. */
export function space(units: readonly Unit[], style: ParagraphStyle, language: Language, em: number, typefaces: readonly Typeface[] = []): Spacing {
  const count = units.length;
  const starts = new Float64Array(count + 1);
  const ends = new Float64Array(count + 1);
  const squeeze = SQUEEZE_STEPS.map(() => new Float64Array(count + 1));
  const stretch = STRETCH_STEPS.map(() => new Float64Array(count + 1));
  const gaps = new Float64Array(count + 1);
  const { markStyle, squeezeStops } = style;
  const cuts = markStyle === 'full-width' ? cutAdjacent(units, style.adjacentMarks === 1) : null;
  const tracking = (style.tracking / 1000) * em;
  const gap = style.hanLatinGap * em;
  const chinese = language === 'zh-Hans' || language === 'zh-Hant';
  const giveBlank = (kind: UnitKind, at: number, amount: number) => {
    const step = squeezeStep(kind);
    if (step !== STOP || squeezeStops) give(squeeze, step, at, amount);
  };

  for (let i = 0; i < count; i++) {
    const right = units[i]!;
    if (i === 0) {
      ends[0] = right.advance;
      continue;
    }
    const left = units[i - 1]!;
    for (const sums of squeeze) sums[i] = sums[i - 1]!;
    for (const sums of stretch) sums[i] = sums[i - 1]!;
    gaps[i] = gaps[i - 1]!;

    const words = typefaces[left.typeface];
    let between = isEmpty(left) || isEmpty(right) ? 0 : tracking + (words?.look ? (words.look.tracking / 1000) * words.size : 0);
    if (cuts) {
      between -= cuts.after[i - 1]! + cuts.before[i]!;
      giveBlank(left.kind, i, left.blankAfter - cuts.after[i - 1]!);
      giveBlank(right.kind, i, right.blankBefore - cuts.before[i]!);
    } else if (markStyle !== 'full-width') {
      const air = endsEvenCalls(units, i - 1) ? NO_AIR : airBetween(markStyle, left, right);
      between += air.width * em - left.blankAfter - right.blankBefore;
      const giver = left.kind === 'interpunct' || right.kind === 'interpunct' ? 'interpunct' : squeezeStep(left.kind) < 0 ? right.kind : left.kind;
      giveBlank(giver, i, air.give * em);
    }

    if (gap > 0 && hasGap(left, right, chinese)) {
      between += gap;
      give(squeeze, GAP, i, gap - style.hanLatinGapMin * em);
      give(stretch, 1, i, style.hanLatinGapMax * em - gap);
    }
    if (left.kind === 'space') {
      give(squeeze, WORD_SPACE, i, left.advance - style.wordSpaceMin * em);
      give(stretch, 0, i, style.wordSpaceMax * em - left.advance);
    }
    if (opens(left, right)) gaps[i] = gaps[i]! + 1;
    starts[i] = ends[i - 1]! + between;
    ends[i] = starts[i]! + right.advance;
  }
  const squeezeAll = new Float64Array(count + 1);
  for (const sums of squeeze) for (let i = 1; i < count; i++) squeezeAll[i] = squeezeAll[i]! + sums[i]!;
  return { starts, ends, squeeze, squeezeAll, stretch, gaps };
}

function give(sums: readonly Float64Array[], step: number, at: number, amount: number): void {
  if (step >= 0 && amount > 0) sums[step]![at] = sums[step]![at]! + amount;
}

/** Spaces between units: 标点挤压, 中西间距, and what every boundary can give or take (RULES P, M, J). */
import type { ParagraphStyle } from '../../model/style';
import type { Spacing, Unit, UnitKind } from './paragraph';
import { trimAdjacent } from './punctuation';

/** The squeeze steps in CLREQ's order. J1, the mark at the line's end, is always taken. */
export const SQUEEZE_STEPS = ['word space', 'interpunct', 'bracket', 'pause', 'gap', 'stop'] as const;
/** The limited stretch steps in CLREQ's order; after them all gaps open alike (J10). */
export const STRETCH_STEPS = ['word space', 'gap'] as const;


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

/** A Han–Latin gap stands between an ideograph and a letter or digit, and nowhere else (M1, M3, M4, V6). */
const hasGap = (left: Unit, right: Unit): boolean =>
  (left.kind === 'han' && right.kind === 'latin' && right.stance !== 'cell')
  || (left.kind === 'latin' && right.kind === 'han' && left.stance !== 'cell');

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
  // 50％, ￥30, 20℃: signs hold on to their digits, which are of the other face.
  return !(isLatinText(left) && isNumberSign(right)) && !(isNumberSign(left) && isLatinText(right));
}

const isNumberSign = (unit: Unit): boolean =>
  unit.codePoint === 0xff05 || unit.codePoint === 0x2103 || unit.codePoint === 0xffe5 || unit.codePoint === 0x2030 || unit.codePoint === 0xff04;

/** Computes the running sums that line breaking and justification read. `em` is one em along the line, pt. */
export function space(units: readonly Unit[], style: ParagraphStyle, em: number): Spacing {
  const count = units.length;
  const starts = new Float64Array(count + 1);
  const ends = new Float64Array(count + 1);
  const squeeze = SQUEEZE_STEPS.map(() => new Float64Array(count + 1));
  const stretch = STRETCH_STEPS.map(() => new Float64Array(count + 1));
  const gaps = new Float64Array(count + 1);
  const trimmed = trimAdjacent(units, style.adjacentMarks === 1);
  const tracking = (style.tracking / 1000) * em;
  const gap = style.hanLatinGap * em;

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

    let between = isEmpty(left) || isEmpty(right) ? 0 : tracking;
    if (trimmed.after[i - 1]) between -= left.blankAfter;
    else give(squeeze, squeezeStep(left.kind), i, left.blankAfter);
    if (trimmed.before[i]) between -= right.blankBefore;
    else give(squeeze, squeezeStep(right.kind), i, right.blankBefore);

    if (hasGap(left, right) && gap > 0) {
      between += gap;
      give(squeeze, 4, i, gap - style.hanLatinGapMin * em);
      give(stretch, 1, i, style.hanLatinGapMax * em - gap);
    }
    if (left.kind === 'space') {
      give(squeeze, 0, i, left.advance - style.wordSpaceMin * em);
      give(stretch, 0, i, style.wordSpaceMax * em - left.advance);
    }
    if (opens(left, right)) gaps[i] = gaps[i]! + 1;
    starts[i] = ends[i - 1]! + between;
    ends[i] = starts[i]! + right.advance;
  }
  return { starts, ends, squeeze, stretch, gaps };
}

function give(sums: readonly Float64Array[], step: number, at: number, amount: number): void {
  if (step >= 0 && amount > 0) sums[step]![at] = sums[step]![at]! + amount;
}

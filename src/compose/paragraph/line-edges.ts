/** What units lose at the ends of a line: trimmed blanks (P1, P2), hanging marks (P12) and the optical margin (L7). */
import type { ParagraphStyle } from '../../model/style';
import { isWholeStop } from './mark-air';
import { opticalShare } from './optical-margin';
import type { LineEdges, Unit } from './paragraph';

/** 、，。 and their relatives: what may stand outside the measure (P12). */
const hanging = new Set(Array.from('、，。．､｡', (mark) => mark.codePointAt(0)!));

/** Whether a line that begins with this unit was begun by the writer: the paragraph's first, or one after a forced break. */
const isWritersLine = (units: readonly Unit[], i: number): boolean => i === 0 || units[i - 1]!.kind === 'break';

/** What a mark's cell gives up when it begins a line. Styles of half-width marks leave it no blank anywhere. */
function trimmedAtStart(units: readonly Unit[], i: number, { markStyle, trimLineStart }: ParagraphStyle): number {
  const { kind, blankBefore } = units[i]!;
  if (markStyle !== 'full-width') return blankBefore;
  if (kind !== 'opening') return 0;
  return trimLineStart === true || (trimLineStart === 'after-first' && !isWritersLine(units, i)) ? blankBefore : 0;
}

/**
 * What every unit loses as the first or last of a line. Marks of the Latin face stand outside by their optical share, Han
 * marks hang whole or not at all.
 */
export function lineEdges(units: readonly Unit[], style: ParagraphStyle): LineEdges {
  const count = units.length;
  const start = new Float64Array(count);
  const end = new Float64Array(count);
  const { hangMarks, trimLineEnd, opticalMargin, markStyle } = style;
  const spares = hangMarks === 'allow' || !trimLineEnd;
  const spareBlank = spares ? new Float64Array(count) : null;
  const spareMark = spares ? new Float64Array(count) : null;
  for (let i = 0; i < count; i++) {
    const unit = units[i]!;
    start[i] = trimmedAtStart(units, i, style);
    const hangs = hangMarks !== 'never' && hanging.has(unit.codePoint);
    if (hangs && hangMarks === 'force') {
      end[i] = unit.advance;
    } else if (unit.blankAfter > 0) {
      const isHalf = markStyle !== 'full-width' && !isWholeStop(markStyle, unit);
      if (trimLineEnd || isHalf) end[i] = unit.blankAfter;
      else spareBlank![i] = unit.blankAfter;
    }
    if (hangs && hangMarks === 'allow') spareMark![i] = unit.advance - unit.blankAfter;
    if (opticalMargin > 0 && unit.kind === 'latin-mark') {
      start[i] = start[i]! + opticalShare(unit.codePoint, 'start') * opticalMargin * unit.advance;
      end[i] = end[i]! + opticalShare(unit.codePoint, 'end') * opticalMargin * unit.advance;
    }
  }
  return { start, end, spareBlank, spareMark };
}

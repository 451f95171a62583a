import { round } from '../../geometry/units';
import { unitAt } from './break-paragraph';
import { justify, openGaps } from './justify';
import { endsSegment, firstVisible, hyphenWidth, indentOf, lastVisible, naturalLineWidth, TOLERANCE } from './line-fit';
import type { LineRange, PreparedParagraph } from './paragraph';

/** Where the visible units of a line stand along it. */
export interface PlacedLine {
  /** Visible units [start, end). */
  readonly start: number;
  readonly end: number;
  /** Start of each unit's advance, pt; entry k is unit start + k. */
  readonly positions: Float64Array;
  /** Where the line ends inside the measure: the end of the last advance, without what is trimmed of it or hangs out. */
  readonly extent: number;
  /** How far the last unit stands out of the measure (P12, L7). */
  readonly hung: number;
  readonly lineEndTrimmed: boolean;
  /** Where the hyphen's advance starts that the line's break asks for (L2), pt; null = no hyphen. */
  readonly hyphen: number | null;
}

/** What is taken off the measure and where the line begins, by alignment. */
function offsetFor(align: string, blank: number): number {
  if (align === 'center') return blank / 2;
  return align === 'right' ? blank : 0;
}

/** Places the units of one line in `measure` points: justified, or natural at its alignment's place. */
export function placeLine(p: PreparedParagraph, range: LineRange, measure: number, at: { readonly first: boolean; readonly last: boolean }): PlacedLine {
  const from = unitAt(p, range.start);
  const next = unitAt(p, range.end);
  const start = firstVisible(p, from, next);
  const end = lastVisible(p, start, next);
  const indent = at.first ? indentOf(p, measure) : 0;
  const { align } = p.style;
  if (start >= end) {
    return { start, end: start, positions: new Float64Array(0), extent: round(indent + offsetFor(align, measure)), hung: 0, lineEndTrimmed: false, hyphen: null };
  }
  const room = measure - indent;
  const hyphen = hyphenWidth(p, end, next);
  const natural = naturalLineWidth(p, start, end, room - hyphen);
  const blank = room - natural - hyphen;
  const last = at.last || endsSegment(p, next);
  let moves: Float64Array;
  if (blank < -TOLERANCE) moves = justify(p, start, end, blank);
  else if (align === 'spread') openGaps(p.spacing.gaps, start, end, blank, (moves = new Float64Array(end - start)));
  else if (align === 'justify' && !last) moves = justify(p, start, end, blank);
  else moves = new Float64Array(end - start);

  const { starts } = p.spacing;
  let moved = 0;
  for (let k = 1; k < moves.length; k++) moved += moves[k]!;
  const origin = indent + offsetFor(align, Math.max(0, blank - moved)) - p.edges.start[start]! - starts[start]!;
  const positions = new Float64Array(end - start);
  moved = 0;
  for (let k = 0; k < positions.length; k++) {
    moved += moves[k]!;
    positions[k] = origin + starts[start + k]! + moved;
  }
  const { advance, blankAfter } = p.units[end - 1]!;
  const loss = p.spacing.ends[end - 1]! - starts[start]! - p.edges.start[start]! - natural;
  const extent = round(positions[positions.length - 1]! + advance - loss);
  if (hyphen > 0) return { start, end, positions, extent: round(extent + hyphen), hung: 0, lineEndTrimmed: false, hyphen: extent };
  const lineEndTrimmed = blankAfter > 0 && loss > blankAfter - TOLERANCE;
  return { start, end, positions, extent, hung: Math.max(0, loss - blankAfter), lineEndTrimmed, hyphen: null };
}

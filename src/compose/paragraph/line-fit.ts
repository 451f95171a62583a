/** How a line of units fills its measure: its natural width and what it can give and take. */
import type { PreparedParagraph } from './paragraph';

/** Half a hundredth of a point: lines that are this close are full. */
export const TOLERANCE = 0.005;

/** First unit after `end`'s trailing spaces: the line's last visible unit is the one before. */
export function lastVisible(p: PreparedParagraph, start: number, end: number): number {
  let at = end;
  while (at > start) {
    const kind = p.units[at - 1]!.kind;
    if (kind !== 'space' && kind !== 'blank' && kind !== 'break') break;
    at--;
  }
  return at;
}

/** First unit that shows: a space that a break left behind vanishes at a line's start. */
export function firstVisible(p: PreparedParagraph, start: number, end: number): number {
  let at = start;
  if (at === 0 || p.units[at - 1]!.kind === 'break') return at;
  while (at < end && p.units[at]!.kind === 'space') at++;
  return at;
}

/**
 * What the line's last unit loses at its right: its blank (P1, J1), and what hangs out of the measure (P12, L7). In a line
 * that is `over` its measure by some points also what the unit gives up only then.
 */
function endLoss({ edges }: PreparedParagraph, end: number, over: number): number {
  const loss = edges.end[end - 1]!;
  if (edges.spareBlank === null || over <= TOLERANCE) return loss;
  const blank = edges.spareBlank[end - 1]!;
  return over - blank <= TOLERANCE ? loss + blank : loss + blank + edges.spareMark![end - 1]!;
}

/**
 * Width of the visible units [start, end) inside the measure, set solid with its ends trimmed, pt. 0 when empty. Marks
 * that yield only to a line too long for its `measure` do so if it is given.
 */
export function naturalLineWidth(p: PreparedParagraph, start: number, end: number, measure = Infinity): number {
  if (start >= end) return 0;
  const { edges, spacing } = p;
  const width = spacing.ends[end - 1]! - spacing.starts[start]! - edges.start[start]! - edges.end[end - 1]!;
  return edges.spareBlank === null || width <= measure ? width : width + edges.end[end - 1]! - endLoss(p, end, width - measure);
}

/** What the line [start, end) gains at its end when it is broken before unit `next`: a hyphen's advance, pt; 0 where no word is parted (L2). */
export const hyphenWidth = (p: PreparedParagraph, end: number, next: number): number => (p.hyphens === null || end < next ? 0 : p.hyphens[next]!);

/** `naturalLineWidth` of the line that is broken before unit `next`, its hyphen included. */
export function brokenLineWidth(p: PreparedParagraph, start: number, end: number, next: number, measure: number): number {
  const hyphen = hyphenWidth(p, end, next);
  return naturalLineWidth(p, start, end, measure - hyphen) + hyphen;
}

/** Whether the line ends with a hyphen, set by the break or written in the text: they count alike in a ladder (L3). */
export function endsWithHyphen(p: PreparedParagraph, end: number, next: number): boolean {
  if (hyphenWidth(p, end, next) > 0) return true;
  const codePoint = p.units[end - 1]?.codePoint;
  return codePoint === 0x2d || codePoint === 0x2010;
}

/** What the boundaries inside [start, end) add up to in a running sum. */
export const within = (sums: Float64Array, start: number, end: number): number =>
  end - start < 2 ? 0 : sums[end - 1]! - sums[start]!;

/** The first line's indent in a measure, pt: no more than one em in very narrow columns (G1). Set only where lines begin at the left. */
export function indentOf(p: PreparedParagraph, measure = Infinity): number {
  const { align, indent, narrowMeasure } = p.style;
  if (p.direction !== 'horizontal' || (align !== 'justify' && align !== 'left')) return 0;
  return (measure < narrowMeasure * p.em ? Math.min(1, indent) : indent) * p.em;
}

/** Whether a line ends the paragraph or stands before a forced break: such lines stay natural. */
export const endsSegment = (p: PreparedParagraph, end: number): boolean => p.breaks[end] === -Infinity;

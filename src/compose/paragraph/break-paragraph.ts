import { avoidRivers } from './avoid-rivers';
import { breakLines } from './break-lines';
import { indentOf } from './line-fit';
import type { LineRange, PreparedParagraph } from './paragraph';

export interface BrokenParagraph {
  readonly lines: LineRange[];
  /** Offset where the paragraph stopped for lack of room; null when all of it is set. */
  readonly end: number | null;
  /** What the lines cost on the scale of `line-cost.ts`, those beyond the room included: for weighing looseness. */
  readonly cost: number;
}

/** A line more or fewer than is best (flow asks for it to save a lone line at a column's end). */
export type Looseness = -1 | 0 | 1;

interface Remembered {
  readonly start: number;
  readonly looseness: Looseness;
  /** The measures that the result rests on; null ends the room. */
  readonly measures: readonly (number | null)[];
  /** Which of those lines end their column; null where that does not matter. */
  readonly closing: readonly boolean[] | null;
  readonly result: BrokenParagraph;
}

type MeasureAt = (line: number) => number | null;
type EndsColumn = (line: number) => boolean;

const remembered = new WeakMap<PreparedParagraph, Remembered[]>();
/** A paragraph is broken in few places at a time: its columns now, and before the last change. */
const KEPT = 8;

/** The unit that starts at or after a text offset. */
export function unitAt(p: PreparedParagraph, offset: number): number {
  let low = 0;
  let high = p.units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (p.units[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function breakFresh(p: PreparedParagraph, start: number, measureAt: MeasureAt, endsColumn: EndsColumn, looseness: Looseness): { result: BrokenParagraph; measures: (number | null)[] } {
  const { units, text } = p;
  const measures: (number | null)[] = [];
  const ask = (line: number): number | null => {
    while (measures.length <= line && measures.at(-1) !== null) measures.push(measureAt(measures.length));
    return measures[line] ?? null;
  };
  const first = unitAt(p, start);
  const endsOpen = units.at(-1)?.kind === 'break';
  if (first === units.length) {
    const hasLine = start === 0 || endsOpen;
    if (!hasLine) return { result: { lines: [], end: null, cost: 0 }, measures };
    if (ask(0) === null) return { result: { lines: [], end: start, cost: 0 }, measures };
    return { result: { lines: [{ start, end: text.length }], end: null, cost: 0 }, measures };
  }
  if (ask(0) === null) return { result: { lines: [], end: start, cost: 0 }, measures };

  const indent = start === 0 ? indentOf(p, ask(0) ?? Infinity) : 0;
  const total = (p.spacing.ends[units.length - 1]! - p.spacing.starts[first]!) * 1.15;
  let seen = 0;
  for (let line = 0; seen < total; line++) {
    const measure = ask(line);
    if (measure === null) break;
    seen += Math.max(measure, p.em);
  }
  const lengths = measures.filter((measure): measure is number => measure !== null);
  const lastKnown = lengths.at(-1)!;
  // Beyond the room, lines go on in the last measure, so that the breaks before it are those of the whole paragraph.
  const known = (line: number): number => ask(line) ?? lastKnown;
  let easy = lengths.length - 1;
  while (easy > 0 && lengths[easy - 1] === lengths[easy]) easy--;
  if (p.hyphens !== null) {
    for (let line = lengths.length - 1; line >= easy; line--) if (endsColumn(line)) easy = line + 1;
  }
  if (easy === 0 && indent > 0) easy = 1;

  const room = { measureAt: (line: number) => known(line) - (line === 0 ? indent : 0), endsColumn, easy };
  const fit = breakLines(p, first, room, looseness);
  const { breaks, cost } = looseness === 0 ? avoidRivers(p, first, room, indent, fit) : fit;
  const lines: LineRange[] = [];
  let from = start;
  for (const next of breaks) {
    if (ask(lines.length) === null) return { result: { lines, end: from, cost }, measures };
    const end = units[next]?.start ?? text.length;
    lines.push({ start: from, end });
    from = end;
  }
  if (endsOpen) {
    if (ask(lines.length) === null) return { result: { lines, end: from, cost }, measures };
    lines.push({ start: text.length, end: text.length });
  }
  return { result: { lines, end: null, cost }, measures };
}

const never: EndsColumn = () => false;

/**
 * Breaks a paragraph from the text offset `start` into lines. `measureAt(i)` is the measure of the i-th line from there in
 * points, or null when there is no more room; `end` is then the offset where to go on. An empty paragraph is one empty line.
 * `endsColumn(i)` says whether the i-th line is the last of its column, where no word is parted (L3); it is asked only
 * where words may be parted. `looseness` asks for a line more or fewer than is best; where that is to be had only badly, the
 * best is given. The same paragraph, start, measures and column ends give the same object.
 */
export function breakParagraph(p: PreparedParagraph, start: number, measureAt: MeasureAt, endsColumn: EndsColumn = never, looseness: Looseness = 0): BrokenParagraph {
  const closes = p.hyphens === null ? never : endsColumn;
  let kept = remembered.get(p);
  if (!kept) remembered.set(p, (kept = []));
  const found = kept.find((one) => one.start === start && one.looseness === looseness
    && one.measures.every((measure, line) => measure === measureAt(line))
    && (one.closing === null || one.closing.every((closing, line) => closing === closes(line))));
  if (found) return found.result;
  const { result: fresh, measures } = breakFresh(p, start, measureAt, closes, looseness);
  const natural = looseness === 0 ? fresh : breakParagraph(p, start, measureAt, endsColumn);
  const result = fresh.cost === natural.cost ? natural : fresh;
  const closing = p.hyphens === null ? null : measures.map((_, line) => closes(line));
  kept.unshift({ start, looseness, measures, closing, result });
  if (kept.length > KEPT) kept.length = KEPT;
  return result;
}

import { avoidRivers } from './avoid-rivers';
import { breakLines, breakLinesOtherwise } from './break-lines';
import { indentOf } from './line-fit';
import type { LineRange, PreparedParagraph } from './paragraph';
import type { Fit } from './total-fit';

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
  /** The lines that cost least, before rivers were looked for; null where there was nothing to weigh. */
  readonly fit: Fit | null;
}

/** A result for one looseness or two, and the measures that were asked for on the way. */
interface Fresh {
  readonly results: readonly Pick<Remembered, 'looseness' | 'result' | 'fit'>[];
  readonly measures: readonly (number | null)[];
}

type MeasureAt = (line: number) => number | null;
type EndsColumn = (line: number) => boolean;

const remembered = new WeakMap<PreparedParagraph, Remembered[]>();
/** A paragraph is broken in few places at a time: its columns now, and before the last change. */
const KEPT = 12;

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

/** Breaks a paragraph as it is best, or, where that is given, in a line more and a line fewer than `natural`. */
function breakFresh(p: PreparedParagraph, start: number, measureAt: MeasureAt, endsColumn: EndsColumn, natural: Remembered | null): Fresh {
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
    if (!hasLine) return plain({ lines: [], end: null, cost: 0 }, measures);
    if (ask(0) === null) return plain({ lines: [], end: start, cost: 0 }, measures);
    return plain({ lines: [{ start, end: text.length }], end: null, cost: 0 }, measures);
  }
  if (ask(0) === null) return plain({ lines: [], end: start, cost: 0 }, measures);

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
  const cut = ({ breaks, cost }: Fit): BrokenParagraph => {
    const lines: LineRange[] = [];
    let from = start;
    for (const next of breaks) {
      if (ask(lines.length) === null) return { lines, end: from, cost };
      const end = units[next]?.start ?? text.length;
      lines.push({ start: from, end });
      from = end;
    }
    if (endsOpen) {
      if (ask(lines.length) === null) return { lines, end: from, cost };
      lines.push({ start: text.length, end: text.length });
    }
    return { lines, end: null, cost };
  };
  if (natural?.fit) {
    const { fewer, more } = breakLinesOtherwise(p, first, room, natural.fit);
    return { results: [{ looseness: -1, result: cut(fewer), fit: null }, { looseness: 1, result: cut(more), fit: null }], measures };
  }
  const fit = breakLines(p, first, room);
  return { results: [{ looseness: 0, result: cut(avoidRivers(p, first, room, indent, fit)), fit }], measures };
}

const plain = (result: BrokenParagraph, measures: Fresh['measures']): Fresh => ({ results: [{ looseness: 0, result, fit: null }], measures });

const never: EndsColumn = () => false;

/**
 * Breaks a paragraph from the text offset `start` into lines. `measureAt(i)` is the measure of the i-th line from there in
 * points, or null when there is no more room; `end` is then the offset where to go on. An empty paragraph is one empty line.
 * `endsColumn(i)` says whether the i-th line is the last of its column, where no word is parted (L3); it is asked only
 * where words may be parted. `looseness` asks for a line more or fewer than is best; where that is to be had only badly, the
 * best is given. The same paragraph, start, measures and column ends give the same object.
 */
export function breakParagraph(p: PreparedParagraph, start: number, measureAt: MeasureAt, endsColumn: EndsColumn = never, looseness: Looseness = 0): BrokenParagraph {
  return broken(p, start, measureAt, p.hyphens === null ? never : endsColumn, looseness).result;
}

function broken(p: PreparedParagraph, start: number, measureAt: MeasureAt, closes: EndsColumn, looseness: Looseness): Remembered {
  let kept = remembered.get(p);
  if (!kept) remembered.set(p, (kept = []));
  const found = kept.find((one) => one.start === start && one.looseness === looseness
    && one.measures.every((measure, line) => measure === measureAt(line))
    && (one.closing === null || one.closing.every((closing, line) => closing === closes(line))));
  if (found) return found;
  const natural = looseness === 0 ? null : broken(p, start, measureAt, closes, 0);
  // Nothing to weigh: there is one way only.
  if (natural && !natural.fit) return natural;
  const { results, measures: asked } = breakFresh(p, start, measureAt, closes, natural);
  // Another number of lines rests on the natural lines too.
  const measures = natural && natural.measures.length > asked.length ? natural.measures : asked;
  const closing = p.hyphens === null ? null : measures.map((_, line) => closes(line));
  let wanted: Remembered | null = null;
  for (const one of results) {
    const result = natural && one.result.cost === natural.result.cost ? natural.result : one.result;
    const made: Remembered = { start, looseness: one.looseness, measures, closing, result, fit: one.fit };
    kept.unshift(made);
    if (one.looseness === looseness) wanted = made;
  }
  if (kept.length > KEPT) kept.length = KEPT;
  return wanted!;
}

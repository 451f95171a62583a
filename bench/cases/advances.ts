import { breakParagraph } from '../../src/compose/paragraph/break-paragraph';
import { cutAdjacent } from '../../src/compose/paragraph/adjacent-marks';
import { placeLine } from '../../src/compose/paragraph/place-line';
import type { CaseOptions } from './case-options';
import { CASE_SIZE } from './case-style';
import { prepareCase } from './prepare-case';

/** Wider than any case without a measure. */
const ENDLESS = 1000;

/** The lines of a text and what each UTF-16 unit takes of them, em; forced breaks left out. */
export function advances(text: string, options: CaseOptions): { lines: string[]; em: number[] } {
  const p = prepareCase(text, options, { trimLineEnd: false });
  const measure = (options.widthEm ?? ENDLESS) * CASE_SIZE;
  const { lines } = breakParagraph(p, 0, () => measure);
  const cuts = cutAdjacent(p.units, p.style.adjacentMarks === 1);
  const em: number[] = [];
  lines.forEach((range, i) => {
    const { start, end, positions, extent } = placeLine(p, range, measure, { first: i === 0, last: i === lines.length - 1 });
    p.units.forEach((unit, at) => {
      if (unit.start < range.start || unit.start >= range.end || unit.kind === 'break') return;
      const before = at === start ? p.edges.start[at]! : cuts.before[at]!;
      // A blank that vanishes at the line's end still takes its mark's half.
      const after = Math.max(at === end - 1 ? positions[at - start]! + unit.advance - extent : 0, p.units[at + 1] && p.units[at + 1]!.start < range.end ? cuts.after[at]! : 0);
      const shown = at >= start && at < end;
      const advance = (unit.advance - (shown ? before + after : 0)) / CASE_SIZE;
      for (let k = unit.start; k < unit.end; k++) em.push(advance / (unit.end - unit.start));
    });
  });
  return { lines: lines.map(({ start, end }) => text.slice(start, end)), em };
}

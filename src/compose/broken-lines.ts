import type { Pt } from '../geometry/units';
import { breakParagraph } from './paragraph/break-paragraph';
import type { LineRange, PreparedParagraph } from './paragraph/paragraph';

/** A paragraph's lines in measures that never end; at least one, an empty line for empty text. See `breakParagraph` for `endsColumn`. */
export function breakLines(prepared: PreparedParagraph, start: number, measureAt: (line: number) => Pt, endsColumn?: (line: number) => boolean): readonly LineRange[] {
  const { lines } = breakParagraph(prepared, start, measureAt, endsColumn);
  return lines.length > 0 ? lines : [{ start, end: prepared.text.length }];
}

/** The paragraph in one line more (1) or fewer (−1) than it takes naturally, and what that costs in evenness; null where it cannot well be. */
export function breakLinesLoosely(prepared: PreparedParagraph, start: number, measureAt: (line: number) => Pt, endsColumn: (line: number) => boolean, looseness: 1 | -1): { readonly ranges: readonly LineRange[]; readonly cost: number } | null {
  const natural = breakParagraph(prepared, start, measureAt, endsColumn);
  const loose = breakParagraph(prepared, start, measureAt, endsColumn, looseness);
  // By what they cost, not by which object they are: of two memories of the same lines one may be forgotten sooner.
  return loose.cost === natural.cost ? null : { ranges: loose.lines, cost: loose.cost - natural.cost };
}

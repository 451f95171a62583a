import type { Pt } from '../geometry/units';
import { breakParagraph } from './paragraph/break-paragraph';
import type { LineRange, PreparedParagraph } from './paragraph/paragraph';

/** A paragraph's lines in measures that never end; at least one, an empty line for empty text. */
export function breakLines(prepared: PreparedParagraph, start: number, measureAt: (line: number) => Pt): readonly LineRange[] {
  const { lines } = breakParagraph(prepared, start, measureAt);
  return lines.length > 0 ? lines : [{ start, end: prepared.text.length }];
}

import { endsSegment, firstVisible, indentOf, lastVisible, naturalLineWidth } from './line-fit';
import type { PreparedParagraph } from './paragraph';

/** Width in points of the paragraph on one line (its widest line where it holds forced breaks), ends trimmed, indent included. */
export function naturalWidth(p: PreparedParagraph): number {
  let widest = 0;
  let from = 0;
  for (let next = 1; next <= p.units.length; next++) {
    if (!endsSegment(p, next)) continue;
    const start = firstVisible(p, from, next);
    const width = naturalLineWidth(p, start, lastVisible(p, start, next)) + (from === 0 ? indentOf(p) : 0);
    widest = Math.max(widest, width);
    from = next;
  }
  return widest;
}

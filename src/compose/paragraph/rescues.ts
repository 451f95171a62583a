import { RELAXED } from './break-costs';
import { unitAt } from './break-paragraph';
import type { LineRange, PreparedParagraph } from './paragraph';

/** A line that ends where it should not, because nothing else fitted. */
export interface Rescue {
  /** `relaxed`: 禁则 was relaxed (K9). `cut`: no rule lets a line end there, as inside a word that is wider than the column. */
  readonly kind: 'relaxed' | 'cut';
  /** UTF-16 offset in the paragraph at which the next line starts. */
  readonly offset: number;
}

/** The rescues among a paragraph's lines, or one line of them, in order. */
export function rescuesOf(p: PreparedParagraph, lines: readonly LineRange[]): Rescue[] {
  const rescues: Rescue[] = [];
  for (const { start, end } of lines) {
    const unit = end > start && end < p.text.length ? unitAt(p, end) : 0;
    const cost = unit > 0 ? p.breaks[unit]! : 0;
    if (cost >= RELAXED) rescues.push({ kind: cost === Infinity ? 'cut' : 'relaxed', offset: end });
  }
  return rescues;
}

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

/** How a line of a paragraph was rescued; null where it ends as it may. */
export function rescueOf(p: PreparedParagraph, { start, end }: LineRange): Rescue | null {
  const unit = end > start && end < p.text.length ? unitAt(p, end) : 0;
  const cost = unit > 0 ? p.breaks[unit]! : 0;
  return cost >= RELAXED ? { kind: cost === Infinity ? 'cut' : 'relaxed', offset: end } : null;
}

/** The rescues among a paragraph's lines, in order. */
export const rescuesOf = (p: PreparedParagraph, lines: readonly LineRange[]): Rescue[] => lines.flatMap((line) => rescueOf(p, line) ?? []);

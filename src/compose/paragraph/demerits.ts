/**
 * Knuth and Plass's measure of a line of words: how far its spaces depart from their natural width, and what that is worth.
 * TeX's figures, in TeX's units.
 */

/** Badness of a line whose glue is set at `ratio` (1 = all of its stretch, −1 = all of its shrink): 100 |r|³. */
export const badness = (ratio: number): number => 100 * Math.abs(ratio * ratio * ratio);

/** Fitness classes: tight 0, decent 1, loose 2, very loose 3. Neighbours more than one class apart look uneven. */
export const fitness = (ratio: number): 0 | 1 | 2 | 3 => (ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3);

/** What every line adds to its badness: fewer lines are better. */
export const LINE_PENALTY = 10;
/** Demerits of neighbours more than one fitness class apart. */
export const ADJACENT_DEMERITS = 10_000;
/** Demerits of two lines in a row that end at a hyphen, and of a last line but one that does. */
export const DOUBLE_HYPHEN_DEMERITS = 10_000;
export const FINAL_HYPHEN_DEMERITS = 5_000;

/** Demerits of a line by its badness and the penalty of its break. A forced break (−∞) adds nothing of its own. */
export function demerits(bad: number, penalty: number): number {
  const line = (LINE_PENALTY + bad) ** 2;
  if (penalty >= 0) return line + penalty ** 2;
  return penalty === -Infinity ? line : line - penalty ** 2;
}

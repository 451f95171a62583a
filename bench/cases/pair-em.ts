import { naturalWidth } from '../../src/compose/paragraph/natural-width';
import type { CaseOptions } from './case-options';
import { CASE_SIZE } from './case-style';
import { prepareCase } from './prepare-case';

/**
 * What two neighbours take, em. Cases of a named style measure the pair by itself, its outer blanks gone; the others the
 * pair with them.
 */
export function pairEm(a: string, b: string, options: CaseOptions): number {
  if (options.style) return naturalWidth(prepareCase(a + b, options, { trimLineStart: true })) / CASE_SIZE;
  const { units, spacing } = prepareCase(a + b, options);
  return (spacing.ends[units.length - 1]! - spacing.starts[0]!) / CASE_SIZE;
}

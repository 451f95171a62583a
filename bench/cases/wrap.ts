import { breakParagraph } from '../../src/compose/paragraph/break-paragraph';
import type { CaseOptions } from './case-options';
import { CASE_SIZE } from './case-style';
import { caseWorld, solidWorld } from './case-worlds';
import { prepareCase } from './prepare-case';

/** The text's lines in a measure of `widthEm`. Unjustified cases know neither trimmed marks nor Han–Latin gaps. */
export function wrap(text: string, options: CaseOptions): string[] {
  const measure = (options.widthEm ?? 0) * CASE_SIZE;
  const spaced = options.justify === true && options.textAutospace !== 'no-autospace';
  const p = prepareCase(text, options, spaced ? {} : { hanLatinGap: 0 }, options.justify ? caseWorld : solidWorld);
  return breakParagraph(p, 0, () => measure).lines.map(({ start, end }) => text.slice(start, end));
}

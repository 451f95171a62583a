import { breakParagraph } from '../../src/compose/paragraph/break-paragraph';
import type { CaseOptions } from './case-options';
import { CASE_SIZE } from './case-style';
import { ahemWorld, caseWorld } from './case-worlds';
import { prepareCase } from './prepare-case';

/** Where the engine puts a Han–Latin gap into a text's lines, and how wide: em by the offset of the character behind it. */
export function gaps(text: string, options: CaseOptions): { lines?: string[]; gaps: Record<number, number> } {
  const world = options.advances?.startsWith('Ahem') ? ahemWorld : caseWorld;
  const p = prepareCase(text, options, options.textAutospace === 'no-autospace' ? { hanLatinGap: 0 } : {}, world);
  const lines = options.widthEm ? breakParagraph(p, 0, () => options.widthEm! * CASE_SIZE).lines : null;
  const lineStarts = new Set(lines?.map((line) => line.start));
  const found: Record<number, number> = {};
  p.units.forEach((unit, i) => {
    if (i === 0 || lineStarts.has(unit.start)) return;
    const gap = (p.spacing.starts[i]! - p.spacing.ends[i - 1]!) / CASE_SIZE;
    if (gap > 0.01) found[unit.start] = gap;
  });
  return lines ? { lines: lines.map(({ start, end }) => text.slice(start, end)), gaps: found } : { gaps: found };
}

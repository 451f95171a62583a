import { RELAXED } from '../../src/compose/paragraph/break-costs';
import type { CaseOptions } from './case-options';
import { prepareCase } from './prepare-case';

/** Every place where the engine may break the text, as UTF-16 offsets; forced breaks are among them, rescues are not. */
export function breakOpportunities(text: string, options: CaseOptions): number[] {
  const p = prepareCase(text, options);
  return p.units.flatMap((unit, i) => (i > 0 && p.breaks[i]! < RELAXED ? [unit.start] : []));
}

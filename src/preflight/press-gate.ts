import type { Composition } from '../compose/composition';
import type { Edition } from '../model/edition';
import type { PageId } from '../model/ids';
import type { ExportPreset } from '../model/press';
import type { Facts } from './facts';
import type { Finding } from './finding';
import { preflight } from './preflight';

/** Whether pages leave for a plate: what has no output condition is for eyes on screens and desks. */
export const goesToPress = (preset: ExportPreset | null): boolean => preset !== null && preset.condition !== null;

/**
 * What is to be known about these pages (null: all) before they leave by a preset: the profile in force, measured against the condition that the
 * preset prints to. A finding that has no page is everybody's.
 */
export function pressFindings(edition: Edition, composition: Composition, facts: Facts, preset: ExportPreset | null, pages: readonly PageId[] | null): readonly Finding[] {
  const wanted = pages && new Set(pages);
  return preflight(printedTo(edition, preset), composition, facts).filter(({ place }) => place.page === null || !wanted || wanted.has(place.page));
}

/** The findings that stop an export unless someone gives a reason. None stops a proof, a reading PDF or a picture (preset null). */
export const stopping = (preset: ExportPreset | null, findings: readonly Finding[]): readonly Finding[] =>
  goesToPress(preset) ? findings.filter(({ severity }) => severity === 'error') : [];

/** The edition as if the preset's condition were the one in force. */
function printedTo(edition: Edition, preset: ExportPreset | null): Edition {
  const { styles } = edition;
  const condition = preset?.condition ?? styles.press.condition;
  return condition === styles.press.condition ? edition : { ...edition, styles: { ...styles, press: { ...styles.press, condition } } };
}

import { readFile } from 'node:fs/promises';
import type { ExportPreset, OutputCondition } from '../model/press';
import { PaintFailure } from '../paint/pdf/paint-failure';
import { checkOutputProfile } from './check-output-profile';
import type { ExportJob } from './export-job';

/** What pages are printed to: the condition, and its profile as a file and as bytes. */
export interface PrintedTo {
  readonly condition: OutputCondition;
  readonly path: string;
  readonly profile: Uint8Array;
}

/**
 * The condition of a preset with its profile read; null for a preset without one. Throws a PaintFailure that names the condition when its profile is missing, and one that
 * names the profile when it is none that can be printed with.
 */
export async function outputProfileOf({ edition, newsprint, assetPath }: Pick<ExportJob, 'edition' | 'newsprint' | 'assetPath'>, preset: ExportPreset | null): Promise<PrintedTo | null> {
  const condition = preset?.condition ? edition.styles.press.conditions[preset.condition] : undefined;
  if (!condition) return null;
  const path = condition.profile === null ? newsprint : assetPath(condition.profile);
  const profile = path === null ? null : await readFile(path).catch(() => null);
  if (path === null || profile === null) throw new PaintFailure('failure.export.profileMissing', { condition: edition.info.language === 'en' ? condition.name.en : condition.name.zh });
  if (condition.profile !== null) {
    const checked = await checkOutputProfile(edition.assets[condition.profile]?.name ?? condition.identifier, profile);
    if (!checked.ok) throw new PaintFailure(checked.key, checked.values);
  }
  return { condition, path, profile };
}

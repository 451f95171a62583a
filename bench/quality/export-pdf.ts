import { join } from 'node:path';
import { exportEdition } from '../../src/export/export-edition';
import { readFontShelf } from '../../src/export/font-files';
import type { Edition } from '../../src/model/edition';
import { PLAIN_PRESS } from '../../src/model/plain-press';
import type { ExportPreset } from '../../src/model/press';

/** For the press, and all pages in one file. */
const PRESET: ExportPreset = { ...PLAIN_PRESS.presets['press-x4']!, files: 'edition' };

/** Writes the edition to a PDF as the program's own export does. `readAsset` gives a picture's bytes. */
export async function exportPdf(edition: Edition, root: string, file: string, readAsset: (id: string) => Promise<Uint8Array> = () => Promise.reject(new Error('There are no pictures.'))): Promise<void> {
  const outcome = await exportEdition({
    edition, fonts: await readFontShelf(join(root, 'resources', 'fonts.json')), readAsset,
    newsprint: join(root, 'resources', 'icc', 'newsprint-tr002-tac240.icc'), format: { kind: 'pdf', preset: PRESET }, pages: null, target: { kind: 'file', path: file },
    time: '', override: { reason: 'a measurement' }, assetPath: () => null,
  });
  if (!outcome.ok) throw new Error(`The page was not exported: ${outcome.key} ${JSON.stringify(outcome.values ?? {})}`);
}

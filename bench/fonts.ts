import { join } from 'node:path';
import { readFontShelf } from '../src/export/font-files';
import { createHyphenator } from '../src/fonts/hyphenator';
import { createWorld, type FontWorld } from '../src/fonts/harfbuzz-shaper';
import type { StyleSheet } from '../src/model/style';

/** A world with the fonts that the house style asks for, as the window and the export load them. */
export async function loadWorld(root: string, styles: StyleSheet): Promise<FontWorld> {
  const shelf = await readFontShelf(join(root, 'resources', 'fonts.json'));
  const known = await createWorld(shelf.entries.map((entry) => ({ ...entry, bytes: null })), { hyphenate: await createHyphenator(shelf.readPatterns) });
  const needed = new Set(known.fontsNeeded(styles));
  return known.withFonts(await Promise.all(shelf.entries.filter(({ key }) => needed.has(key)).map(async (entry) => ({ ...entry, bytes: await shelf.read(entry.key) }))));
}

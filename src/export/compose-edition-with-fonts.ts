import { createComposer } from '../compose/compose-edition';
import type { Composition } from '../compose/composition';
import { createWorld, type FontSource, type FontWorld } from '../fonts/harfbuzz-shaper';
import { createHyphenator } from '../fonts/hyphenator';
import { readyWordSource } from '../fonts/word-source';
import type { Edition } from '../model/edition';
import type { FontShelf } from './font-shelf';

export interface Composed {
  readonly composition: Composition;
  readonly world: FontWorld;
}

/**
 * Composes the edition as the window does: with the fonts that its styles ask for, and with all others too when a
 * character is in none of those.
 */
export async function composeWithFonts(edition: Edition, fonts: FontShelf): Promise<Composed> {
  const load = (keys: ReadonlySet<string>): Promise<FontSource[]> =>
    Promise.all(fonts.entries.filter(({ key }) => keys.has(key)).map(async (entry) => ({ ...entry, bytes: await fonts.read(entry.key) })));
  const known = await createWorld(fonts.entries.map((entry) => ({ ...entry, bytes: null })), {
    hyphenate: await createHyphenator((language) => fonts.readPatterns(language)),
    words: (await readyWordSource()).words,
  });
  const needed = new Set(known.fontsNeeded(edition.styles));
  const world = known.withFonts(await load(needed));
  const composition = createComposer(world).compose(edition);
  const others = new Set(fonts.entries.map(({ key }) => key).filter((key) => !needed.has(key)));
  if (others.size === 0 || !composition.notices.some(({ kind }) => kind === 'missing-glyph')) return { composition, world };
  const whole = world.withFonts(await load(others));
  return { composition: createComposer(whole).compose(edition), world: whole };
}

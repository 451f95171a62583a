import { createComposer } from '../compose/compose-edition';
import type { Composition } from '../compose/composition';
import type { Word } from '../compose/world';
import { createWorld, type FontSource, type FontWorld } from '../fonts/harfbuzz-shaper';
import { createHyphenator } from '../fonts/hyphenator';
import type { Edition } from '../model/edition';
import type { FontShelf } from './font-shelf';
import { headTexts } from './head-texts';
import { wordWorker, type WordWorker } from './word-worker';

export interface Composed {
  readonly composition: Composition;
  readonly world: FontWorld;
}

/**
 * Composes the edition as the window does: with the fonts that its styles ask for, and with all others too when a
 * character is in none of those.
 */
export async function composeWithFonts(edition: Edition, fonts: FontShelf): Promise<Composed> {
  const heads = createHeadWords(wordWorker());
  const [world] = await Promise.all([openWorld(edition, fonts, heads), heads.ask(headTexts(edition))]);
  const composition = await compose(edition, world, heads);
  const others = new Set(fonts.entries.map(({ key }) => key).filter((key) => !world.loaded.includes(key)));
  if (others.size === 0 || !composition.notices.some(({ kind }) => kind === 'missing-glyph')) return { composition, world };
  const whole = world.withFonts(await readFonts(fonts, others));
  return { composition: await compose(edition, whole, heads), world: whole };
}

async function openWorld(edition: Edition, fonts: FontShelf, heads: HeadWords): Promise<FontWorld> {
  const known = await createWorld(fonts.entries.map((entry) => ({ ...entry, bytes: null })), {
    hyphenate: await createHyphenator((language) => fonts.readPatterns(language)),
    words: heads.words,
  });
  return known.withFonts(await readFonts(fonts, new Set(known.fontsNeeded(edition.styles))));
}

const readFonts = (fonts: FontShelf, keys: ReadonlySet<string>): Promise<FontSource[]> =>
  Promise.all(fonts.entries.filter(({ key }) => keys.has(key)).map(async (entry) => ({ ...entry, bytes: await fonts.read(entry.key) })));

/** Composes until no head is left whose words were not asked for before. */
async function compose(edition: Edition, world: FontWorld, heads: HeadWords): Promise<Composition> {
  const composer = createComposer(world);
  for (;;) {
    const composition = composer.compose(edition);
    const missing = heads.missing();
    if (missing.length === 0) return composition;
    await heads.ask(missing);
  }
}

interface HeadWords {
  readonly words: (text: string) => readonly Word[] | null;
  /** Learns the words of texts. */
  ask(texts: readonly string[]): Promise<void>;
  /** Texts that were wanted since the last question and are not known. */
  missing(): readonly string[];
}

function createHeadWords(worker: WordWorker): HeadWords {
  const known = new Map<string, readonly Word[]>([['', []]]);
  const missing = new Set<string>();
  return {
    words(text) {
      const words = known.get(text) ?? null;
      if (!words) missing.add(text);
      return words;
    },
    async ask(texts) {
      missing.clear();
      if (texts.length === 0) return;
      for (const [text, words] of await worker.wordsOf(texts)) known.set(text, words);
    },
    missing: () => [...missing],
  };
}

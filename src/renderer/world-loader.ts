import { createWorld } from '../fonts/harfbuzz-shaper';
import { createWordSource } from '../fonts/word-source';
import type { FontWorld } from '../fonts/harfbuzz-shaper';
import { createHyphenator } from '../fonts/hyphenator';
import type { FontFile } from '../ipc/contract';
import type { StyleSheet } from '../model/style';
import { bytesOf } from './bytes-of';
import { fetchFont } from './fetch-font';

export type FetchFont = (key: string) => Promise<Uint8Array>;
export type LoadProgress = (done: number, total: number) => void;

export interface LoadedWorld {
  readonly world: FontWorld;
  /** Families whose bytes did not come; text in them is set in a stand-in. */
  readonly missing: readonly string[];
}

export interface WorldLoader {
  /** A world with every font that the house style asks for. Fonts that an earlier call brought are not fetched again. */
  load(styles: StyleSheet, onProgress: LoadProgress): Promise<LoadedWorld>;
  /** A world with every font there is, for characters that the style's fonts lack. */
  loadAll(): Promise<LoadedWorld>;
  /** Brings the dictionary that heads are broken by, at a quiet moment: every world then knows its words. */
  loadWords(): Promise<void>;
}

const startHyphenator = () => createHyphenator((language) => bytesOf(`forme://patterns/${language}`));

/** What else an opening page still loads is there by then, ms. */
const AFTERWARDS = 1000;
/** How long a window that is never at rest may put off what blocks it, ms. */
const LATEST = 4000;
const atRest = (work: () => void): Promise<void> => new Promise((done, fail) => {
  requestIdleCallback(() => {
    try {
      work();
      done();
    } catch (error) {
      fail(error as Error);
    }
  }, { timeout: LATEST });
});

/** Brings font bytes into the window as they are needed, in parallel, and keeps them for the documents that follow. */
export function createWorldLoader(fonts: readonly FontFile[], fetchOne: FetchFont = fetchFont): WorldLoader {
  const words = createWordSource(atRest);
  let current: Promise<FontWorld> | null = null;

  const bring = async (base: FontWorld, keys: readonly string[], onProgress: LoadProgress): Promise<LoadedWorld> => {
    const loaded = new Set(base.loaded);
    const wanted = fonts.filter((font) => keys.includes(font.key) && !loaded.has(font.key));
    let done = 0;
    onProgress(done, wanted.length);
    const missing: string[] = [];
    const brought = await Promise.all(wanted.map(async ({ key, family, weight, italic }) => {
      try {
        const bytes = await fetchOne(key);
        return { key, family, weight, italic, bytes };
      } catch {
        missing.push(`${family} ${weight}`);
        return null;
      } finally {
        onProgress((done += 1), wanted.length);
      }
    }));
    const world = base.withFonts(brought.filter((font) => font !== null));
    for (const { key, family } of world.broken) if (wanted.some((font) => font.key === key)) missing.push(family);
    current = Promise.resolve(world);
    return { world, missing };
  };

  const start = async (): Promise<FontWorld> => createWorld(fonts.map((font) => ({ ...font, bytes: null })), { hyphenate: await startHyphenator(), words: words.words });
  const base = (): Promise<FontWorld> => (current ??= start());

  return {
    async load(styles, onProgress) {
      const world = await base();
      return bring(world, world.fontsNeeded(styles), onProgress);
    },
    async loadWords() {
      // The page's own pictures come first.
      await new Promise((done) => setTimeout(done, AFTERWARDS));
      await words.load();
    },
    async loadAll() {
      const world = await base();
      return bring(world, fonts.map((font) => font.key), () => {});
    },
  };
}

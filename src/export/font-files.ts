import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { collectionFace } from '../fonts/collection-face';
import type { FontEntry } from '../fonts/font-book';
import { patternsFile } from '../fonts/hyphenator';
import type { FontShelf } from './font-shelf';

interface FontManifest {
  /** `file` is resolved like an import from the manifest: a package's path, or one relative to it; `face` counts from 0 in a collection (TTC). */
  readonly fonts: readonly (FontEntry & { readonly file: string; readonly face?: number })[];
}

/**
 * The fonts of a manifest (resources/fonts.json), whose files are there. A font that is not installed or not built yet
 * is left out: another one then stands in, and composition says so.
 * Rejects when the manifest itself cannot be read.
 */
export async function readFontShelf(manifest: string): Promise<FontShelf> {
  const { fonts } = JSON.parse(await readFile(manifest, 'utf8')) as FontManifest;
  const { resolve } = createRequire(manifest);
  const places = new Map<string, { readonly path: string; readonly face: number }>();
  const entries: FontEntry[] = [];
  for (const { key, family, weight, italic, file, face = 0 } of fonts) {
    try {
      places.set(key, { path: resolve(file), face });
      entries.push({ key, family, weight, italic });
    } catch {
      continue;
    }
  }
  return {
    entries,
    read: async (key) => {
      const place = places.get(key);
      if (!place) throw new Error(`no font ${key}`);
      return collectionFace(await readFile(place.path), place.face);
    },
    readPatterns: async (language) => readFile(resolve(`hyphenopoly/patterns/${patternsFile(language)}.wasm`)),
  };
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FontEntry } from '../fonts/font-book';
import { patternsFile } from '../fonts/hyphenator';
import type { FontShelf } from './font-shelf';

interface FontManifest {
  /** `file` is resolved like an import from the manifest: a package's path, or one relative to it. */
  readonly fonts: readonly (FontEntry & { readonly file: string })[];
}

/**
 * The fonts of a manifest (resources/fonts.json), whose files are there. A font that is not installed or not built yet
 * is left out: another one then stands in, and composition says so.
 * Rejects when the manifest itself cannot be read.
 */
export async function readFontShelf(manifest: string): Promise<FontShelf> {
  const { fonts } = JSON.parse(await readFile(manifest, 'utf8')) as FontManifest;
  const { resolve } = createRequire(manifest);
  const paths = new Map<string, string>();
  const entries: FontEntry[] = [];
  for (const { key, family, weight, italic, file } of fonts) {
    try {
      paths.set(key, resolve(file));
      entries.push({ key, family, weight, italic });
    } catch {
      continue;
    }
  }
  return {
    entries,
    read: (key) => {
      const path = paths.get(key);
      return path ? readFile(path) : Promise.reject(new Error(`no font ${key}`));
    },
    readPatterns: async (language) => readFile(resolve(`hyphenopoly/patterns/${patternsFile(language)}.wasm`)),
  };
}

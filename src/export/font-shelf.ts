import type { FontEntry } from '../fonts/font-book';
import type { LatinLanguage } from '../model/language';

/** The fonts that exist here, the patterns by which words are hyphenated, and how to get their bytes. */
export interface FontShelf {
  readonly entries: readonly FontEntry[];
  read(key: string): Promise<Uint8Array>;
  readPatterns(language: LatinLanguage): Promise<Uint8Array>;
}

/** Reads each font once for a job: composition and the PDF both want its bytes. */
export function rememberFonts(shelf: FontShelf): FontShelf {
  const known = new Map<string, Promise<Uint8Array>>();
  return {
    entries: shelf.entries,
    read(key) {
      let bytes = known.get(key);
      if (!bytes) known.set(key, (bytes = shelf.read(key)));
      return bytes;
    },
    readPatterns: (language) => shelf.readPatterns(language),
  };
}

import type { FontEntry } from '../fonts/font-book';
import type { LatinLanguage } from '../model/language';

/** The fonts that exist here, the patterns by which words are hyphenated, and how to get their bytes. */
export interface FontShelf {
  readonly entries: readonly FontEntry[];
  read(key: string): Promise<Uint8Array>;
  readPatterns(language: LatinLanguage): Promise<Uint8Array>;
}

export interface RememberedFonts extends FontShelf {
  /** Lets go of the bytes of all other fonts; who asks for one again gets it read again. */
  keepOnly(keys: ReadonlySet<string>): void;
}

/** Reads each font once for a job: composition and the PDF both want its bytes. */
export function rememberFonts(shelf: FontShelf): RememberedFonts {
  const known = new Map<string, Promise<Uint8Array>>();
  return {
    entries: shelf.entries,
    read(key) {
      let bytes = known.get(key);
      if (!bytes) known.set(key, (bytes = shelf.read(key)));
      return bytes;
    },
    readPatterns: (language) => shelf.readPatterns(language),
    keepOnly(keys) {
      for (const key of known.keys()) if (!keys.has(key)) known.delete(key);
    },
  };
}

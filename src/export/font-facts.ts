import type { FontEntry } from '../fonts/font-book';
import { readSfnt } from '../fonts/sfnt';
import type { FontFacts } from '../preflight/facts';

/** OS/2 fsType bit 1: the maker forbids embedding of any kind. */
const RESTRICTED = 2;

/** A font's family and whether it may be embedded; null when its file is not there or is no font. Never rejects. */
export async function readFontFacts({ key, family }: FontEntry, read: (key: string) => Promise<Uint8Array>): Promise<FontFacts | null> {
  try {
    return { family, embeddable: (readSfnt(await read(key)).fsType & RESTRICTED) === 0 };
  } catch {
    return null;
  }
}

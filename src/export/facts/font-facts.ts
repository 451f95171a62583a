import { embeddingLicence } from '../../fonts/embedding-licence';
import type { FontEntry } from '../../fonts/font-book';
import { readSfnt } from '../../fonts/sfnt';
import type { FontFacts } from '../../preflight/facts';

/** A font's family and whether it may be embedded; null when its file is not there or is no font. Never rejects. */
export async function readFontFacts({ key, family }: FontEntry, read: (key: string) => Promise<Uint8Array>): Promise<FontFacts | null> {
  try {
    return { family, embeddable: embeddingLicence(readSfnt(await read(key)).fsType) !== 'none' };
  } catch {
    return null;
  }
}

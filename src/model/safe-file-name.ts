/** Bytes of UTF-8 that a name may have: file systems take 255, and an ending and a suffix still follow. */
const MOST_BYTES = 200;
/** Windows keeps these for devices, whatever ending follows. */
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/**
 * A text as the name of a file on any file system (Windows, macOS, Linux and shares between them): no separators and control characters, no
 * reserved names, no dot or space at its ends, not too long. Never empty: `otherwise` stands in.
 */
export function safeFileName(text: string, otherwise = 'Forme'): string {
  const allowed = text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  const short = shortened(allowed).replace(/[\s.]+$/u, '');
  return short === '' ? otherwise : short.replace(DEVICES, '_$1');
}

/** Cut between characters as people see them, so that no half of a composed one is left. */
function shortened(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += bytesOf(character.codePointAt(0)!);
    if (bytes > MOST_BYTES) return kept.replace(/\p{M}+$/u, '');
    kept += character;
  }
  return kept;
}

/** In UTF-8. */
const bytesOf = (codePoint: number): number => (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4);

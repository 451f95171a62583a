// OS/2 fsType (OpenType 1.9, OS/2, "fsType"): bits 0–3 say how much is allowed, bits 8 and 9 in which form.
const USAGE = 0x000f;
const RESTRICTED = 0x0002;
const NO_SUBSETTING = 0x0100;
const BITMAPS_ONLY = 0x0200;

/**
 * What a font's licence bits let a PDF embed: the glyphs it shows, the whole font only, or nothing. Of several usage bits, which
 * older fonts may set, the least restrictive one holds; a font whose bitmaps alone may be embedded cannot go to press.
 */
export function embeddingLicence(fsType: number): 'subset' | 'whole' | 'none' {
  if ((fsType & USAGE) === RESTRICTED || (fsType & BITMAPS_ONLY) !== 0) return 'none';
  return (fsType & NO_SUBSETTING) === 0 ? 'subset' : 'whole';
}

import type { Sfnt } from '../../../fonts/sfnt';
import { subsetTrueType } from './subset-true-type';
import { subsetWithHarfBuzz } from './subset-with-harfbuzz';

/**
 * The font reduced to the given glyphs, which keep their ids. Layout tables go: positions are already decided.
 * TrueType outlines are cut out as they are; PostScript ones need HarfBuzz, whose memory first takes in the whole font.
 * Rejects with an Error when the font does not fit or cannot be read.
 */
export async function subsetFont(font: Uint8Array, sfnt: Sfnt, glyphs: readonly number[]): Promise<Uint8Array> {
  return sfnt.isCff ? subsetWithHarfBuzz(font, glyphs) : subsetTrueType(font, sfnt, glyphs);
}

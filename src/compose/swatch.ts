import type { Cmyk } from '../display/display-list';
import type { SwatchId } from '../model/ids';
import type { StyleSheet, Swatch } from '../model/style';

/** The one black of text and rules: 100 K alone. */
export const BLACK: Cmyk = [0, 0, 0, 100];

const spots = new WeakMap<Swatch, Cmyk>();

/** A swatch's ink; black for one that the style sheet has lost. The same swatch gives the same object. */
export function inkOf(sheet: StyleSheet, id: SwatchId): Cmyk {
  const swatch = sheet.swatches[id];
  if (!swatch) return BLACK;
  if (swatch.spot === null) return swatch.cmyk;
  let ink = spots.get(swatch);
  if (!ink) spots.set(swatch, (ink = [...swatch.cmyk, swatch.spot]));
  return ink;
}

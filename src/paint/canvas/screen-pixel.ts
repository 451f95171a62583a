import type { Cmyk } from '../../display/display-list';
import { toRgb } from '../../display/screen-colour';
import { pixel } from './raster';

const known = new WeakMap<Cmyk, number>();

/** The pixel that shows inks on screen. Remembered by the colour object, which runs of one style share. */
export function screenPixel(inks: Cmyk): number {
  let value = known.get(inks);
  if (value === undefined) known.set(inks, (value = pixel(...toRgb(inks))));
  return value;
}

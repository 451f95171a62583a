import type { Cmyk } from './display-list';

export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * What solids of the process inks and their overprints look like, in sRGB: the SWOP values that graphic applications
 * have long shown for uncalibrated CMYK. Index bits: 1 cyan, 2 magenta, 4 yellow, 8 black.
 */
const SOLIDS: readonly Rgb[] = [
  [255, 255, 255], [0, 174, 239], [236, 0, 140], [46, 49, 146], [255, 242, 0], [0, 166, 81], [237, 28, 36], [54, 54, 57],
  [35, 31, 32], [0, 15, 36], [36, 0, 0], [0, 0, 2], [28, 26, 0], [0, 19, 0], [34, 0, 0], [0, 0, 0],
];

/**
 * The colour that a screen shows for inks: each solid weighted by the paper area it covers (Neugebauer's model).
 * One function for the window, PNG and proof, so that they agree. 0…255, not rounded.
 */
export function toRgb(inks: Cmyk): Rgb {
  const [c, m, y, k] = inks;
  const areas = [c, m, y, k].map((percent) => Math.min(100, Math.max(0, percent)) / 100);
  let [red, green, blue] = [0, 0, 0];
  SOLIDS.forEach((solid, index) => {
    let weight = 1;
    areas.forEach((area, ink) => {
      weight *= index & (1 << ink) ? area : 1 - area;
    });
    red += weight * solid[0];
    green += weight * solid[1];
    blue += weight * solid[2];
  });
  return [red, green, blue];
}

const cache = new Map<string, string>();

/** The same as `#rrggbb`, for canvas and SVG. */
export function toHexColour(inks: Cmyk): string {
  const key = inks.join();
  let colour = cache.get(key);
  if (!colour) {
    colour = `#${toRgb(inks).map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
    if (cache.size > 1000) cache.clear();
    cache.set(key, colour);
  }
  return colour;
}

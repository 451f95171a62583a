/** Total ink of CMYK pixels (C, M, Y, K of each, 255 the full tone), held and measured. */

const FULL = 255;
/** A histogram's slots: the sum of four inks. */
const SUMS = 4 * FULL + 1;

/**
 * Takes from cyan, magenta and yellow alike what is over `limit` percent in all, in place; black stays, since it carries the
 * drawing. Returns how many pixels were over.
 */
export function limitInk(pixels: Uint8Array, limit: number): number {
  const most = Math.floor((limit * FULL) / 100);
  let changed = 0;
  for (let i = 0; i < pixels.length; i += 4) {
    const c = pixels[i]!;
    const m = pixels[i + 1]!;
    const y = pixels[i + 2]!;
    const k = pixels[i + 3]!;
    const colours = c + m + y;
    if (colours + k <= most) continue;
    const share = Math.max(0, most - k) / colours;
    // Rounded down, so that three roundings never add up to more than the limit.
    pixels[i] = Math.floor(c * share);
    pixels[i + 1] = Math.floor(m * share);
    pixels[i + 2] = Math.floor(y * share);
    changed++;
  }
  return changed;
}

/** The ink, percent, that all but `over` (a share) of the pixels stay at or below. */
export function inkExceededBy(pixels: Uint8Array, over: number): number {
  const counts = new Uint32Array(SUMS);
  for (let i = 0; i < pixels.length; i += 4) counts[pixels[i]! + pixels[i + 1]! + pixels[i + 2]! + pixels[i + 3]!]!++;
  let left = Math.floor((pixels.length / 4) * over);
  for (let sum = SUMS - 1; sum > 0; sum--) {
    left -= counts[sum]!;
    if (left < 0) return (sum * 100) / FULL;
  }
  return 0;
}

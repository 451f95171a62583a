/**
 * Two pictures of a page as one: what both print in grey, what only the earlier one prints in red, what only the later one prints in blue. RGBA, one pixel a
 * word, all of one length. Paper is white; what is not as dark in one of them counts for the rest of its darkness.
 */
export function overlayPixels(before: Uint8ClampedArray, after: Uint8ClampedArray, out: Uint8ClampedArray): void {
  for (let i = 0; i < out.length; i += 4) {
    const was = 255 - darkestOf(before, i);
    const is = 255 - darkestOf(after, i);
    const both = Math.min(was, is);
    const gone = was - both;
    const come = is - both;
    const paper = 255 - both * BOTH;
    out[i] = paper - gone * (1 - RED[0]) - come * (1 - BLUE[0]);
    out[i + 1] = paper - gone * (1 - RED[1]) - come * (1 - BLUE[1]);
    out[i + 2] = paper - gone * (1 - RED[2]) - come * (1 - BLUE[2]);
    out[i + 3] = 255;
  }
}

/** Shares of light that each colour leaves; blue is the better partner of red for eyes that see both alike. */
const RED = [0.84, 0.06, 0.06] as const;
const BLUE = [0, 0.4, 0.86] as const;
/** What is the same steps back, so that the rest is seen. */
const BOTH = 0.5;

/** Light of the pixel as paper shows it. */
const darkestOf = (pixels: Uint8ClampedArray, at: number): number => Math.round(pixels[at]! * 0.3 + pixels[at + 1]! * 0.59 + pixels[at + 2]! * 0.11);

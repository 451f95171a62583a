import { ORIENTATIONS } from './vertical-orientation-data';

/** How a character stands in a vertical line: upright, rotated, or in a form of its own with one of the two for want of it. */
export type VerticalOrientation = 'U' | 'R' | 'Tu' | 'Tr';

const VALUES: Readonly<Record<string, VerticalOrientation>> = { u: 'U', r: 'R', t: 'Tu', x: 'Tr' };

/** First code point of every stretch, and its value. */
const { starts, values } = unpack();

function unpack(): { readonly starts: Uint32Array; readonly values: readonly VerticalOrientation[] } {
  const firsts: number[] = [];
  const found: VerticalOrientation[] = [];
  let at = 0;
  for (const [, length, letter] of ORIENTATIONS.matchAll(/([0-9A-Z]*)([rutx])/g)) {
    firsts.push(at);
    found.push(VALUES[letter!]!);
    at += Number.parseInt(length || '0', 36);
  }
  return { starts: Uint32Array.from(firsts), values: found };
}

/** Vertical_Orientation of a code point (UAX #50, V1). */
export function verticalOrientation(codePoint: number): VerticalOrientation {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= codePoint) low = middle;
    else high = middle - 1;
  }
  return values[low]!;
}

import { encode } from 'uqr';
import type { Pt } from '../geometry/units';

/** Modules of white on each side, without which phones do not find the code (ISO/IEC 18004). */
export const QUIET_ZONE = 4;

const encoded = new Map<string, readonly boolean[][]>();
/** An edition shows few addresses, each on every composition anew; encoding takes longer than setting a brief. */
const MOST_ENCODED = 100;

/** The modules of an address's code, row by row, true where dark; no quiet zone. Level M: a seventh of it may be lost. Empty for what no code can hold. */
export function qrModules(url: string): readonly boolean[][] {
  let data = encoded.get(url);
  if (!data) {
    if (encoded.size >= MOST_ENCODED) encoded.clear();
    encoded.set(url, (data = dataOf(url)));
  }
  return data;
}

/** The library throws at more bytes than the largest code has. */
function dataOf(url: string): readonly boolean[][] {
  try {
    return url === '' ? [] : encode(url, { ecc: 'M', border: 0 }).data;
  } catch {
    return [];
  }
}

/** Modules along a side of a code that is printed with its quiet zone. */
export const modulesAcross = (url: string): number => qrModules(url).length + 2 * QUIET_ZONE;

/** How large one module prints in a square frame of this side, points. */
export const moduleSize = (url: string, side: Pt): Pt => side / modulesAcross(url);

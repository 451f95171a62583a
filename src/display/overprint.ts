import type { Cmyk, PathCommand } from './display-list';
import { pathBounds } from './path-bounds';

/** A filled shape thinner than this is a line to the press (GWG 2022 R0010, R0012). Points. */
const THIN = 2;

/**
 * Pure black text and lines print over what lies below, so that plates out of register show no white edge
 * (GWG 2022 R0009–R0012). Everything else, white, tints and spot inks, knocks out (R0007, R0008). One rule for what the PDF
 * asks of the press and for what the plates show.
 */
export const overprints = ([c, m, y, k, spot]: Cmyk): boolean => c === 0 && m === 0 && y === 0 && k === 100 && spot === undefined;

/** The same for a filled path. Black areas knock out: over a picture, a solid would else let it through. */
export function fillOverprints(fill: Cmyk, commands: readonly PathCommand[]): boolean {
  const bounds = overprints(fill) ? pathBounds(commands) : null;
  return bounds !== null && Math.min(bounds.width, bounds.height) < THIN;
}

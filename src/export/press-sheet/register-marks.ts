import type { PathItem } from '../../display/display-list';
import { disc, line, PAPER_WHITE, ring } from './mark-paths';
import type { SheetRoom } from './sheet-room';

/** Of half the strip's width: the ring and the disc in it. */
const RING = 0.62;
const DISC = 0.3;

/** A cross on a ring in the middle of each side; the disc in its centre has the cross in white, so that either way a plate that is off shows. */
export function registerMarks({ width, height, near, far }: SheetRoom): PathItem[] {
  const out = (near + far) / 2;
  const reach = (far - near) / 2;
  const places = [[width / 2, -out], [width / 2, height + out], [-out, height / 2], [width + out, height / 2]] as const;
  return places.flatMap(([x, y]) => [
    line(x - reach, y, x + reach, y),
    line(x, y - reach, x, y + reach),
    ring(x, y, RING * reach),
    disc(x, y, DISC * reach),
    line(x - DISC * reach, y, x + DISC * reach, y, PAPER_WHITE),
    line(x, y - DISC * reach, x, y + DISC * reach, PAPER_WHITE),
  ]);
}

import type { Cmyk, PathItem } from '../../display/display-list';
import { mmToPt } from '../../geometry/units';
import { box } from './mark-paths';
import type { SheetRoom } from './sheet-room';

/** Groups of patches that a densitometer reads: solids, half tints, two inks over each other, grey balance beside black tints. */
const PATCHES: readonly (readonly Cmyk[])[] = [
  [[0, 0, 0, 100], [100, 0, 0, 0], [0, 100, 0, 0], [0, 0, 100, 0]],
  [[0, 0, 0, 50], [50, 0, 0, 0], [0, 50, 0, 0], [0, 0, 50, 0]],
  [[0, 100, 100, 0], [100, 0, 100, 0], [100, 100, 0, 0]],
  // C 52 M 44 Y 44 looks like K 50 on coldset newsprint that is printed as it should be (ISO 12647-3).
  [[0, 0, 0, 25], [52, 44, 44, 0], [0, 0, 0, 50], [0, 0, 0, 75]],
];
const COUNT = PATCHES.flat().length;
/** Between groups, in patches. */
const GAP = 0.5;
/** Off the page's corner and off the register mark in the middle. */
const CLEAR = mmToPt(12);

/** In the strip above the page's left half: the right half stays free for what a plate room adds. */
export function colourBar({ width, near, far }: SheetRoom): PathItem[] {
  const tall = far - near;
  const size = Math.min(tall, (width / 2 - 2 * CLEAR) / (COUNT + GAP * (PATCHES.length - 1)));
  if (size <= 0) return [];
  let x = CLEAR;
  return PATCHES.flatMap((group, i) => {
    if (i > 0) x += GAP * size;
    return group.map((ink) => {
      const patch = box(x, -far, size, tall, ink);
      x += size;
      return patch;
    });
  });
}

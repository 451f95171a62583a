import type { PathItem } from '../../display/display-list';
import { line } from './mark-paths';
import type { SheetRoom } from './sheet-room';

/** Two lines at each corner that point at the trim and end short of it. */
export function cropMarks({ width, height, near, far }: SheetRoom): PathItem[] {
  const sides = (size: number): readonly (readonly [edge: number, outwards: 1 | -1])[] => [[0, -1], [size, 1]];
  return sides(height).flatMap(([y, down]) =>
    sides(width).flatMap(([x, across]) => [
      line(x + across * near, y, x + across * far, y),
      line(x, y + down * near, x, y + down * far),
    ]),
  );
}

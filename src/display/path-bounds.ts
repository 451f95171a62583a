import type { Rect } from '../geometry/rect';
import type { PathCommand } from './display-list';

/** The rectangle round all points that a path names, control points included, without its stroke; null for a path without any. */
export function pathBounds(commands: readonly PathCommand[]): Rect | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const command of commands) {
    for (let i = 1; i < command.length; i += 2) {
      const x = command[i] as number;
      const y = command[i + 1] as number;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

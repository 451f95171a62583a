import type { Point } from '../../../geometry/rect';
import type { Ink } from './drawn-mark';
import { round } from './line-path';

/** Signs for the margin, each drawn into a square of `size` whose top left is `at`. */
export type Sign = (at: Point, size: number) => readonly Ink[];

const drawn = (...paths: readonly string[]): Sign => (at, size) => paths.map((path) => ({ d: scaled(path, at, size) }));

/** A path written in hundredths of the square. */
function scaled(path: string, at: Point, size: number): string {
  let isX = true;
  return path.replace(/-?\d+(?:\.\d+)?|[A-Z]/g, (token) => {
    if (/[A-Z]/.test(token)) {
      isX = true;
      return token;
    }
    const placed = (Number(token) / 100) * size + (isX ? at.x : at.y);
    isX = !isX;
    return String(round(placed));
  });
}

/** The curl of a deletion (删除, ₰). */
export const CURL = drawn('M 5 62 C 25 62 55 60 62 34 C 66 14 46 10 42 30 C 38 54 48 74 66 76 C 82 78 86 58 70 56 C 52 54 46 82 56 100');
/** BS 5261: the caret of an insertion. */
export const CARET = drawn('M 12 92 L 46 12 L 80 92');
/** BS 5261: letters or words change places. */
export const TRANSPOSE = drawn('M 4 66 L 4 22 L 50 22 L 50 82 L 96 82 L 96 38');
/** BS 5261: no space. */
export const CLOSE_UP = drawn('M 8 42 C 24 8 76 8 92 42', 'M 8 62 C 24 96 76 96 92 62');
/** BS 5261: space between. */
export const SPACE = drawn('M 50 96 L 50 52 L 18 10', 'M 50 52 L 82 10');
/** BS 5261: a new paragraph. */
export const NEW_PARAGRAPH = drawn('M 82 14 L 26 14 L 26 92 L 6 92');
/** BS 5261: runs on. */
export const RUN_ON = drawn('M 96 22 C 60 8 50 34 48 50 C 46 72 34 92 4 80');
/** BS 5261: bold. */
export const BOLD = drawn('M 2 56 C 14 34 24 34 34 56 C 44 78 54 78 64 56 C 74 34 86 34 98 56');
/** BS 5261: italic. */
export const ITALIC = drawn('M 8 30 L 8 72 L 92 72 L 92 30');
/** BS 5261: stet. */
export const STET = drawn('M 50 4 C 112 4 112 96 50 96 C -12 96 -12 4 50 4', 'M 26 52 L 44 72 L 76 30');
/** BS 5261: moved to another place. */
export const MOVE = drawn('M 4 50 L 92 50 M 66 24 L 92 50 L 66 76');
/** BS 5261: lines are to begin under one another. */
export const ALIGN_DOWN = drawn('M 34 6 L 34 94', 'M 62 6 L 62 94');
/** BS 5261: words are to stand level. */
export const ALIGN_LEVEL = drawn('M 2 34 L 98 34', 'M 2 66 L 98 66');
/** BS 5261: somebody who can tell is to be asked. */
export const QUERY = drawn('M 50 -4 C 122 -4 122 104 50 104 C -22 104 -22 -4 50 -4', 'M 32 34 C 32 12 70 12 68 36 C 66 50 50 48 50 66', 'M 50 80 L 50 83');
/** The stroke after each mark of the margin (BS 5261). */
export const STROKE = drawn('M 62 4 L 22 98');

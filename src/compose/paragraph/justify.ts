/** 行内调整: how much every boundary of a line moves, in CLREQ's order (RULES J). */
import { TOLERANCE, within } from './line-fit';
import type { PreparedParagraph } from './paragraph';

/** How much boundary i of a running sum can move. */
const roomAt = (sums: Float64Array, i: number): number => sums[i]! - sums[i - 1]!;

/**
 * Shares `need` points among the boundaries (start, end) of one step, the same amount to each up to its own room (J13):
 * boundaries with little room are filled first, and the others share what is left.
 */
function share(sums: Float64Array, start: number, end: number, need: number, sign: 1 | -1, moves: Float64Array): void {
  let left = need;
  let open = 0;
  for (let i = start + 1; i < end; i++) if (roomAt(sums, i) > 1e-9) open++;
  let level = 0;
  while (open > 0 && left > 1e-9) {
    const even = left / open;
    let smallest = Infinity;
    for (let i = start + 1; i < end; i++) {
      const room = roomAt(sums, i) - level;
      if (room > 1e-9 && room < smallest) smallest = room;
    }
    const step = Math.min(even, smallest);
    let closed = 0;
    for (let i = start + 1; i < end; i++) {
      const room = roomAt(sums, i) - level;
      if (room <= 1e-9) continue;
      moves[i - start] = moves[i - start]! + sign * step;
      if (room - step <= 1e-9) closed++;
    }
    left -= step * open;
    open -= closed;
    level += step;
  }
}

/**
 * What to add to each boundary of the line of units [start, end) so that it grows by `change` points (shrinks when
 * negative). Entry k belongs to the boundary before unit start + k. A line without gaps cannot grow, one without room
 * cannot shrink: then less than `change` comes about.
 */
export function justify(p: PreparedParagraph, start: number, end: number, change: number): Float64Array {
  const moves = new Float64Array(Math.max(1, end - start));
  if (Math.abs(change) < 1e-9) return moves;
  const { squeeze, stretch, gaps } = p.spacing;
  if (change < 0) {
    let need = -change;
    for (const sums of squeeze) {
      const room = within(sums, start, end);
      if (room <= 0) continue;
      share(sums, start, end, Math.min(need, room), -1, moves);
      need -= room;
      if (need <= 0) break;
    }
    return moves;
  }
  let need = change;
  for (const sums of stretch) {
    const room = within(sums, start, end);
    if (room <= 0) continue;
    share(sums, start, end, Math.min(need, room), 1, moves);
    need -= room;
    if (need <= 0) return moves;
  }
  openGaps(gaps, start, end, need, moves);
  return moves;
}

/** The last step: all gaps open alike (J10). */
export function openGaps(gaps: Float64Array, start: number, end: number, need: number, moves: Float64Array): void {
  const count = within(gaps, start, end);
  if (count < 1 || need <= TOLERANCE / 10) return;
  for (let i = start + 1; i < end; i++) {
    if (roomAt(gaps, i) > 0) moves[i - start] = moves[i - start]! + need / count;
  }
}

/** Boxes, glue and penalties as Knuth and Plass define them, as lines that the engine's total fit chooses among. */
import { ADJACENT_DEMERITS, badness, demerits, DOUBLE_HYPHEN_DEMERITS, fitness } from '../compose/paragraph/demerits';
import type { LineModel } from '../compose/paragraph/total-fit';

export type Item =
  | { readonly type: 'box'; readonly width: number }
  | { readonly type: 'glue'; readonly width: number; readonly stretch: number; readonly shrink: number }
  /** −Infinity forces a break, Infinity forbids one. `width` is set when the line breaks here. */
  | { readonly type: 'penalty'; readonly width: number; readonly penalty: number; readonly flagged: boolean };

/** A line of items from `start` (the item that the line before ended at; −1 at first) to its break `end`, or null when that is no break. */
export function itemRatio(items: readonly Item[], start: number, end: number, measure: number): number {
  let width = 0;
  let stretch = 0;
  let shrink = 0;
  let visible = start < 0 ? 0 : start;
  // What stands between a break and the next box vanishes.
  while (start >= 0 && visible < end && items[visible]!.type !== 'box' && !(visible > start && isForced(items[visible]!))) visible++;
  for (let i = visible; i < end; i++) {
    const item = items[i]!;
    if (item.type === 'penalty') continue;
    width += item.width;
    if (item.type === 'glue') {
      stretch += item.stretch;
      shrink += item.shrink;
    }
  }
  const last = items[end];
  if (last?.type === 'penalty') width += last.width;
  const blank = measure - width;
  if (Math.abs(blank) < 1e-9) return 0;
  const room = blank > 0 ? stretch : shrink;
  return room > 0 ? blank / room : blank * Infinity;
}

const isForced = (item: Item): boolean => item.type === 'penalty' && item.penalty === -Infinity;

/** Whether a line may end at item i: at a penalty below infinity, or at glue behind a box. */
export function isBreak(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  if (item.type === 'penalty') return item.penalty < Infinity;
  return item.type === 'glue' && items[i - 1]?.type === 'box';
}

/** Lines of glue set at no more than `most` times its stretch. Place i + 1 is a line end at item i; the last item must force one. */
export function itemLines(items: readonly Item[], measureAt: (line: number) => number, most = Infinity): LineModel {
  return {
    end: items.length,
    linesFrom(place, line, _tightness, kind, offer) {
      const start = place - 1;
      for (let end = place; end < items.length; end++) {
        if (!isBreak(items, end)) continue;
        const item = items[end]!;
        const ratio = itemRatio(items, start, end, measureAt(line));
        if (ratio >= -1 && ratio <= most) {
          const penalty = item.type === 'penalty' ? item.penalty : 0;
          const flagged = item.type === 'penalty' && item.flagged;
          const fit = fitness(ratio);
          let cost = demerits(badness(ratio), penalty);
          if (line > 0 && Math.abs(fit - (kind >> 1)) > 1) cost += ADJACENT_DEMERITS;
          if (flagged && (kind & 1) === 1) cost += DOUBLE_HYPHEN_DEMERITS;
          offer(end + 1, cost, ratio, fit * 2 + (flagged ? 1 : 0));
        }
        if (isForced(item)) break;
      }
    },
    leftOver: () => 0,
  };
}

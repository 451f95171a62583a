import { totalFit } from '../../src/compose/paragraph/total-fit';
import { itemLines, itemRatio, type Item } from '../../src/testing/item-lines';

/** An item as the cases write it: type, width, stretch, shrink, penalty, flagged. */
export interface CaseItem {
  readonly t: 'box' | 'glue' | 'penalty';
  readonly w: number;
  readonly y?: number;
  readonly z?: number;
  readonly p?: number;
  readonly f?: number;
}

/** Penalties of this size force or forbid a break in the cases. */
const INFINITE = 1000;
/** How far glue may be set beyond its stretch, tried in turn: lines as good as can be had. */
const TOLERANCES = [1, 2, 4, Infinity];

function itemOf({ t, w, y = 0, z = 0, p = 0, f = 0 }: CaseItem): Item {
  switch (t) {
    case 'box': return { type: 'box', width: w };
    case 'glue': return { type: 'glue', width: w, stretch: y, shrink: z };
    case 'penalty': return { type: 'penalty', width: w, penalty: p <= -INFINITE ? -Infinity : p >= INFINITE ? Infinity : p, flagged: f === 1 };
  }
}

/** The items that the lines end at. `lineWidths` are the lines' measures, the last for all further lines. */
export function knuthPlass(items: readonly CaseItem[], lineWidths: readonly number[]): number[] {
  const list = items.map(itemOf);
  const measureAt = (line: number): number => lineWidths[Math.min(line, lineWidths.length - 1)] ?? 0;
  for (const most of TOLERANCES) {
    const fit = totalFit(itemLines(list, measureAt, most), { start: 0, easy: lineWidths.length - 1, most: Infinity });
    if (fit) return fit.breaks.map((place) => place - 1);
  }
  return [];
}

/** The ratio of each of those lines. */
export function knuthPlassRatios(items: readonly CaseItem[], lineWidths: readonly number[], breaks: readonly number[]): number[] {
  const list = items.map(itemOf);
  return breaks.map((end, line) => itemRatio(list, line === 0 ? -1 : breaks[line - 1]!, end, lineWidths[Math.min(line, lineWidths.length - 1)] ?? 0));
}

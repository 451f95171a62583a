import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBreak, itemLines, type Item } from '../../testing/item-lines';
import { firstFit } from './first-fit';
import { totalFit, totalFits, type LineModel } from './total-fit';

const word = fc.integer({ min: 1, max: 9 }).map((width): Item => ({ type: 'box', width }));
const glue: Item = { type: 'glue', width: 2, stretch: 2, shrink: 1 };
const hyphen: Item = { type: 'penalty', width: 1, penalty: 50, flagged: true };
const end: readonly Item[] = [{ type: 'penalty', width: 0, penalty: Infinity, flagged: false }, { type: 'glue', width: 0, stretch: 1000, shrink: 0 }, { type: 'penalty', width: 0, penalty: -Infinity, flagged: false }];
const paragraph = fc.array(fc.tuple(word, fc.constantFrom<readonly Item[]>([glue], [glue], [hyphen])), { minLength: 1, maxLength: 9 })
  .map((pairs): Item[] => [...pairs.flatMap(([box, between]) => [box, ...between]), { type: 'box', width: 3 }, ...end]);

/** The least cost by trying every set of lines: slow, and certain. */
function cheapest(model: LineModel, place = 0, line = 0, tightness = 0, kind = 0): number {
  if (place === model.end) return 0;
  const tried: number[] = [];
  model.linesFrom(place, line, tightness, kind, (next, cost, nextTightness, nextKind) => tried.push(cost + cheapest(model, next, line + 1, nextTightness, nextKind)));
  return Math.min(Infinity, ...tried);
}

const whole = (easy: number) => ({ start: 0, easy, most: Infinity });

describe('total fit', () => {
  it('L1: finds lines as cheap as trying all of them does', () => {
    fc.assert(fc.property(paragraph, fc.integer({ min: 8, max: 24 }), (items, measure) => {
      const model = itemLines(items, () => measure, 8);
      expect(totalFit(model, whole(0))?.cost ?? Infinity).toBeCloseTo(cheapest(model), 6);
    }), { numRuns: 300 });
  });

  it('does so where measures differ from line to line', () => {
    fc.assert(fc.property(paragraph, fc.array(fc.integer({ min: 8, max: 24 }), { minLength: 2, maxLength: 4 }), (items, measures) => {
      const model = itemLines(items, (line) => measures[line] ?? measures.at(-1)!, 8);
      expect(totalFit(model, whole(measures.length - 1))?.cost ?? Infinity).toBeCloseTo(cheapest(model), 6);
    }), { numRuns: 300 });
  });

  it('ends lines at breaks only, and gives as many as are asked for', () => {
    fc.assert(fc.property(paragraph, fc.integer({ min: 10, max: 24 }), (items, measure) => {
      const model = itemLines(items, () => measure, 8);
      const found = totalFit(model, whole(0));
      if (!found) return;
      expect(found.breaks.at(-1)).toBe(items.length);
      for (const place of found.breaks) expect(isBreak(items, place - 1)).toBe(true);
      const more = totalFits(model, whole(Infinity))(found.breaks.length + 1);
      if (more) expect(more.breaks).toHaveLength(found.breaks.length + 1);
      expect(more?.cost ?? Infinity).toBeGreaterThanOrEqual(found.cost - 1e-6);
      expect(totalFits(model, whole(Infinity))(found.breaks.length)?.cost).toBeCloseTo(found.cost, 6);
    }), { numRuns: 200 });
  });

  it('is never dearer than first fit', () => {
    fc.assert(fc.property(paragraph, fc.integer({ min: 10, max: 24 }), (items, measure) => {
      const model = itemLines(items, () => measure);
      const first = firstFit(model, 0);
      if (first.breaks.at(-1) === items.length) expect(totalFit(model, whole(0))!.cost).toBeLessThanOrEqual(first.cost + 1e-6);
    }));
  });
});

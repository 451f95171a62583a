import { describe, expect, it } from 'vitest';
import { MARK_KINDS } from '../../../model/mark';
import { bsMark } from './bs-marks';
import type { MarkOnPage } from './drawn-mark';
import { gbMark } from './gb-marks';
import { onLine } from './line-path';

const level = { rect: { x: 100, y: 200, width: 30, height: 10 }, vertical: false };
const upright = { rect: { x: 100, y: 200, width: 10, height: 30 }, vertical: true };
const of = (kind: MarkOnPage['kind'], stretch = level): MarkOnPage => ({ kind, stretches: [stretch], target: null, words: '新', note: '', look: '黑体' });
const numbers = (d: string): number[] => [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(([n]) => Number(n));

describe('marks drawn in the text', () => {
  it.each([['GB/T 14706', gbMark], ['BS 5261', bsMark]] as const)('%s draws every kind that stands on text, near the words, in level and upright lines', (_, draw) => {
    for (const kind of MARK_KINDS.filter((each) => each !== 'frame' && each !== 'drawing')) {
      for (const stretch of [level, upright]) {
        const drawn = draw(of(kind, stretch));
        expect(drawn?.inks.length, kind).toBeGreaterThan(0);
        for (const { d } of drawn!.inks) {
          const all = numbers(d);
          expect(all.every(Number.isFinite)).toBe(true);
          for (let i = 0; i < all.length; i += 2) {
            expect(all[i]!, `${kind} ${d}`).toBeGreaterThan(stretch.rect.x - 25);
            expect(all[i]!, kind).toBeLessThan(stretch.rect.x + stretch.rect.width + 25);
            expect(all[i + 1]!, kind).toBeGreaterThan(stretch.rect.y - 25);
            expect(all[i + 1]!, kind).toBeLessThan(stretch.rect.y + stretch.rect.height + 25);
          }
        }
      }
    }
  });

  it('carries new words into the margin, and a deletion by its curl', () => {
    expect(gbMark(of('replace'))).toMatchObject({ words: '新', from: expect.anything() as unknown });
    expect(gbMark(of('delete'))?.sign).not.toBeNull();
    expect(gbMark(of('transpose'))?.from).toBeNull();
    expect(bsMark(of('transpose'))?.sign).not.toBeNull();
  });

  it('turns with upright lines: across them is to the left', () => {
    expect(onLine(level, 5, 2)).toEqual({ x: 105, y: 202 });
    expect(onLine(upright, 5, 2)).toEqual({ x: 108, y: 205 });
  });

  it('is not drawn when its words are on no page', () => {
    expect(gbMark({ ...of('delete'), stretches: [] })).toBeNull();
  });
});

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

  it('aligns words of one line level, and lines of a column by their side', () => {
    const lines = [0, 1, 2].map((i) => ({ rect: { x: i === 0 ? 110 : 100, y: 200 + 12 * i, width: 40, height: 10 }, vertical: false }));
    for (const draw of [gbMark, bsMark]) {
      expect(draw({ ...of('align'), stretches: lines.slice(0, 1) })!.inks.map(({ d }) => numbers(d)).every(([, y, , end]) => y === end)).toBe(true);
      const down = draw({ ...of('align'), stretches: lines })!.inks.map(({ d }) => numbers(d));
      expect(down).toHaveLength(2);
      for (const [x, y, end, foot] of down) {
        expect([x! < 100, x === end, y! <= 200, foot! >= 234]).toEqual([true, true, true, true]);
      }
    }
  });

  it('lets lines to the margin start where they run over none of the words', () => {
    for (const draw of [gbMark, bsMark]) {
      const { left, right } = draw(of('comment'))!.from!;
      expect([left, right]).toEqual([{ x: 100, y: 210.2 }, { x: 130, y: 210.2 }]);
    }
    expect(gbMark(of('replace', upright))!.from!.left.x).toBeLessThan(100);
    expect(gbMark(of('replace', upright))!.from!.right.x).toBeGreaterThan(110);
  });

  it('is not drawn when its words are on no page', () => {
    expect(gbMark({ ...of('delete'), stretches: [] })).toBeNull();
  });
});

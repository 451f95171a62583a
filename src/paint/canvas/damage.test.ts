import { describe, expect, it } from 'vitest';
import type { DisplayList, GlyphRun, Group } from '../../display/display-list';
import { encloses, overlaps } from '../../geometry/rect';
import { damageBetween, joinRects } from './damage';
import { itemBounds } from '../coverage/item-bounds';

const line = (y: number, text: string, x = 0): GlyphRun => ({
  kind: 'glyphs', font: 'song', size: 9, scale: 1, color: [0, 0, 0, 100], glyphs: [...text].map((c) => c.codePointAt(0)!),
  xs: [...text].map((_, i) => x + i * 9), y, text, clusters: [...text].map((_, i) => i), end: x + text.length * 9, source: { story: 's', part: 0, offset: 0 },
});
const group = (id: string, items: Group['items'], x = 0): Group => ({ kind: 'group', id, bounds: { x, y: 0, width: 100, height: 200 }, items });
const page = (...groups: Group[]): DisplayList => ({ page: 'p', width: 500, height: 700, bleed: 9, groups });

describe('damageBetween', () => {
  it('is nothing for the same page, rebuilt or not', () => {
    const a = page(group('a', [line(10, '今天')]));
    expect(damageBetween(a, a)).toEqual([]);
    expect(damageBetween(a, page(group('a', [line(10, '今天')])))).toEqual([]);
  });

  it('is the page and its bleed the first time and for another page', () => {
    const whole = [{ x: -9, y: -9, width: 518, height: 718 }];
    expect(damageBetween(null, page())).toEqual(whole);
    expect(damageBetween({ ...page(), page: 'q' }, page())).toEqual(whole);
  });

  it('is the lines that differ inside a changed group', () => {
    const [first, second, third] = [line(10, '第一行'), line(22, '第二行'), line(180, '第三行')];
    const changed = line(22, '改二行');
    const damage = damageBetween(page(group('a', [first, second, third])), page(group('a', [first, changed, third])));
    expect(damage).toHaveLength(1);
    expect(encloses(damage[0]!, itemBounds(second))).toBe(true);
    expect(overlaps(damage[0]!, itemBounds(third))).toBe(false);
  });

  it('sees glyphs that moved within a line that reads the same', () => {
    const spread = { ...line(10, '一二'), xs: [0, 12] };
    expect(damageBetween(page(group('a', [line(10, '一二')])), page(group('a', [spread])))).toHaveLength(1);
  });

  it('is both places of a moved frame and the place of a removed one', () => {
    const damage = damageBetween(page(group('a', [line(10, '甲')]), group('b', [line(300, '乙', 200)], 200)), page(group('a', [line(10, '甲', 300)], 300)));
    for (const item of [line(10, '甲'), line(10, '甲', 300)]) expect(damage.some((rect) => encloses(rect, itemBounds(item)))).toBe(true);
    expect(damage.some((rect) => overlaps(rect, { x: 200, y: 100, width: 10, height: 10 }))).toBe(true);
  });

  it('repaints groups whose order changed', () => {
    const [a, b] = [group('a', [line(10, '甲')]), group('b', [line(10, '乙')])];
    expect(damageBetween(page(a, b), page(b, a)).length).toBeGreaterThan(0);
  });
});

describe('joinRects', () => {
  it('joins what overlaps and keeps what is far apart', () => {
    const joined = joinRects([{ x: 0, y: 0, width: 10, height: 10 }, { x: 5, y: 5, width: 10, height: 10 }, { x: 300, y: 300, width: 5, height: 5 }]);
    expect(joined).toHaveLength(2);
    expect(joined.some((rect) => rect.width === 15 && rect.height === 15)).toBe(true);
  });

  it('hands out disjoint rectangles', () => {
    const rects = Array.from({ length: 40 }, (_, i) => ({ x: (i * 37) % 200, y: (i * 53) % 200, width: 20, height: 12 }));
    const joined = joinRects(rects);
    joined.forEach((a, i) => joined.slice(i + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)));
  });
});

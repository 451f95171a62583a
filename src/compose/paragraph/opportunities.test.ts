import { describe, expect, it } from 'vitest';
import type { KinsokuLevel } from '../../model/style';
import { makeParagraph } from '../../testing/make-paragraph';

/** Offsets at which a line may end, and what it costs. */
const breaks = (text: string, kinsoku: KinsokuLevel = 'basic', language: 'zh-Hans' | 'en' = 'zh-Hans') => {
  const p = makeParagraph(text, { kinsoku }, { language });
  return new Map(p.units.flatMap((unit, i) => (i > 0 && p.breaks[i] !== Infinity ? [[unit.start, p.breaks[i]!] as const] : [])));
};
const allows = (text: string, offset: number, kinsoku?: KinsokuLevel) => breaks(text, kinsoku).has(offset);

describe('line break opportunities', () => {
  it.each(Array.from('。，、：；！？'))('K1: %s never starts a line', (mark) => expect(allows(`中中${mark}中中`, 2)).toBe(false));
  it.each(Array.from('”’）》〉】〕〗］｝」』'))('K2: %s never starts a line', (mark) => expect(allows(`中中${mark}中中`, 2)).toBe(false));
  it.each(Array.from('“‘（《〈【〔〖［｛「『'))('K3: %s never ends a line, but may start one', (mark) => {
    expect(allows(`中中${mark}中中`, 3)).toBe(false);
    expect(allows(`中中${mark}中中`, 2)).toBe(true);
  });
  it.each(Array.from('–—～·/／'))('K4: %s never starts a line', (mark) => expect(allows(`中中${mark}中中`, 2)).toBe(false));

  it('K5: a solidus may end a line at the basic level, not at GB', () => {
    expect(allows('中中／中中', 3, 'basic')).toBe(true);
    expect(allows('中中／中中', 3, 'gb')).toBe(false);
  });

  it('K6: —— and …… may start a line, except at the strict level', () => {
    for (const unit of ['——', '……']) {
      expect(allows(`中中${unit}中中`, 2, 'gb')).toBe(true);
      expect(allows(`中中${unit}中中`, 2, 'strict')).toBe(false);
      expect(allows(`中中${unit}中中`, 4, 'strict')).toBe(true);
    }
  });

  it('K7: with no rules, marks may stand anywhere', () => {
    expect(allows('中中。中中', 2, 'none')).toBe(true);
    expect(allows('中中（中中', 3, 'none')).toBe(true);
    expect(allows('中中……中中', 3, 'none')).toBe(false);
  });

  it.each(['——', '……', '⋯⋯'])('U1: %s is never split', (unit) => {
    expect(allows(`中中${unit}中中`, 3)).toBe(false);
    expect(allows(`${unit}${unit}中`, 2, 'none')).toBe(true);
  });

  it.each(['50%', '36.5℃', '￥1,200', '20％', '3.14', '1,234,567'])('U3: %s stays whole', (number) => {
    for (let at = 2; at < 1 + number.length; at++) expect(allows(`中${number}中`, at)).toBe(false);
  });

  it('U4: a number holds on to 年月日, at a cost rather than by force', () => {
    const found = breaks('于2025年11月');
    expect(found.has(3)).toBe(false);
    expect(found.get(5)).toBeGreaterThan(100);
    expect(found.get(1)).toBe(0);
  });

  it('U5: a Latin word is not broken', () => {
    const found = breaks('The quick-brown fox', 'basic', 'en');
    expect([...found.keys()]).toEqual([4, 10, 16]);
    expect(allows('用iPhone拍', 4)).toBe(false);
  });

  it('U6: a spread two-character name stays whole', () => {
    expect(allows('记者　李　明　报道', 5)).toBe(false);
    expect(allows('记者　李　明　报道', 3)).toBe(true);
    expect(allows('记者　李慧英　报道', 3)).toBe(true);
  });
});

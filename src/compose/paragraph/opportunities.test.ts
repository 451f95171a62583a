import { describe, expect, it } from 'vitest';
import type { Language } from '../../model/language';
import type { KinsokuLevel, ParagraphStyle } from '../../model/style';
import { makeParagraph } from '../../testing/make-paragraph';
import { RELAXED } from './break-costs';

/** Offsets at which a line may end, and what it costs. */
const breaks = (text: string, kinsoku: KinsokuLevel = 'basic', language: Language = 'zh-Hans') => {
  const p = makeParagraph(text, { kinsoku }, { language });
  return new Map(p.units.flatMap((unit, i) => (i > 0 && p.breaks[i] !== Infinity ? [[unit.start, p.breaks[i]!] as const] : [])));
};
const allows = (text: string, offset: number, kinsoku?: KinsokuLevel, language?: Language) => (breaks(text, kinsoku, language).get(offset) ?? Infinity) < RELAXED;
const HAN: readonly Language[] = ['zh-Hans', 'zh-Hant', 'ja'];
const LEVELS: readonly KinsokuLevel[] = ['loose', 'basic', 'gb', 'strict'];

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

  it('K7: with no rules, what is one thing to the eye stays whole all the same', () => {
    expect(allows('中\u2060中', 1, 'none')).toBe(false);
    expect(allows('中👩\u200d👧中', 4, 'none')).toBe(false);
    expect(allows('用iPhone拍', 4, 'none')).toBe(false);
  });

  it.each(LEVELS)('K1–K3: the marks that every manner forbids are forbidden at the level %s', (level) => {
    for (const language of HAN) {
      for (const mark of '、。，）」』”’》') expect(allows(`中中${mark}中中`, 2, level, language), `${mark} ${language}`).toBe(false);
      for (const mark of '（「『“‘《') expect(allows(`中中${mark}中中`, 3, level, language), `${mark} ${language}`).toBe(false);
    }
  });

  it('K9: the third of a run of marks may start a line as a rescue, no other', () => {
    const found = breaks('他说了。』」他走了');
    expect(found.get(5)).toBe(RELAXED);
    expect(found.has(3)).toBe(false);
    expect(found.has(4)).toBe(false);
    expect(breaks('他说了。」他走了').has(4)).toBe(false);
    expect(breaks('他说了？！！他走了').has(5)).toBe(false);
  });

  describe('K10: as CSS Text has it', () => {
    it.each(Array.from('ぁっゃァョーㇰ'))('%s starts no line at the strict level alone', (kana) => {
      for (const level of ['loose', 'basic', 'gb'] as const) expect(allows(`かか${kana}かか`, 2, level, 'ja')).toBe(true);
      expect(allows(`かか${kana}かか`, 2, 'strict', 'ja')).toBe(false);
    });
    it.each(Array.from('々〻ゝゞヽヾ'))('%s starts a line at the loose level alone', (mark) => {
      for (const level of ['basic', 'gb', 'strict'] as const) expect(allows(`中中${mark}中中`, 2, level, 'ja')).toBe(false);
      expect(allows(`中中${mark}中中`, 2, 'loose', 'ja')).toBe(true);
    });
    it.each(Array.from('・：；･‼⁇⁈⁉！？％℃‰′‐–'))('%s starts a line at the loose level, in Chinese and Japanese', (mark) => {
      for (const language of HAN) {
        expect(allows(`中中${mark}中中`, 2, 'loose', language), language).toBe(true);
        expect(allows(`中中${mark}中中`, 2, 'basic', language), language).toBe(false);
      }
      expect(allows(`中中${mark}中中`, 2, 'loose', 'en')).toBe(false);
    });
    it.each(Array.from('￥￡€＄'))('%s ends a line at the loose level', (sign) => {
      expect(allows(`中中${sign}中中`, 3, 'loose')).toBe(true);
      expect(allows(`中中${sign}中中`, 3, 'basic')).toBe(false);
      expect(allows(`中中${sign}30中`, 3, 'loose')).toBe(false);
    });
    it.each(Array.from('〜゠'))('%s starts a line below the GB level', (mark) => {
      expect(allows(`中中${mark}中中`, 2, 'loose', 'ja')).toBe(true);
      expect(allows(`中中${mark}中中`, 2, 'basic', 'ja')).toBe(true);
      expect(allows(`中中${mark}中中`, 2, 'basic', 'en')).toBe(false);
      expect(allows(`中中${mark}中中`, 2, 'gb', 'ja')).toBe(false);
      expect(allows(`中中${mark}中中`, 2, 'strict', 'zh-Hans')).toBe(false);
    });
    it('a hyphen behind a letter stays, at the loose level too', () => expect(allows('aa‐中', 2, 'loose', 'ja')).toBe(false));
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

  it('U4: so do 万 亿, full-width digits and 10：30', () => {
    expect(breaks('共30万元').get(3)).toBeGreaterThan(100);
    const wide = breaks('共２０２５年');
    for (const at of [2, 3, 4, 5]) expect(wide.get(at)).toBeGreaterThan(100);
    expect(breaks('于10：30开').get(4)).toBeGreaterThan(100);
  });

  it('U1: longer runs of dashes may split between their units, dearly', () => {
    expect(breaks('中…………中').get(3)).toBeGreaterThan(1000);
    expect(breaks('中……中……').get(1)).toBe(0);
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

  it('U6: a surname holds on to its office, at a cost', () => {
    expect(breaks('据王书记说').get(2)).toBeGreaterThan(100);
    expect(breaks('据王书记说').get(1)).toBe(0);
    expect(breaks('请示书记说').get(2)).toBe(0);
  });

  it.each(['①', '⑫', '²', '¹', '™', '®'])('U8: %s sticks to the text before it', (mark) => {
    for (const level of ['basic', 'gb', 'strict'] as const) expect(allows(`中中${mark}中中`, 2, level)).toBe(false);
    expect(allows(`中中${mark}中中`, 3)).toBe(true);
    expect(allows(`中）${mark}中中`, 2)).toBe(false);
  });

  it('U8: the number of an enumeration sticks to what it numbers', () => {
    expect(allows('一是，②加强', 3)).toBe(true);
    expect(allows('一是，②加强', 4)).toBe(false);
    expect(allows('①加强', 1)).toBe(false);
    expect(allows('如下：①加强。②提高', 7)).toBe(true);
    expect(allows('如下：①加强。②提高', 8)).toBe(false);
    expect(allows('他说。①提高', 3)).toBe(false);
  });

  describe('word break', () => {
    const offsets = (text: string, style: Partial<ParagraphStyle>) => {
      const p = makeParagraph(text, style);
      return p.units.flatMap((unit, i) => (i > 0 && p.breaks[i] !== Infinity ? [unit.start] : []));
    };
    it('keep-all parts no letters: lines end at blanks and marks', () => {
      expect(offsets('旧貌换新颜，改出 幸福感', { wordBreak: 'keep-all' })).toEqual([6, 9]);
      expect(offsets('第30届——开幕', { wordBreak: 'keep-all' })).toEqual([4, 6]);
    });
    it('break-all parts words and numbers, and keeps 禁则', () => {
      expect(offsets('码ab12）中', { wordBreak: 'break-all' })).toEqual([1, 2, 3, 4, 6]);
      expect(offsets('码a/b。', { wordBreak: 'break-all' })).toEqual([1, 3]);
      expect(offsets('码a/b。', { wordBreak: 'break-all', kinsoku: 'none' })).toEqual([1, 2, 3, 4]);
    });
  });
});

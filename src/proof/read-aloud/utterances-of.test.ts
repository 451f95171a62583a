import { describe, expect, it, test } from 'vitest';
import type { Language } from '../../model/language';
import { flatText } from '../../model/redline/flat-text';
import { makeText } from '../../testing/make-edition';
import { clauseSpoken, placeSpoken, spokenAt, utteranceAt } from './place-spoken';
import type { ReadingManner } from './reading-manner';
import { utterancesOf } from './utterances-of';

const PLAIN: ReadingManner = { punctuation: false, figures: 'numbers', capitals: false };
const COPY: ReadingManner = { punctuation: true, figures: 'digits', capitals: true };
const said = (words: string, language: Language = 'zh-Hans', manner: Partial<ReadingManner> = {}): string =>
  utterancesOf(makeText(words), language, { ...PLAIN, ...manner }).map(({ text }) => text.trim()).join('|');

describe('a story is read', () => {
  const text = makeText(['kicker', '城市更新'], ['headline', '老街新生'], ['byline', '记者 李明'], '第一句。“第二句！”他说。第三句', ['subhead', '小题'], ['caption', '图为老街。']);
  it('through all its parts, sentence by sentence, each with its place in the flat text', () => {
    const all = utterancesOf(text, 'zh-Hans', PLAIN);
    const flat = flatText(text);
    expect(all.map((one) => flat.slice(one.from, one.to))).toEqual(['城市更新', '老街新生', '记者 李明', '第一句。', '“第二句！”', '他说。', '第三句', '小题', '图为老街。']);
    expect(all.map(({ sentence }) => sentence)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
  it('with marks by their names when that is wanted', () => {
    expect(said('他说：“好，走吧。”《春》、（略）……——完', 'zh-Hans', { punctuation: true })).toBe('他说冒号，引号开 好逗号，走吧句号，引号关|书名号开 春书名号关 顿号，括号开 略括号关 省略号，破折号，完');
    expect(said('“It’s here,” he said. The workers’ (new) street – old?', 'en', { punctuation: true })).toBe('open quote It’s here comma, close quote he said full stop,|The workers’ open bracket new close bracket street en dash old question mark,');
    expect(said('见example.com。', 'zh-Hans', { punctuation: true })).toContain('example点com');
  });
  it('with capitals announced', () => {
    expect(said('The NATO office in Oslo', 'en', { capitals: true })).toBe('cap The all caps NATO office in cap Oslo');
  });
  it('with a part that holds no words left out', () => {
    expect(utterancesOf(makeText('一。', '', '——', '二。'), 'zh-Hans', PLAIN).map(({ text: words }) => words)).toEqual(['一。', '二。']);
  });
  it('without taking a title or an initial for a sentence', () => {
    expect(said('Mr. Smith met J. Brown at 3.30 p.m. on Friday. They left.', 'en').split('|')).toEqual(['Mr. Smith met J. Brown at 3.30 p.m. on Friday.', 'They left.']);
  });
});

test.each([
  ['2026年', '二零二六年'], ['3,500.5元', '三千五百点五元'], ['增长12.5%', '增长百分之十二点五'], ['10%—15%', '百分之十到百分之十五'], ['2024—2026年', '二零二四到二零二六年'], ['气温-5℃', '气温零下五摄氏度'], ['长3.2km', '长三点二千米'],
  ['2026-11-23', '二零二六年十一月二十三日'], ['14:05开会', '十四点零五分开会'], ['8:00', '八点整'], ['以3:1获胜', '以三比一获胜'], ['占1/3', '占三分之一'], ['¥3.5亿', '三点五亿元'], ['$20', '二十美元'], ['13812345678', '幺三八幺二三四五六七八'],
  ['010-65123456', '零幺零，六五幺二三四五六'], ['拨打12345', '拨打幺二三四五'], ['１２３人', '一百二十三人'], ['2万人', '二万人'], ['第2届', '第二届'], ['G20峰会', 'G二十峰会'], ['5‰', '千分之五'], ['007号', '零零七号'],
])('as a number, %s is said %s', (words, spoken) => expect(said(words)).toBe(spoken));

test.each([
  ['2026年', '二零二六年'], ['3,500.5', '三半角逗号，五零零点五'], ['12.5%', '一二点五百分号'], ['14:05', '一四半角冒号，零五'], ['3.2km', '三点二km'],
])('against copy, %s is said %s', (words, spoken) => expect(said(words, 'zh-Hans', COPY)).toBe(spoken));

test.each([
  ['on 3,500.5 acres', PLAIN, 'on 3,500.5 acres'], ['on 3,500.5 acres', COPY, 'on three comma five zero zero point five acres'], ['at 12%.', { ...PLAIN, punctuation: true }, 'at 12% full stop,'], ['call 020 7946 0123 now', PLAIN, 'call 0 2 0, 7 9 4 6, 0 1 2 3 now'],
])('in English, %s is said so', (words, manner, spoken) => expect(said(words, 'en', manner)).toBe(spoken));

describe('a long sentence', () => {
  it('is divided where the voice rests, and stays one sentence', () => {
    const clause = '这一句话里有许多分句而每一个都不太长，';
    const all = utterancesOf(makeText(`${clause.repeat(6)}完了。`), 'zh-Hans', PLAIN);
    expect(all.length).toBe(3);
    expect(new Set(all.map(({ sentence }) => sentence)).size).toBe(1);
    expect(all.slice(0, -1).every(({ text }) => text.endsWith('，') && text.length <= 50)).toBe(true);
    expect(all.map(({ text }) => text).join('')).toBe(`${clause.repeat(6)}完了。`);
  });
  it('is divided even where it has no mark at all', () => {
    const all = utterancesOf(makeText('字'.repeat(170)), 'zh-Hans', PLAIN);
    expect(all.map(({ text }) => text.length)).toEqual([50, 50, 50, 20]);
    expect(all.at(-1)).toMatchObject({ from: 150, to: 170 });
  });
});

describe('places', () => {
  const text = makeText(['headline', '新桥'], '今天，2026年，长3.5km。');
  const flat = flatText(text);
  const at = (manner: ReadingManner, words: string): string => {
    const [, one] = utterancesOf(text, 'zh-Hans', manner);
    const { from, to } = placeSpoken(one!, one!.text.indexOf(words), 0, 'zh-Hans');
    return flat.slice(from, to);
  };
  it('lead from what is spoken back to the text: words, marks and figures', () => {
    expect(at(PLAIN, '今')).toBe('今天');
    expect(at(PLAIN, '零')).toBe('2026');
    expect(at(PLAIN, '点五')).toBe('3.5km');
    expect(at({ ...PLAIN, punctuation: true }, '句')).toBe('。');
    expect(at(COPY, '六')).toBe('6');
  });
  it('are as long as the voice says', () => {
    const [, one] = utterancesOf(text, 'zh-Hans', PLAIN);
    expect(placeSpoken(one!, 0, 1, 'zh-Hans')).toEqual({ from: 3, to: 4 });
  });
  it('lead from the text to what is spoken, for every character', () => {
    for (const manner of [PLAIN, COPY]) {
      const all = utterancesOf(text, 'zh-Hans', manner);
      for (const place of [...flat].flatMap((letter, i) => (letter === '\n' ? [] : [i]))) {
        const one = all[utteranceAt(all, place)]!;
        const { from, to } = placeSpoken(one, spokenAt(one, place), 0, 'zh-Hans');
        expect(from <= place && place < to).toBe(true);
      }
    }
  });
  it('of a clause go from rest to rest', () => {
    const [, one] = utterancesOf(text, 'zh-Hans', { ...PLAIN, punctuation: true });
    const { from, to } = clauseSpoken(one!, one!.text.indexOf('零二六'));
    expect(flat.slice(from, to)).toBe('2026年，');
  });
});

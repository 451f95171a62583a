import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeText } from '../testing/make-edition';
import type { StoryText } from '../model/story-text';
import { partText } from '../model/story-text';
import { compareTexts } from './compare-texts';

const told = (before: StoryText, after: StoryText): string[] => compareTexts(before, after).map(({ kind, before: { text: was }, after: { text: is } }) => `${kind} ${was}→${is}`);

test.each([
  ['one letter', '全市新建学校三所。', '全市新建学校五所。', ['replaced 三→五']],
  ['numbers are whole', '投资1.25亿元。', '投资1.5亿元。', ['replaced 1.25→1.5']],
  ['Latin words are whole', 'The council has voted on it.', 'The council had voted on it.', ['replaced has→had']],
  ['two corrections near each other stay two', '他的确认为对。', '他地确认以对。', ['replaced 的→地', 'replaced 为→以']],
  ['islands in a rewritten sentence are no islands', '昨日上午天气晴好游人如织', '今晨大雨滂沱游船停航', ['replaced 昨日上午天气晴好游人如织→今晨大雨滂沱游船停航']],
  ['a sentence put in starts where a sentence does', '甲说。乙说。', '甲说。丙也说。乙说。', ['inserted →丙也说。']],
  ['a letter with its marks is whole', 'cafe\u0301s', 'cafes', ['replaced cafe\u0301s→cafes']],
  ['nothing', '一样。', '一样。', []],
])('%s', (_name, before, after, changes) => {
  expect(told(makeText(before), makeText(after))).toEqual(changes);
});

test('paragraphs: split, joined, put in, moved', () => {
  expect(told(makeText('前半句。后半句。'), makeText('前半句。', '后半句。'))).toEqual(['inserted →¶']);
  expect(told(makeText('前半句。', '后半句。'), makeText('前半句。后半句。'))).toEqual(['deleted ¶→']);
  expect(told(makeText('甲段。', '丙段。'), makeText('甲段。', '乙段来了。', '丙段。'))).toEqual(['inserted →乙段来了。¶']);
  expect(told(makeText('第一段在这里。', '第二段的内容。', '最后是第三段。'), makeText('第二段的内容。', '最后是第三段。', '第一段在这里。'))).toEqual(['moved 第一段在这里。¶→¶第一段在这里。']);
});

test('kinds, settings and marks where the words are the same, with their places', () => {
  const before = makeText(['headline', '标题'], '一段正文。');
  const after: StoryText = [{ ...before[0]!, type: 'kicker' }, { type: 'body', children: [{ text: '一段' }, { text: '正文', strong: true }, { text: '。' }] }];
  expect(compareTexts(before, after)).toMatchObject([
    { kind: 'part', settings: [{ key: 'type', before: 'headline', after: 'kicker' }], after: { from: { part: 0, offset: 0 }, to: { part: 0, offset: 2 } } },
    { kind: 'marks', before: { text: '正文' }, after: { from: { part: 1, offset: 2 }, to: { part: 1, offset: 4 } } },
  ]);
});

test('every change stands at its place in both texts, and putting the words of the new one there gives the new text', () => {
  const paragraphs = fc.array(fc.string({ unit: fc.constantFrom('他', '说', '，', '。', 'is ', 'was ', '12', '3', '“', '”', '的'), maxLength: 14 }), { minLength: 1, maxLength: 5 });
  const flat = (text: StoryText): string => text.map(partText).join('¶');
  const at = (text: StoryText, { part, offset }: { part: number; offset: number }): number => text.slice(0, part).reduce((sum, each) => sum + partText(each).length + 1, 0) + offset;
  fc.assert(fc.property(paragraphs, paragraphs, (x, y) => {
    const [before, after] = [makeText(...x), makeText(...y)];
    let text = flat(before);
    const words = compareTexts(before, after).filter(({ kind }) => kind !== 'part' && kind !== 'marks').flatMap((change) => (change.kind === 'moved'
      ? [{ at: at(before, change.before.from), out: change.before.text, in: '', place: at(after, change.after.from) }, { at: -1, out: '', in: change.after.text, place: at(after, change.after.from) }]
      : [{ at: at(before, change.before.from), out: change.before.text, in: change.after.text, place: at(after, change.after.from) }]));
    if (words.some(({ at: place }) => place < 0)) return;
    for (const change of [...words].sort((a, b) => b.at - a.at || b.place - a.place)) {
      expect(text.slice(change.at, change.at + change.out.length)).toBe(change.out);
      text = text.slice(0, change.at) + change.in + text.slice(change.at + change.out.length);
    }
    expect(text).toBe(flat(after));
  }), { numRuns: 300 });
});

import { expect, it } from 'vitest';
import { makeText } from '../testing/make-edition';
import { firstSentence, nearestSentence, quoted, quoteStands, wordsBetween } from './pull-quote';

const LEAD_INS = [{ kinds: ['news'], parts: ['body'], pattern: '本报讯(?=[（(])', mark: 'strong' }] as const;

it('prints words between marks, without what they were cut off at', () => {
  expect(['这条路走了二十年，', ' “这条路走了二十年。”', '他说：“走了二十年。”', '走到头了吗？', '，。'].map((words) => quoted(words, 'zh-Hans')))
    .toEqual(['“这条路走了二十年”', '“这条路走了二十年”', '他说：“走了二十年。”', '“走到头了吗？”', '']);
  expect(quoted('It took\n twenty years.', 'en')).toBe('“It took twenty years.”');
});

it('takes the first sentence without its dateline, and no abbreviation for an end', () => {
  const text = makeText(['headline', '标题。'], '本报讯（记者 李明）老街修好了。住户搬了回来。');
  expect(firstSentence({ text, language: 'zh-Hans', kind: 'news' }, LEAD_INS)).toBe('老街修好了。');
  expect(firstSentence({ text: makeText('It cost 3.5 million at St. Mary’s. Nobody paid.'), language: 'en', kind: 'news' }, [])).toBe('It cost 3.5 million at St. Mary’s.');
  expect(firstSentence({ text: makeText(['headline', '只有题']), language: 'zh-Hans', kind: 'news' }, [])).toBeNull();
});

it('stands while its letters follow each other in the story, dots standing for what is left out', () => {
  const source = makeText('老街用了二十年才修好，', '住户都搬了回来。');
  expect(['“老街用了二十年才修好”', '“老街……修好，住户都搬了回来！”', ''].map((words) => quoteStands(makeText(words), source))).toEqual([true, true, true]);
  expect(['“老街用了十年才修好”', '“住户都搬了回来……老街”'].map((words) => quoteStands(makeText(words), source))).toEqual([false, false]);
});

it('finds the sentence that the words have become', () => {
  const source = { text: makeText('天气很好。老街用了整整二十年才完全修好。'), language: 'zh-Hans' } as const;
  expect(nearestSentence(makeText('“老街用了二十年才修好”'), source)).toBe('老街用了整整二十年才完全修好。');
  expect(nearestSentence(makeText('“桥也通车了”'), source)).toBeNull();
});

it('reads a selection in either direction, over parts', () => {
  const text = makeText('甲乙丙', '丁戊己');
  expect(wordsBetween(text, { part: 1, offset: 2 }, { part: 0, offset: 1 }, 'zh-Hans')).toBe('乙丙丁戊');
  expect(wordsBetween(text, { part: 0, offset: 1 }, { part: 1, offset: 2 }, 'en')).toBe('乙丙 丁戊');
});

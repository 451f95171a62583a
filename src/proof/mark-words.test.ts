import { expect, it } from 'vitest';
import { addMark, type AddMarkArgs } from '../commands/add-mark';
import { applyAll } from '../model/apply';
import { flatText } from '../model/redline/flat-text';
import { makeEdition, makeStory, makeText } from '../testing/make-edition';
import { sayMark } from './mark-words';

const said = (language: 'zh-Hans' | 'en', words: string, args: Pick<AddMarkArgs, 'kind'> & Partial<AddMarkArgs>, quoted = words): string => {
  const edition = makeEdition({ stories: [makeStory('s', { language, text: makeText(words, language === 'en' ? 'more' : '后一段') })], info: { language } });
  const from = flatText(edition.stories['s']!.text).indexOf(quoted);
  const planned = addMark.plan(edition, { newId: () => 'm', author: 'a', round: '', time: '2026-11-22T00:00:00.000Z', anchor: { type: 'text', story: 's', from, to: from + quoted.length, page: null }, ...args });
  if (!planned.ok) throw new Error(planned.key);
  const applied = applyAll(edition, planned.operations);
  if (!applied.ok) throw new Error(applied.reason);
  return sayMark(applied.edition, applied.edition.marks['m']!);
};

it('says in the paper’s language what each kind of mark wants, with its words, then the note', () => {
  expect(said('zh-Hans', '甲乙丙丁', { kind: 'replace', text: '戊', note: '见上文' }, '乙丙')).toBe('改正：“乙丙” → “戊”\n见上文');
  expect(said('zh-Hans', '甲乙丙丁', { kind: 'insert', text: '戊\n己', anchor: { type: 'text', story: 's', from: 1, to: 1, page: null } })).toBe('增补：“戊¶己”');
  expect(said('zh-Hans', '甲乙丙丁', { kind: 'transpose' }, '乙丙')).toBe('对调：“乙丙”');
  expect(said('zh-Hans', '甲乙丙丁', { kind: 'move', target: { from: 4, to: 4 } }, '甲')).toBe('转移：“甲” → …甲乙丙丁▲¶后一段…');
  expect(said('zh-Hans', '甲乙丙丁', { kind: 'style', look: { strong: true } }, '乙')).toBe('改字体：“乙” → 粗体');
  expect(said('zh-Hans', '甲乙丙丁', { kind: 'comment', note: '好' }, '乙')).toBe('好');
  expect(said('en', 'one two', { kind: 'delete' }, 'one')).toBe('Delete: “one”');
  expect(said('en', 'one two', { kind: 'query', note: 'Who says?' }, 'two')).toBe('Query: “two”\nWho says?');
});

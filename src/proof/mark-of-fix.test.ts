import { expect, test } from 'vitest';
import { makeText } from '../testing/make-edition';
import { markOfFix } from './mark-of-fix';

const story = makeText(['headline', '标题'], '他己经到了了，“你好。', 'A  word.');
const finding = (part: number, from: number, found: string, fix: string | null) => ({ part, from, to: from + found.length, found, fix });

test.each([
  ['wrong letters are marked with their word', finding(1, 1, '己经', '已经'), { kind: 'replace', from: 4, to: 6, text: '已经' }],
  ['what stands twice: one goes', finding(1, 4, '了了', '了'), { kind: 'delete', from: 8, to: 9, text: '' }],
  ['what is missing is put in at its place', finding(1, 7, '“你好', '“你好”'), { kind: 'insert', from: 13, to: 13, text: '”' }],
  ['a blank too many', finding(2, 1, '  ', ' '), { kind: 'delete', from: 17, to: 18, text: '' }],
  ['all of it goes', finding(1, 6, '，', ''), { kind: 'delete', from: 9, to: 10, text: '' }],
  ['other words stand there by now', finding(1, 1, '已经', '以经'), null],
  ['only a person can say', finding(1, 1, '己经', null), null],
])('%s', (_name, found, mark) => {
  expect(markOfFix(story, found)).toEqual(mark);
});

import { expect, test } from 'vitest';
import { createFinder, findInStories } from './find-text';
import type { FindQuery } from './find-text';
import { makeEdition, makeStory, makeText } from '../testing/make-edition';

const query = (text: string, more: Partial<FindQuery> = {}): FindQuery => ({ text, matchCase: false, wholeWord: false, pattern: false, anyWidth: false, ...more });
function find(text: string, asked: FindQuery, replacement = ''): string[] {
  const finder = createFinder(asked);
  return finder.ok ? finder.find(text, replacement).map(({ found, replaced, start }) => `${start}:${found}→${replaced}`) : [finder.key];
}

test('plain words are found as they are, signs included', () => {
  expect(find('改造（一期）和改造(二期)', query('(二'), '[二')).toEqual(['9:(二→[二']);
  expect(find('Forme forme', query('forme'))).toEqual(['0:Forme→', '6:forme→']);
  expect(find('Forme forme', query('forme', { matchCase: true }))).toEqual(['6:forme→']);
});

test('whole words are of letters; Chinese beside them is no part of the word', () => {
  expect(find('用Forme排，Formers不算', query('Forme', { wholeWord: true }))).toEqual(['1:Forme→']);
  expect(find('改造改造', query('改造', { wholeWord: true }))).toHaveLength(2);
});

test('either width finds the other and leaves offsets where they are', () => {
  expect(find('于２０２６年（秋）', query('2026年(', { anyWidth: true }), 'x')).toEqual(['1:２０２６年（→x']);
  expect(find('于2026年', query('２０２６', { anyWidth: true }))).toEqual(['1:2026→']);
  expect(find('于２０２６年', query('2026'))).toEqual([]);
});

test('a pattern fills in what it found, as it stands in the text', () => {
  expect(find('于２０２６年', query('(\\d+)年', { pattern: true, anyWidth: true }), '[$1]$$\\n')).toEqual(['1:２０２６年→[２０２６]$\n']);
  expect(find('ab', query('(?<x>a)', { pattern: true }), '$<x>$<x>$7')).toEqual(['0:a→aa$7']);
  expect(find('aaa', query('b*', { pattern: true }))).toEqual([]);
});

test.each([['(a', 'group'], ['a)', 'group'], ['[a', 'class'], ['*a', 'repeat'], ['\\q', 'escape']])('a pattern like %s is explained', (text, fault) => {
  expect(find('', query(text, { pattern: true }))).toEqual([`find.pattern.${fault}`]);
});

test('matches come story by story, part by part, and no more than asked for', () => {
  const edition = makeEdition({ stories: [makeStory('a', { text: makeText(['headline', '新城新貌'], '新') }), makeStory('b', { text: makeText('新') })] });
  const finder = createFinder(query('新'));
  if (!finder.ok) throw new Error(finder.key);
  expect(findInStories(edition, ['b', 'a'], finder, '', 3).map(({ story, part, start }) => `${story}${part}${start}`)).toEqual(['b00', 'a00', 'a02']);
});

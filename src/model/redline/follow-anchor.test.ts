import { expect, test } from 'vitest';
import { makeText } from '../../testing/make-edition';
import type { TextOperation } from '../operation';
import { followAnchor } from './follow-anchor';

const text = makeText('甲乙丙丁', '戊己');
const write = (offset: number, words = '新'): TextOperation => ({ type: 'insert_text', path: [0, 0], offset, text: words });
const erase = (offset: number, words: string): TextOperation => ({ type: 'remove_text', path: [0, 0], offset, text: words });
const divide: readonly TextOperation[] = [{ type: 'split_node', path: [0, 0], position: 2, properties: {} }, { type: 'split_node', path: [0], position: 1, properties: { type: 'body' } }];

test.each([
  ['written before it', 1, 3, [write(0)], [2, 4]],
  ['written at its start: outside', 1, 3, [write(1)], [2, 4]],
  ['written within it', 1, 3, [write(2, '新新')], [1, 5]],
  ['written at its end: outside', 1, 3, [write(3)], [1, 3]],
  ['written at a place between letters: behind it', 2, 2, [write(2)], [2, 2]],
  ['written before a place', 2, 2, [write(1)], [3, 3]],
  ['erased over its start', 1, 3, [erase(0, '甲乙')], [0, 1]],
  ['erased altogether: the place stays', 1, 3, [erase(0, '甲乙丙丁')], [0, 0]],
  ['divided within', 1, 3, divide, [1, 4]],
  ['in the next part, where ends of parts count', 5, 7, divide, [6, 8]],
  ['joined before it', 5, 7, [{ type: 'merge_node', path: [1], position: 1, properties: { type: 'body' } }], [4, 6]],
  ['one edit after another', 1, 3, [write(0), erase(2, '乙'), write(2, '一二')], [4, 5]],
] as const)('%s', (_, from, to, operations, [start, end]) => {
  expect(followAnchor(from, to, text, operations as readonly TextOperation[])).toEqual({ from: start, to: end });
});

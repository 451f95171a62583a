import { expect, test } from 'vitest';
import { makeEdition, makePage } from '../testing/make-edition';
import { orderAt, pageNumber, pagesInOrder } from './page-order';

const edition = makeEdition({ pages: [makePage({ id: 'c', order: 3 }), makePage({ id: 'a', order: 1 }), makePage({ id: 'b', order: 1.5 })] });

test('pages come in their order and are numbered from 1', () => {
  expect(pagesInOrder(edition).map((page) => page.id)).toEqual(['a', 'b', 'c']);
  expect(['a', 'b', 'c', 'gone'].map((id) => pageNumber(edition, id))).toEqual([1, 2, 3, 0]);
});

test.each([[0, 0], [1, 1.25], [2, 2.25], [3, 4], [99, 4], [-1, 0]])('a page put at %i gets order %d', (index, order) => {
  expect(orderAt(edition, index)).toBe(order);
});

test('a page that moves does not count itself', () => {
  expect(orderAt(edition, 1, 'b')).toBe(2);
  expect(orderAt(makeEdition({ pages: [makePage({ id: 'only' })] }), 0, 'only')).toBe(1);
});

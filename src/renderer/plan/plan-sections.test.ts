import { expect, test } from 'vitest';
import { makeEdition, makePage } from '../../testing/make-edition';
import { planSections } from './plan-sections';

const page = (id: string, order: number, section: string, joined = false) => makePage({ id, order, section, joined });

test('sections begin at the right, pages face each other, a spread stays together', () => {
  const edition = makeEdition({
    info: { section: 'A' },
    pages: [page('1', 1, ''), page('2', 2, ''), page('3', 3, 'A'), page('4', 4, 'A'), page('5', 5, 'B'), page('6', 6, 'B'), page('7', 7, 'B', true), page('8', 8, 'B')],
  });
  expect(planSections(edition).map(({ name, openings }) => [name, openings.map(({ pages, joined }) => `${pages.map(({ id }) => id).join('-')}${joined ? '!' : ''}`)])).toEqual([
    ['A', ['1', '2-3', '4']],
    ['B', ['5', '6', '7-8!']],
  ]);
});

import { expect, test } from 'vitest';
import { makeEdition, makePage } from '../testing/make-edition';
import { planFiles, unknownFields } from './plan-files';

const info = { paper: '晨报', date: '2026-11-23', section: 'A' };
const start = makeEdition({ pages: [1, 2, 3, 4].map((order) => makePage({ id: `p${order}`, order, name: order === 4 ? '体育' : '要闻' })) });
const edition = { ...start, info: { ...start.info, ...info } };
const names = (naming: string, files: 'page' | 'edition', pages: readonly string[] | null = null) => planFiles(edition, { naming, files, ending: 'pdf' }, pages).map(({ name }) => name);

test('one file for each page, in the order of the edition, or one for all', () => {
  expect(names('{paper}_{date}_{section}{page2}', 'page', ['p3', 'p1'])).toEqual(['晨报_2026-11-23_A01.pdf', '晨报_2026-11-23_A03.pdf']);
  expect(names('{paper}_{page}', 'edition', ['p1', 'p2', 'p4'])).toEqual(['晨报_1-2,4.pdf']);
  expect(names('{paper}', 'edition', [])).toEqual([]);
});

test('no two files have one name, whatever the pattern says', () => {
  expect(names('{name}', 'page')).toEqual(['要闻.pdf', '要闻-2.pdf', '要闻-3.pdf', '体育.pdf']);
});

test('the version is asked for only where names have it', () => {
  let asked = 0;
  const version = () => `v${++asked}`;
  planFiles(edition, { naming: '{page}', files: 'page', ending: 'pdf' }, null, version);
  expect(asked).toBe(0);
  expect(planFiles(edition, { naming: '{page}_{version}', files: 'page', ending: 'png' }, ['p1'], version)).toMatchObject([{ name: '1_v1.png', pages: [{ id: 'p1' }] }]);
});

test('tells fields that there are not', () => {
  expect(unknownFields('{paper}_{Page}_{}')).toEqual(['Page', '']);
  expect(unknownFields('{paper}_{date}')).toEqual([]);
});

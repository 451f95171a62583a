/** The commands on pages: add-page, remove-page, move-page, set-page. */
import { expect, test } from 'vitest';
import { framesOnPage, isPlaced } from '../model/threads';
import { pageNumber, pagesInOrder } from '../model/page-order';
import { makeEdition, makePage, makeTextFrame } from '../testing/make-edition';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { sequentialIds } from '../testing/sequential-ids';
import { testStyles } from '../testing/styles';
import { addPage } from './add-page';
import { movePage } from './move-page';
import { removePage } from './remove-page';
import { setPage } from './set-page';

const edition = samplePage();
const order = (of: typeof edition) => pagesInOrder(of).map((page) => page.id);
const template = makePage({ id: 'template', name: '副刊' });
const frames = [makeTextFrame('t', template, { column: 0, columns: 8, row: 0, rows: 20 })];

test('a page comes in between with ids of its own, twice if wanted', () => {
  const newId = sequentialIds();
  const once = run(edition, addPage, { page: template, frames, index: 1, newId: sequentialIds() });
  expect(order(once)).toEqual(['page1', 'new1', 'page2']);
  expect(framesOnPage(once, 'new1').map((frame) => frame.id)).toEqual(['new2']);
  const done = run(run(edition, addPage, { page: template, frames, index: 0, newId: () => `a${newId()}` }), addPage, { page: template, frames, index: 99, newId: () => `b${newId()}` });
  expect(Object.keys(done.pages)).toHaveLength(4);
  expect(order(done)[3]).toMatch(/^b/);
});

test('it brings the styles that the edition lacks and changes none', () => {
  const poem = { ...testStyles.paragraph.body!, id: 'poem' };
  const styles = { ...testStyles, paragraph: { poem, body: { ...testStyles.paragraph.body!, size: 99 } } };
  const done = run(edition, addPage, { page: template, frames, index: 1, styles, newId: sequentialIds() });
  expect(done.styles.paragraph.poem).toEqual(poem);
  expect(done.styles.paragraph.body).toBe(edition.styles.paragraph.body);
  expect(done.styles.swatches).toBe(edition.styles.swatches);
});

test('a removed page gives its stories back to the basket', () => {
  const done = run(edition, removePage, { page: 'page1' });
  expect(order(done)).toEqual(['page2']);
  expect(isPlaced(done, 'lead')).toBe(false);
  expect(done.stories).toBe(edition.stories);
});

test('the last page stays', () => {
  expect(refusal(makeEdition(), removePage, { page: 'page1' })).toBe('refusal.last-page');
  expect(refusal(edition, removePage, { page: 'gone' })).toBe('refusal.page-gone');
});

test('pages move and are counted anew', () => {
  const three = run(edition, addPage, { page: template, frames: [], index: 2, newId: sequentialIds() });
  const moved = run(three, movePage, { page: 'new1', index: 0 });
  expect(order(moved)).toEqual(['new1', 'page1', 'page2']);
  expect(pageNumber(moved, 'page1')).toBe(2);
  expect(order(run(moved, movePage, { page: 'new1', index: 1 }))).toEqual(['page1', 'new1', 'page2']);
  expect(run(moved, movePage, { page: 'new1', index: 0 })).toBe(moved);
  expect(refusal(edition, movePage, { page: 'gone', index: 0 })).toBe('refusal.page-gone');
});

test('a page is named', () => {
  expect(run(edition, setPage, { page: 'page2', name: ' 文化 ' }).pages.page2!.name).toBe('文化');
  expect(refusal(edition, setPage, { page: 'gone', name: '' })).toBe('refusal.page-gone');
});

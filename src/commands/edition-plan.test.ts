/** The commands of the edition plan: swap-pages, duplicate-page, move-story, continue-story, and what set-page and move-page do to spreads. */
import { expect, test } from 'vitest';
import { pagesInOrder } from '../model/page-order';
import { spreadOf } from '../model/spread';
import { framesOnPage, threadOf } from '../model/threads';
import { makeEdition, makePage, makePicture, makePictureFrame, makeRule, makeStory, makeTextFrame } from '../testing/make-edition';
import { refusal, run } from '../testing/run-command';
import { sequentialIds } from '../testing/sequential-ids';
import { addPage } from './add-page';
import { continueStory } from './continue-story';
import { duplicatePage } from './duplicate-page';
import { movePage } from './move-page';
import { moveStory } from './move-story';
import { removePage } from './remove-page';
import { setPage } from './set-page';
import { swapPages } from './swap-pages';

const pages = ['A', 'A', 'B', 'B'].map((section, i) => makePage({ id: `p${i + 1}`, order: i + 1, name: `版${i + 1}`, section }));
const [first, second] = pages as [typeof pages[0], typeof pages[0]];
const span = { column: 0, columns: 4, row: 0, rows: 40 };
const edition = makeEdition({
  pages,
  stories: [makeStory('lead', { kind: 'lead' }), makeStory('other')],
  pictures: [makePicture('photo')],
  frames: [
    makeTextFrame('lead1', first, span, { story: 'lead', placeholder: { accepts: 'lead', label: '头条' } }),
    makePictureFrame('photo1', first, { column: 4, columns: 4, row: 0, rows: 40 }, { picture: 'photo' }),
    makeRule('rule1', first, { column: 0, columns: 8, row: 41, rows: 1 }),
    makeTextFrame('other3', pages[2]!, span, { story: 'other' }),
  ],
});
const order = (of: typeof edition) => pagesInOrder(of).map(({ id }) => id);
const joined = run(edition, setPage, { page: 'p2', joined: true });

test('two pages change places and sections', () => {
  const done = run(edition, swapPages, { pages: ['p1', 'p3'] });
  expect(order(done)).toEqual(['p3', 'p2', 'p1', 'p4']);
  expect([done.pages.p1!.section, done.pages.p3!.section]).toEqual(['B', 'A']);
  expect(refusal(edition, swapPages, { pages: ['p1', 'gone'] })).toBe('refusal.page-gone');
});

test('a page is planned, in work, at proof or ready, of a section, and part of a spread', () => {
  const done = run(edition, setPage, { page: 'p2', state: 'ready', section: ' C ' });
  expect(done.pages.p2).toMatchObject({ state: 'ready', section: 'C', name: '版2' });
  expect([spreadOf(joined, 'p2')?.right.id, spreadOf(joined, 'p3')?.left.id, spreadOf(joined, 'p1')]).toEqual(['p3', 'p2', null]);
  expect(refusal(edition, setPage, { page: 'p4', joined: true })).toBe('refusal.spread-needs-next');
  expect(refusal(joined, setPage, { page: 'p1', joined: true })).toBe('refusal.spread-taken');
  expect(refusal(joined, setPage, { page: 'p3', joined: true })).toBe('refusal.spread-taken');
});

test('no page comes into a spread by chance', () => {
  const taken = [
    run(joined, movePage, { page: 'p4', index: 2 }), run(joined, movePage, { page: 'p3', index: 0 }), run(joined, removePage, { page: 'p3' }),
    run(joined, addPage, { page: first, frames: [], index: 2, newId: sequentialIds() }), run(joined, duplicatePage, { page: 'p2', newId: sequentialIds() }),
  ];
  for (const done of taken) expect(done.pages.p2!.joined).toBe(false);
  expect(run(joined, movePage, { page: 'p1', index: 3 }).pages.p2!.joined).toBe(true);
});

test('an empty copy has the page’s build and none of its copy', () => {
  const done = run(edition, duplicatePage, { page: 'p1', newId: sequentialIds() });
  expect(order(done)).toEqual(['p1', 'new1', 'p2', 'p3', 'p4']);
  expect(done.pages.new1).toMatchObject({ name: '版1', section: 'A', state: 'planned' });
  expect(framesOnPage(done, 'new1').map(({ type, rect }) => [type, rect])).toEqual(framesOnPage(edition, 'p1').map(({ type, rect }) => [type, rect]));
  expect(framesOnPage(done, 'new1').find(({ type }) => type === 'text')).toMatchObject({ story: null, placeholder: { accepts: 'lead', label: '头条' } });
  expect(framesOnPage(done, 'new1').find(({ type }) => type === 'picture')).toMatchObject({ picture: null });
  expect(threadOf(done, 'lead')).toEqual(threadOf(edition, 'lead'));
});

test('a story goes to another page: in its shape where there is room, else where it suits', () => {
  const free = run(edition, moveStory, { story: 'lead', from: 'p1', to: 'p2', newId: sequentialIds() });
  expect(threadOf(free, 'lead')).toMatchObject([{ page: 'p2', rect: edition.frames.lead1!.rect, placeholder: null }]);
  expect(free.frames.lead1).toMatchObject({ story: null, placeholder: { accepts: 'lead' } });
  const taken = run(edition, moveStory, { story: 'lead', from: 'p1', to: 'p3', newId: sequentialIds() });
  expect(threadOf(taken, 'lead')).toMatchObject([{ page: 'p3' }]);
  expect(threadOf(taken, 'lead')[0]!.rect).not.toEqual(edition.frames.other3!.rect);
  const full = { ...edition, frames: { ...edition.frames, all: makeTextFrame('all', second, { column: 0, columns: 8, row: 0, rows: 120 }, { story: 'other', turn: 2 }) } };
  expect(refusal(full, moveStory, { story: 'lead', from: 'p1', to: 'p2', newId: sequentialIds() })).toBe('refusal.page-full');
  expect(refusal(edition, moveStory, { story: 'lead', from: 'p2', to: 'p3', newId: sequentialIds() })).toBe('refusal.not-placed');
});

test('a story runs on on another page', () => {
  const done = run(edition, continueStory, { story: 'lead', to: 'p4', newId: sequentialIds() });
  expect(threadOf(done, 'lead').map(({ page }) => page)).toEqual(['p1', 'p4']);
  expect(refusal(done, continueStory, { story: 'lead', to: 'p4', newId: sequentialIds() })).toBe('refusal.runs-there');
});

import { expect, test } from 'vitest';
import { threadOf } from '../model/threads';
import { makeEdition, makePage, makeStory, makeTextFrame } from '../testing/make-edition';
import { refusal, run } from '../testing/run-command';
import { sequentialIds } from '../testing/sequential-ids';
import { jumpStory } from './jump-story';

const pages = [makePage(), makePage({ id: 'page2', order: 2 })];
const edition = makeEdition({ pages, stories: [makeStory('s')], frames: [makeTextFrame('f', pages[0]!, { column: 0, columns: 2, row: 0, rows: 20 }, { story: 's' })] });

test('a story goes on at the other page, in as many columns and rows as its rest asks for', () => {
  const jumped = run(edition, jumpStory, { frame: 'f', page: 'page2', lines: 21, newId: sequentialIds() });
  const [, next] = threadOf(jumped, 's');
  expect(next!.page).toBe('page2');
  expect(next!.columns).toBe(2);
  expect(Math.round(next!.rect.height / pages[1]!.grid.pitch)).toBe(12);
});

test('not to the page where it ends, nor to a full one', () => {
  const args = { frame: 'f', lines: 5, newId: sequentialIds() };
  expect(refusal(edition, jumpStory, { ...args, page: 'page1' })).toBe('refusal.jump-to-itself');
  const full = makeEdition({ pages, stories: [makeStory('s')], frames: [...Object.values(edition.frames), makeTextFrame('g', pages[1]!, { column: 0, columns: 8, row: 0, rows: 120 })] });
  expect(refusal(full, jumpStory, { ...args, page: 'page2' })).toBe('refusal.page-full');
});

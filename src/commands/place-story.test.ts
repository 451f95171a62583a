import { expect, test } from 'vitest';
import { columnLeft, rowTop, spanRect } from '../model/grid';
import type { TextFrame } from '../model/frame';
import { threadOf } from '../model/threads';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { sequentialIds } from '../testing/sequential-ids';
import { placeStory } from './place-story';

const edition = samplePage();
const page = edition.pages.page2!;
const place = (story: string, pageId: string, where: Parameters<typeof placeStory.plan>[1]['where']): TextFrame =>
  threadOf(run(edition, placeStory, { story, page: pageId, where, newId: sequentialIds() }), story)[0]!;

test('a drawn rectangle is taken as drawn, with columns counted from its width', () => {
  const rect = spanRect(page, { column: 1, columns: 4, row: 10, rows: 30 });
  expect(place('news', 'page2', { rect })).toMatchObject({ rect, columns: 4, story: 'news', takes: 'all', headSpan: 2 });
});

test('a dropped story gets the columns of its kind, from the cell under the pointer', () => {
  const point = { x: columnLeft(page, 2) + 30, y: rowTop(page, 50) + 4 };
  const frame = place('feature', 'page2', { point });
  expect(frame.columns).toBe(4);
  expect(frame.rect).toMatchObject({ x: expect.closeTo(columnLeft(page, 2), 2), y: expect.closeTo(rowTop(page, 50), 2) });
});

test('one dropped at the right foot stays inside the type area', () => {
  const { rect } = place('feature', 'page2', { point: { x: page.width - 60, y: page.height - 90 } });
  expect(rect.x + rect.width).toBeLessThanOrEqual(page.typeArea.x + page.typeArea.width + 0.1);
  expect(rect.y + rect.height).toBeLessThanOrEqual(page.typeArea.y + page.typeArea.height + 0.1);
});

test('dropped on an empty place it fills that, whatever the place was meant for', () => {
  const { rect } = edition.frames.place!;
  expect(place('brief', 'page1', { point: { x: rect.x + 5, y: rect.y + 5 } }).id).toBe('place');
});

test('with Enter, a template’s place for this kind comes first', () => {
  expect(place('feature', 'page1', null)).toMatchObject({ id: 'place', columns: 3, placeholder: { label: '专题' } });
});

test('then the next place that holds it, from the top', () => {
  // The lead and its picture end at row 50, the rule stands at row 60.
  const frame = place('news', 'page1', null);
  expect(frame.rect.y).toBeCloseTo(rowTop(page, 50), 2);
  expect(frame.rect.x).toBeCloseTo(columnLeft(page, 0), 2);
});

test('longer stories ask for more rows', () => {
  const long = { ...edition, stories: { ...edition.stories, news: { ...edition.stories.news!, text: [{ type: 'body' as const, children: [{ text: '城'.repeat(1000) }] }] } } };
  const { rect } = threadOf(run(long, placeStory, { story: 'news', page: 'page2', where: null, newId: sequentialIds() }), 'news')[0]!;
  // 1000 characters at 13 a line in three columns: 26 rows.
  expect(Math.round(rect.height / page.grid.pitch)).toBe(26);
});

test('refuses with a reason', () => {
  const newId = sequentialIds();
  expect(refusal(edition, placeStory, { story: 'gone', page: 'page1', where: null, newId })).toBe('refusal.story-gone');
  expect(refusal(edition, placeStory, { story: 'news', page: 'gone', where: null, newId })).toBe('refusal.page-gone');
  expect(refusal(edition, placeStory, { story: 'lead', page: 'page2', where: null, newId })).toBe('refusal.story-placed');
  expect(refusal(edition, placeStory, { story: 'photo-caption', page: 'page2', where: null, newId })).toBe('refusal.caption-follows-picture');
  expect(refusal(edition, placeStory, { story: 'news', page: 'page2', where: { rect: { x: -500, y: 0, width: 90, height: 90 } }, newId })).toBe('refusal.off-page');
  expect(refusal(edition, placeStory, { story: 'news', page: 'page2', where: { rect: { x: 50, y: 50, width: 1, height: 90 } }, newId })).toBe('refusal.too-small');
  const full = run(edition, placeStory, { story: 'news', page: 'page2', where: { rect: spanRect(page, { column: 0, columns: 8, row: 0, rows: 120 }) }, newId });
  expect(refusal(full, placeStory, { story: 'feature', page: 'page2', where: null, newId })).toBe('refusal.page-full');
});

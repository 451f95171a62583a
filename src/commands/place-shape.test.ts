import { expect, test } from 'vitest';
import { spanRect } from '../model/grid';
import type { PictureFrame, TextFrame } from '../model/frame';
import type { ArticleShape } from '../model/shape';
import { framesOfPicture, isPlaced, threadOf } from '../model/threads';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { sequentialIds } from '../testing/sequential-ids';
import { placeShape } from './place-shape';
import { readShape } from './read-shape';

const edition = samplePage();
const page = edition.pages.page2!;
const text = { takes: 'all', headSpan: 0, writing: 'horizontal', look: null } as const;
const shape: ArticleShape = {
  id: 's', name: '', kinds: ['news'], columns: 4, rows: 30,
  texts: [{ ...text, takes: 'head', place: { column: 0, columns: 1, row: 0, rows: 30 }, textColumns: 1, writing: 'vertical' }, { ...text, takes: 'text', place: { column: 1, columns: 3, row: 0, rows: 30 }, textColumns: 3 }],
  pictures: [{ place: { column: 2, columns: 2, row: 0, rows: 12 }, caption: 'above' }],
};
const args = (values: object = {}) => ({ story: 'news', pictures: ['spare'], shape, page: 'page2', at: { column: 2, row: 10 }, newId: sequentialIds(), ...values });

test('a story gets the frames of its shape, its head before its text, with the picture over them', () => {
  const done = run(edition, placeShape, args());
  const [head, body] = threadOf(done, 'news') as [TextFrame, TextFrame];
  expect(head).toMatchObject({ takes: 'head', writing: 'vertical', rect: spanRect(page, { column: 2, columns: 1, row: 10, rows: 30 }) });
  expect(body).toMatchObject({ takes: 'text', columns: 3, rect: spanRect(page, { column: 3, columns: 3, row: 10, rows: 30 }) });
  const [picture] = framesOfPicture(done, 'spare') as [PictureFrame];
  expect(picture).toMatchObject({ caption: 'above', rect: spanRect(page, { column: 4, columns: 2, row: 10, rows: 12 }) });
  expect(picture.layer).toBeGreaterThan(body.layer);
  expect(readShape(done, 'news', 'page2')).toEqual({ at: { column: 2, row: 10 }, shape: { ...shape, id: undefined, name: undefined, kinds: ['news'] } });
});

test('empty places that it covers give way, others stay', () => {
  const done = run(edition, placeShape, args({ page: 'page1', at: { column: 4, row: 5 } }));
  expect(done.frames.place).toBeUndefined();
  expect(done.frames.picturePlace).toBeDefined();
  expect(done.frames.locked).toBeDefined();
});

test('a placed story changes its shape: first frames are kept, the rest and a picture without a place go', () => {
  const one: ArticleShape = { ...shape, columns: 5, rows: 40, texts: [{ ...text, place: { column: 0, columns: 5, row: 0, rows: 40 }, textColumns: 5 }], pictures: [] };
  const done = run(edition, placeShape, args({ story: 'lead', pictures: [], shape: one, page: 'page1', at: { column: 0, row: 0 } }));
  expect(threadOf(done, 'lead').map(({ id }) => id)).toEqual(['lead1']);
  expect(done.frames.photoFrame).toBeUndefined();
  expect(isPlaced(done, 'photo-caption')).toBe(false);
});

test('what goes on to another page still follows', () => {
  const over = { ...edition, frames: { ...edition.frames, lead2: { ...edition.frames.lead2!, page: 'page2' } } } as typeof edition;
  const done = run(over, placeShape, args({ story: 'lead', pictures: [], page: 'page1', at: { column: 0, row: 0 }, shape: { ...shape, pictures: [] } }));
  expect(threadOf(done, 'lead').map(({ page: on, takes }) => [on, takes])).toEqual([['page1', 'head'], ['page1', 'text'], ['page2', 'all']]);
});

test('refuses with a reason', () => {
  expect(refusal(edition, placeShape, args({ page: 'gone' }))).toBe('refusal.page-gone');
  expect(refusal(edition, placeShape, args({ story: 'gone' }))).toBe('refusal.story-gone');
  expect(refusal(edition, placeShape, args({ pictures: ['gone'] }))).toBe('refusal.picture-gone');
  expect(refusal(edition, placeShape, args({ story: 'photo-caption' }))).toBe('refusal.caption-follows-picture');
  expect(refusal(edition, placeShape, args({ story: 'lead' }))).toBe('refusal.story-placed');
  expect(refusal(edition, placeShape, args({ at: { column: 5, row: 0 } }))).toBe('refusal.shape-wide');
  const locked = { ...edition, frames: { ...edition.frames, lead1: { ...edition.frames.lead1!, locked: true } } } as typeof edition;
  expect(refusal(locked, placeShape, args({ story: 'lead', page: 'page1' }))).toBe('refusal.locked');
});

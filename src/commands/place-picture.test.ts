import { expect, test } from 'vitest';
import { spanRect } from '../model/grid';
import { framesOfPicture } from '../model/threads';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { sequentialIds } from '../testing/sequential-ids';
import { pictureSize } from './place-size';
import { placePicture } from './place-picture';

const edition = samplePage();
const page = edition.pages.page2!;
const newId = sequentialIds();

test('a drawn rectangle is taken as drawn, above everything on the page', () => {
  const rect = spanRect(page, { column: 0, columns: 2, row: 62, rows: 10 });
  const [frame] = framesOfPicture(run(edition, placePicture, { picture: 'spare', page: 'page1', where: { rect }, newId }), 'spare');
  expect(frame).toMatchObject({ rect, wrap: true, caption: 'below', layer: 3 });
});

test('a template’s place is filled first', () => {
  const [frame] = framesOfPicture(run(edition, placePicture, { picture: 'spare', page: 'page1', where: null, newId }), 'spare');
  expect(frame!.id).toBe('picturePlace');
});

test('the size follows the picture’s shape: wide ones get more columns, tall ones fewer, and room for the caption', () => {
  const wide = pictureSize(edition, page, edition.pictures.photo!);
  const tall = pictureSize(edition, page, edition.pictures.spare!);
  expect([wide.columns, tall.columns]).toEqual([3, 2]);
  const { width } = spanRect(page, { column: 0, columns: 3, row: 0, rows: 1 });
  expect(wide.rows).toBeGreaterThan((width * 2) / 3 / page.grid.pitch);
});

test('a picture may stand in two places', () => {
  const twice = run(edition, placePicture, { picture: 'photo', page: 'page2', where: null, newId });
  expect(framesOfPicture(twice, 'photo')).toHaveLength(2);
});

test('refuses with a reason', () => {
  expect(refusal(edition, placePicture, { picture: 'gone', page: 'page1', where: null, newId })).toBe('refusal.picture-gone');
  expect(refusal(edition, placePicture, { picture: 'spare', page: 'gone', where: null, newId })).toBe('refusal.page-gone');
  expect(refusal(edition, placePicture, { picture: 'spare', page: 'page1', where: { rect: { x: 9999, y: 0, width: 50, height: 50 } }, newId })).toBe('refusal.off-page');
});

import { expect, test } from 'vitest';
import { makeBox, makeEdition, makePage, makeTextFrame } from '../testing/make-edition';
import { freePlaces, nextFreePlace } from './free-places';
import type { GridSpan } from './grid';

const page = makePage();
const filled = (...spans: GridSpan[]) => makeEdition({ pages: [page], frames: spans.map((span, index) => makeTextFrame(`f${index}`, page, span)) });

test('an empty page is one free place', () => {
  expect(freePlaces(makeEdition({ pages: [page] }), page.id)).toEqual([{ column: 0, columns: 8, row: 0, rows: 120 }]);
});

test('a full page has none', () => {
  const edition = filled({ column: 0, columns: 8, row: 0, rows: 120 });
  expect(freePlaces(edition, page.id)).toEqual([]);
  expect(nextFreePlace(edition, page.id, 1, 3)).toBeNull();
});

test('around a frame in the top left corner: beside it and below it, none that could grow', () => {
  expect(freePlaces(filled({ column: 0, columns: 5, row: 0, rows: 60 }), page.id)).toEqual([
    { column: 5, columns: 3, row: 0, rows: 120 },
    { column: 0, columns: 8, row: 60, rows: 60 },
  ]);
});

test('a frame in the middle leaves four places around it', () => {
  expect(freePlaces(filled({ column: 3, columns: 2, row: 50, rows: 20 }), page.id)).toEqual([
    { column: 0, columns: 8, row: 0, rows: 50 },
    { column: 0, columns: 3, row: 0, rows: 120 },
    { column: 5, columns: 3, row: 0, rows: 120 },
    { column: 0, columns: 8, row: 70, rows: 50 },
  ]);
});

test('boxes take up no room', () => {
  const edition = makeEdition({ pages: [page], frames: [makeBox('b', page, { column: 0, columns: 8, row: 0, rows: 120 })] });
  expect(freePlaces(edition, page.id)).toHaveLength(1);
});

test('the next place is the first that holds it whole; failing that the largest', () => {
  const edition = filled({ column: 0, columns: 5, row: 0, rows: 60 });
  expect(nextFreePlace(edition, page.id, 2, 30)).toEqual({ column: 5, columns: 2, row: 0, rows: 30 });
  expect(nextFreePlace(edition, page.id, 4, 30)).toEqual({ column: 0, columns: 4, row: 60, rows: 30 });
  expect(nextFreePlace(edition, page.id, 4, 100)).toEqual({ column: 0, columns: 8, row: 60, rows: 60 });
});

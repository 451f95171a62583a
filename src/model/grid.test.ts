import { expect, test } from 'vitest';
import { makePage } from '../testing/make-edition';
import {
  charactersPerLine, columnAt, columnLeft, columnRight, columnWidth, columnsForWidth, coveredSpan, gutterFor, measureOf, nearestSpan, rowAt, rowCount,
  rowTop, snapMove, snapRect, snapX, snapY, spanRect, spanWidth,
} from './grid';

const page = makePage();

test('a 对开 page has eight columns of thirteen characters and 120 rows', () => {
  expect(columnWidth(page)).toBeCloseTo(13 * 9, 2);
  expect(page.grid.gutter).toBeCloseTo(8.02, 1);
  expect(charactersPerLine(page)).toBe(13);
  expect(rowCount(page)).toBe(120);
});

test('columns fill the type area from edge to edge', () => {
  expect(columnLeft(page, 0)).toBe(page.typeArea.x);
  expect(columnRight(page, 7)).toBeCloseTo(page.typeArea.x + page.typeArea.width, 2);
  expect(spanWidth(page, 8)).toBeCloseTo(page.typeArea.width, 2);
});

// RULES N5, with columns of 11 characters and gutters of one.
test.each([[3, 2, 17], [4, 3, 15], [5, 4, 14]])('an odd measure: %i columns set as %i give %i characters', (columns, pieces, characters) => {
  expect(measureOf(columns * 11 + (columns - 1), pieces, 1)).toBe(characters);
});

test('the gutter is what whole characters leave', () => {
  expect(gutterFor(8 * 117 + 7 * 8, 8, 13, 9)).toBe(8);
  expect(gutterFor(117, 1, 13, 9)).toBe(0);
});

test('a span and its rectangle find each other', () => {
  for (const span of [{ column: 0, columns: 8, row: 0, rows: 120 }, { column: 3, columns: 2, row: 41, rows: 7 }, { column: 7, columns: 1, row: 119, rows: 1 }]) {
    expect(nearestSpan(page, spanRect(page, span))).toEqual(span);
    expect(coveredSpan(page, spanRect(page, span))).toEqual(span);
    expect(snapRect(page, spanRect(page, span))).toEqual(spanRect(page, span));
  }
});

test('rectangles off the grid go to the nearest columns and rows, and stay in the type area', () => {
  const { x, y, width, height } = spanRect(page, { column: 2, columns: 3, row: 10, rows: 5 });
  expect(nearestSpan(page, { x: x + 40, y: y - 5, width: width - 50, height: height + 5 })).toEqual({ column: 2, columns: 3, row: 10, rows: 5 });
  expect(nearestSpan(page, { x: -900, y: 9000, width: 9000, height: 1 })).toEqual({ column: 0, columns: 8, row: 119, rows: 1 });
});

test('edges snap to their own side of a column', () => {
  expect(snapX(page, columnRight(page, 2) + 4, 'right')).toBeCloseTo(columnRight(page, 2), 2);
  expect(snapX(page, columnRight(page, 2) + 4, 'left')).toBeCloseTo(columnLeft(page, 3), 2);
  expect(snapY(page, rowTop(page, 7) + 5)).toBeCloseTo(rowTop(page, 7), 2);
  expect(snapMove(page, { x: columnLeft(page, 3) + 9, y: rowTop(page, 3) - 3, width: 50, height: 50 })).toEqual({
    x: expect.closeTo(columnLeft(page, 3), 2), y: expect.closeTo(rowTop(page, 3), 2), width: 50, height: 50,
  });
});

test('points find their column and row', () => {
  expect(columnAt(page, columnLeft(page, 4) + 60)).toBe(4);
  expect([columnAt(page, -100), columnAt(page, 9999)]).toEqual([0, 7]);
  expect([rowAt(page, rowTop(page, 5)), rowAt(page, rowTop(page, 5) - 1), rowAt(page, 9999)]).toEqual([5, 4, 119]);
});

test('a frame’s columns are counted from its width', () => {
  expect([1, 2, 5, 8].map((count) => columnsForWidth(page, spanWidth(page, count)))).toEqual([1, 2, 5, 8]);
  expect(columnsForWidth(page, 10)).toBe(1);
});

test('what a rectangle covers counts every cell that it touches, gutters not', () => {
  const rect = spanRect(page, { column: 1, columns: 1, row: 4, rows: 2 });
  expect(coveredSpan(page, { ...rect, width: rect.width + 5 })).toEqual({ column: 1, columns: 1, row: 4, rows: 2 });
  expect(coveredSpan(page, { ...rect, width: rect.width + 12, height: rect.height + 2 })).toEqual({ column: 1, columns: 2, row: 4, rows: 3 });
  expect(coveredSpan(page, { x: 0, y: 0, width: 20, height: 20 })).toBeNull();
});

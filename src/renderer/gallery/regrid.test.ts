import { expect, test } from 'vitest';
import { columnWidth, spanRect } from '../../model/grid';
import { makePage, makeTextFrame } from '../../testing/make-edition';
import { testStyles } from '../../testing/styles';
import { measuresOf, measuresProblem, regrid } from './regrid';

const page = makePage();
const scheme = { page, styles: testStyles, frames: [makeTextFrame('t', page, { column: 4, columns: 4, row: 60, rows: 60 })] };
const measures = measuresOf(scheme);

test('a page is measured in characters and lines', () => {
  expect(measures).toEqual({ width: 390, height: 550, left: 20, top: 32, right: 20, bottom: 28, columns: 8, characters: 13, rows: 120 });
});

test('the same measures give the same page', () => {
  const same = regrid(scheme, measures);
  expect(same.page.grid.columns).toBe(8);
  expect(same.frames[0]!.rect.x).toBeCloseTo(scheme.frames[0]!.rect.x, 1);
  expect(same.frames[0]!.rect.height).toBeCloseTo(scheme.frames[0]!.rect.height, 1);
});

test('places keep their share of another grid, on its columns and lines', () => {
  const other = regrid(scheme, { ...measures, width: 300, height: 420, columns: 6, characters: 12, rows: 90 });
  expect(columnWidth(other.page)).toBeCloseTo(12 * 9, 1);
  const wanted = spanRect(other.page, { column: 3, columns: 3, row: 45, rows: 45 });
  expect(other.frames[0]!.rect.x).toBeCloseTo(wanted.x, 1);
  expect(other.frames[0]!.rect.width).toBeCloseTo(wanted.width, 1);
  expect(other.frames[0]!.rect.height).toBeCloseTo(wanted.height, 1);
});

test('measures that cannot be say why', () => {
  expect(measuresProblem(scheme, measures)).toBeNull();
  expect(measuresProblem(scheme, { ...measures, left: 200, right: 200 })).toBe('gallery.problem.area');
  expect(measuresProblem(scheme, { ...measures, characters: 20 })).toBe('gallery.problem.characters');
  expect(measuresProblem(scheme, { ...measures, rows: 400 })).toBe('gallery.problem.rows');
});

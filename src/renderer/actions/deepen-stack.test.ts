import { expect, it } from 'vitest';
import { makeEdition, makePage, makeTextFrame } from '../../testing/make-edition';
import { rowsBelow } from './deepen-stack';

const page = makePage({ id: 'p' });
const stack = makeTextFrame('stack', page, { column: 0, columns: 1, row: 0, rows: 20 });
const rows = Math.round(page.typeArea.height / page.grid.pitch);
const below = (...others: Parameters<typeof makeTextFrame>[2][]) =>
  rowsBelow(makeEdition({ pages: [page], frames: [stack, ...others.map((span, i) => makeTextFrame(`f${i}`, page, span))] }), stack);

it('a stack may grow to the foot of the page, or to a row above what stands below it', () => {
  expect(below()).toBe(rows - 20);
  expect(below({ column: 0, columns: 2, row: 40, rows: 10 })).toBe(19);
  expect(below({ column: 1, columns: 2, row: 40, rows: 10 })).toBe(rows - 20);
  expect(below({ column: 0, columns: 1, row: 20, rows: 10 })).toBe(0);
});

import { describe, expect, it } from 'vitest';
import { columnLeft, columnRight, rowTop, spanRect } from '../../model/grid';
import { makePage } from '../../testing/make-edition';
import { measureRect, snapDrawn, snapMoved, snapResized } from './snapping';

const page = makePage();
const frame = spanRect(page, { column: 2, columns: 3, row: 10, rows: 20 });

describe('snapping', () => {
  it('moves frames to columns and rows, and shows to which', () => {
    const { rect, guides } = snapMoved(page, { ...frame, x: frame.x + 7, y: frame.y - 4 });
    expect(rect).toMatchObject({ x: expect.closeTo(frame.x, 2), y: expect.closeTo(frame.y, 2) });
    expect(guides).toContainEqual({ x: rect.x });
    expect(guides).toContainEqual({ x: rect.x + rect.width });
  });

  it('lets the right side decide when it is nearer to a column', () => {
    const narrow = { x: columnRight(page, 3) - 60 + 3, y: frame.y, width: 60, height: frame.height };
    const { rect } = snapMoved(page, narrow);
    expect(rect.x + rect.width).toBeCloseTo(columnRight(page, 3), 2);
  });

  it('leaves what is dragged to the margins alone', () => {
    const ear = { x: 20, y: 10, width: 90, height: 40 };
    expect(snapMoved(page, ear)).toEqual({ rect: ear, guides: [] });
  });

  it('puts column rules into the middle of gutters and level rules on half rows', () => {
    const { rect: upright } = snapMoved(page, { x: columnRight(page, 1) + 5, y: frame.y, width: 2, height: 300 }, 'rule');
    expect(upright.x + 1).toBeCloseTo((columnRight(page, 1) + columnLeft(page, 2)) / 2, 2);
    const { rect: level } = snapMoved(page, { x: frame.x, y: rowTop(page, 12.4), width: 300, height: 2 }, 'rule');
    expect(level.y + 1).toBeCloseTo(rowTop(page, 12.5), 2);
  });

  it('resizes by the dragged sides alone', () => {
    const wanted = { ...frame, width: frame.width + 60, height: frame.height + 5 };
    const { rect, guides } = snapResized(page, wanted, { horizontal: 'right', vertical: null });
    expect(rect.x).toBe(frame.x);
    expect(rect.x + rect.width).toBeCloseTo(columnRight(page, 4), 1);
    expect(rect.height).toBe(wanted.height);
    expect(guides).toHaveLength(1);
  });

  it('keeps at least a column and a row', () => {
    const flat = { ...frame, width: 8, height: 8 };
    const { rect } = snapResized(page, flat, { horizontal: 'right', vertical: 'bottom' });
    expect(measureRect(page, rect)).toEqual({ columns: 1, rows: 1 });
  });

  it('grows a drawn rectangle to the grid', () => {
    const { rect } = snapDrawn(page, { x: columnLeft(page, 1) + 6, y: rowTop(page, 5) + 2, width: columnRight(page, 2) - columnLeft(page, 1) - 10, height: page.grid.pitch * 7 });
    expect(measureRect(page, rect)).toEqual({ columns: 2, rows: 7 });
  });

  it('measures what is off the grid without columns', () => {
    expect(measureRect(page, { ...frame, x: frame.x + 3 })).toEqual({ columns: null, rows: 20 });
  });
});

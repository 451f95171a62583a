import { expect, test } from 'vitest';
import { spanRect } from '../../model/grid';
import { makePage } from '../../testing/make-edition';
import { distancesAround } from './distances';
import { rulerTicks } from './ruler-ticks';
import { holdMoved, holdResized, NO_LINES } from './snap-lines';
import type { SnapLines } from './snap-lines';
import { snapMoved, snapResized } from './snapping';

const page = makePage();
const frame = spanRect(page, { column: 2, columns: 2, row: 10, rows: 20 });
const lines = (x: number[], y: number[] = []): SnapLines => ({ ...NO_LINES, x, y });

test('a guide within reach holds what is moved, by any side or its middle; the grid holds the rest', () => {
  const wanted = { ...frame, x: frame.x + 30, y: frame.y + 4 };
  const onGrid = snapMoved(page, wanted);
  const held = holdMoved(wanted, onGrid, lines([wanted.x + wanted.width + 3]), 5);
  expect(held.rect).toEqual({ ...onGrid.rect, x: wanted.x + 3, width: wanted.width });
  expect(held.guides).toContainEqual({ x: wanted.x + wanted.width + 3 });
  expect(holdMoved(wanted, onGrid, lines([wanted.x + 6]), 5)).toBe(onGrid);
  expect(holdMoved(wanted, onGrid, { ...NO_LINES, offGrid: { x: [wanted.x + 1], y: [] } }, 5)).toBe(onGrid);
  const inMargin = { x: 20, y: 10, width: 90, height: 40 };
  expect(holdMoved(inMargin, snapMoved(page, inMargin), { ...NO_LINES, offGrid: { x: [112], y: [] } }, 5).rect.x).toBe(22);
});

test('of what is resized only the dragged side goes to a guide', () => {
  const wanted = { ...frame, width: frame.width + 31, height: frame.height };
  const handle = { horizontal: 'right', vertical: null } as const;
  const held = holdResized(wanted, snapResized(page, wanted, handle), handle, lines([wanted.x + wanted.width - 2, wanted.x + 1], [wanted.y + 1]), 5);
  expect(held.rect).toMatchObject({ x: wanted.x, y: wanted.y, width: expect.closeTo(wanted.width - 2, 6) });
});

test('distances go to the neighbour that is faced, else to the type area, in columns and rows when they come out even', () => {
  const left = spanRect(page, { column: 0, columns: 1, row: 5, rows: 20 });
  const aside = spanRect(page, { column: 0, columns: 1, row: 60, rows: 5 });
  const found = distancesAround(page, frame, [left, aside]);
  const toLeft = found.find(({ to }) => Math.abs(to.x - frame.x) < 0.1 && to.y > frame.y && to.y < frame.y + frame.height)!;
  expect(toLeft.points).toBeCloseTo(frame.x - left.x - left.width, 2);
  expect(toLeft.columns).toBe(1);
  const above = found.find(({ to }) => Math.abs(to.y - frame.y) < 0.1)!;
  expect(above).toMatchObject({ rows: 10, columns: null });
  expect(above.points).toBeCloseTo(10 * page.grid.pitch, 1);
  expect(found).toHaveLength(4);
});

test('a ruler names millimetres from the trimmed edge, as close together as they can be read', () => {
  const scale = 96 / 72;
  const labels = rulerTicks(400, 100, scale).filter((tick) => tick.label !== null);
  expect(labels.find((tick) => tick.label === '0')!.at).toBeCloseTo(100, 6);
  expect(labels[1]!.at - labels[0]!.at).toBeGreaterThanOrEqual(44);
  expect(rulerTicks(400, 100, scale * 8).filter((tick) => tick.label !== null).map((tick) => tick.label)).toContain('2');
});

/** How far a rectangle is from what stands around it: the nearest frame on each side that it faces, else the edge of the type area, else of the sheet. */
import { bottom, overlaps, right } from '../../geometry/rect';
import type { Point, Rect } from '../../geometry/rect';
import { columnWidth } from '../../model/grid';
import type { Page } from '../../model/page';

export interface Distance {
  /** Where the measure is drawn, points on the page. */
  readonly from: Point;
  readonly to: Point;
  readonly points: number;
  /** Whole columns or rows of the grid that fit between; null when they do not come out even. */
  readonly columns: number | null;
  readonly rows: number | null;
}

const NEAR = 0.05;
/** Shorter than this there is nothing to read. */
const LEAST = 0.5;

export function distancesAround(page: Page, rect: Rect, others: readonly Rect[]): readonly Distance[] {
  const clear = others.filter((other) => !overlaps(other, rect));
  const level = clear.filter((other) => other.y < bottom(rect) && bottom(other) > rect.y);
  const upright = clear.filter((other) => other.x < right(rect) && right(other) > rect.x);
  const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  const { typeArea: area } = page;
  const before = (edges: readonly number[], from: number, margin: number): number => Math.max(...edges.filter((edge) => edge <= from + NEAR), margin <= from + NEAR ? margin : 0);
  const after = (edges: readonly number[], from: number, margin: number, sheet: number): number =>
    Math.min(...edges.filter((edge) => edge >= from - NEAR), margin >= from - NEAR ? margin : sheet);
  const left = before(level.map(right), rect.x, area.x);
  const far = after(level.map((other) => other.x), right(rect), right(area), page.width);
  const top = before(upright.map(bottom), rect.y, area.y);
  const low = after(upright.map((other) => other.y), bottom(rect), bottom(area), page.height);
  const across = (start: number, end: number): Distance => ({ from: { x: start, y: middle.y }, to: { x: end, y: middle.y }, points: end - start, columns: columnsIn(page, end - start), rows: null });
  const down = (start: number, end: number): Distance => ({ from: { x: middle.x, y: start }, to: { x: middle.x, y: end }, points: end - start, columns: null, rows: rowsIn(page, end - start) });
  return [across(left, rect.x), across(right(rect), far), down(top, rect.y), down(bottom(rect), low)].filter(({ points }) => points > LEAST);
}

/** Between a gutter's sides or a margin and a gutter: the columns that stand there with the gutters around them. */
function columnsIn(page: Page, points: number): number | null {
  const { gutter } = page.grid;
  const stride = columnWidth(page) + gutter;
  const counts = [points - gutter, points, points + gutter].map((length) => length / stride).filter((count) => count > NEAR && Math.abs(count - Math.round(count)) * stride < NEAR * 4);
  return counts.length > 0 ? Math.round(counts[0]!) : null;
}

function rowsIn(page: Page, points: number): number | null {
  const rows = points / page.grid.pitch;
  return Math.abs(rows - Math.round(rows)) < NEAR ? Math.round(rows) : null;
}

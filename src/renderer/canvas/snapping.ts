/** Where frames go when they are dragged: columns, rows, and for rules the middle of gutters. Points throughout. */
import type { Rect } from '../../geometry/rect';
import { bottom, contains, right } from '../../geometry/rect';
import { columnEdges, columnLeft, columnRight, rowCount, rowTop, snapX, snapY } from '../../model/grid';
import type { Page } from '../../model/page';
import type { Handle } from './handles';

/** A line shown while dragging: what a side snapped to. */
export type Guide = { readonly x: number } | { readonly y: number };

export interface Snapped {
  readonly rect: Rect;
  readonly guides: readonly Guide[];
}

/** Beyond the type area by more than this, sides are free: folio, ears and bleeds stand there. */
const BEYOND = 14;
const NEAR = 0.05;

/** Rules stand between columns and rows, not on them. */
export type Snapping = 'frame' | 'rule';

/** A moved rectangle, its size kept. */
export function snapMoved(page: Page, rect: Rect, what: Snapping = 'frame'): Snapped {
  const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  if (!contains(page.typeArea, middle)) return { rect, guides: [] };
  const isColumnRule = what === 'rule' && rect.width < rect.height;
  const isLevelRule = what === 'rule' && !isColumnRule;
  const x = isColumnRule ? nearest(gutterMiddles(page), middle.x) - rect.width / 2 : movedX(page, rect);
  const y = isLevelRule ? nearest(halfRows(page), middle.y) - rect.height / 2 : nearest(rows(page), rect.y);
  const moved = { ...rect, x, y };
  return {
    rect: moved,
    guides: [
      ...(isColumnRule ? [{ x: x + rect.width / 2 }] : guidesX(page, moved)),
      ...(isLevelRule ? [{ y: y + rect.height / 2 }] : guidesY(page, moved)),
    ],
  };
}

/** A rectangle of which the handle's sides were moved. */
export function snapResized(page: Page, rect: Rect, { horizontal, vertical }: Handle, what: Snapping = 'frame'): Snapped {
  let [left, top, far, low] = [rect.x, rect.y, right(rect), bottom(rect)];
  const area = page.typeArea;
  // A rule's thickness is free.
  const isColumnRule = what === 'rule' && rect.width < rect.height;
  const isLevelRule = what === 'rule' && !isColumnRule;
  const inX = (x: number): boolean => !isColumnRule && x > area.x - BEYOND && x < right(area) + BEYOND;
  const inY = (y: number): boolean => !isLevelRule && y > area.y - BEYOND && y < bottom(area) + BEYOND;
  if (horizontal === 'left' && inX(left)) left = Math.min(snapX(page, left, 'left'), lastBelow(columnEdges(page).left, far));
  if (horizontal === 'right' && inX(far)) far = Math.max(snapX(page, far, 'right'), firstAbove(columnEdges(page).right, left));
  if (vertical === 'top' && inY(top)) top = Math.min(snapY(page, top), lastBelow(rows(page), low));
  if (vertical === 'bottom' && inY(low)) low = Math.max(snapY(page, low), firstAbove(rows(page), top));
  const snapped = { x: left, y: top, width: far - left, height: low - top };
  const guides = [...guidesX(page, snapped), ...guidesY(page, snapped)].filter((guide) =>
    'x' in guide ? horizontal !== null && guide.x === (horizontal === 'left' ? left : far) : vertical !== null && guide.y === (vertical === 'top' ? top : low),
  );
  return { rect: snapped, guides };
}

/** A rectangle drawn between two points, grown to the columns and rows that it touches. */
export function snapDrawn(page: Page, rect: Rect): Snapped {
  const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  if (!contains(page.typeArea, middle)) return { rect, guides: [] };
  const handle: Handle = { horizontal: 'left', vertical: 'top' };
  const first = snapResized(page, rect, handle).rect;
  const { rect: drawn } = snapResized(page, first, { horizontal: 'right', vertical: 'bottom' });
  return { rect: drawn, guides: [...guidesX(page, drawn), ...guidesY(page, drawn)] };
}

/** The side, left or right, that is nearer to a column's decides. */
function movedX(page: Page, rect: Rect): number {
  const { left, right: rights } = columnEdges(page);
  const byLeft = nearest(left, rect.x);
  const byRight = nearest(rights, right(rect)) - rect.width;
  return Math.abs(byRight - rect.x) < Math.abs(byLeft - rect.x) ? byRight : byLeft;
}

const rows = (page: Page): readonly number[] => Array.from({ length: rowCount(page) + 1 }, (_, row) => rowTop(page, row));
const halfRows = (page: Page): readonly number[] => Array.from({ length: 2 * rowCount(page) + 1 }, (_, half) => rowTop(page, half / 2));

/** Middles of the gutters, and the outer sides of the type area. */
const gutterMiddles = (page: Page): readonly number[] => [
  page.typeArea.x,
  ...Array.from({ length: page.grid.columns - 1 }, (_, column) => (columnRight(page, column) + columnLeft(page, column + 1)) / 2),
  right(page.typeArea),
];

const guidesX = (page: Page, rect: Rect): readonly Guide[] => {
  const { left, right: rights } = columnEdges(page);
  return [
    ...(left.some((x) => Math.abs(x - rect.x) < NEAR) ? [{ x: rect.x }] : []),
    ...(rights.some((x) => Math.abs(x - right(rect)) < NEAR) ? [{ x: right(rect) }] : []),
  ];
};

const guidesY = (page: Page, rect: Rect): readonly Guide[] =>
  [rect.y, bottom(rect)].filter((y) => rows(page).some((row) => Math.abs(row - y) < NEAR)).map((y) => ({ y }));

const nearest = (places: readonly number[], to: number): number =>
  places.reduce((best, place) => (Math.abs(place - to) < Math.abs(best - to) ? place : best), places[0] ?? to);

/** The last place that leaves something before `limit`. */
const lastBelow = (places: readonly number[], limit: number): number => places.filter((place) => place < limit - 1).at(-1) ?? limit - 1;
const firstAbove = (places: readonly number[], limit: number): number => places.find((place) => place > limit + 1) ?? limit + 1;

export interface Measure {
  /** Whole columns that the rectangle stands on; null when it is off the grid. */
  readonly columns: number | null;
  /** Rows, with a decimal when it is off the grid. */
  readonly rows: number;
}

/** A rectangle in the page's own measures. */
export function measureRect(page: Page, rect: Rect): Measure {
  const { left, right: rights } = columnEdges(page);
  const first = left.findIndex((x) => Math.abs(x - rect.x) < NEAR);
  const last = rights.findIndex((x) => Math.abs(x - right(rect)) < NEAR);
  return { columns: first >= 0 && last >= first ? last - first + 1 : null, rows: Math.round((rect.height / page.grid.pitch) * 10) / 10 };
}

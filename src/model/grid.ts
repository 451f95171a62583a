/** Arithmetic of a page's column × baseline grid (版心、栏、行). All in points; row and column numbers count from 0. */
import { bottom, right } from '../geometry/rect';
import type { Rect } from '../geometry/rect';
import { round } from '../geometry/units';
import type { Pt } from '../geometry/units';
import type { Page } from './page';

/** A part of the page in whole columns and rows. */
export interface GridSpan {
  readonly column: number;
  readonly columns: number;
  readonly row: number;
  readonly rows: number;
}

/** Half a thousandth: what storing rounded numbers may add up to. */
const SLACK = 0.01;

/** Width of one basic column (基本栏). */
export const columnWidth = (page: Page): Pt => measureOf(page.typeArea.width, page.grid.columns, page.grid.gutter);

/** Width of each of `count` equal columns in a measure; with a count that differs from the page's, an odd measure (破栏, rule N5). */
export const measureOf = (width: Pt, count: number, gutter: Pt): Pt => (width - (count - 1) * gutter) / count;

/** Width of `count` basic columns with the gutters between them (长栏). */
export const spanWidth = (page: Page, count: number): Pt => count * columnWidth(page) + (count - 1) * page.grid.gutter;

/** Left edge of a basic column. */
export const columnLeft = (page: Page, column: number): Pt => page.typeArea.x + column * (columnWidth(page) + page.grid.gutter);

/** Right edge of a basic column. */
export const columnRight = (page: Page, column: number): Pt => columnLeft(page, column) + columnWidth(page);

/** Whole rows in the type area. */
export const rowCount = (page: Page): number => Math.floor(page.typeArea.height / page.grid.pitch + SLACK);

/** Top of a row's cell; row `rowCount` gives the bottom of the last. */
export const rowTop = (page: Page, row: number): Pt => page.typeArea.y + row * page.grid.pitch;

/** The rectangle of a span, rounded as everything that is stored. */
export function spanRect(page: Page, span: GridSpan): Rect {
  const x = round(columnLeft(page, span.column));
  const y = round(rowTop(page, span.row));
  return { x, y, width: round(spanWidth(page, span.columns)), height: round(span.rows * page.grid.pitch) };
}

/** The columns and rows that come nearest to a rectangle: at least one of each, inside the type area. */
export function nearestSpan(page: Page, rect: Rect): GridSpan {
  const stride = columnWidth(page) + page.grid.gutter;
  const columns = clamp(Math.round((rect.width + page.grid.gutter) / stride), 1, page.grid.columns);
  const rows = clamp(Math.round(rect.height / page.grid.pitch), 1, rowCount(page));
  return {
    column: clamp(Math.round((rect.x - page.typeArea.x) / stride), 0, page.grid.columns - columns),
    columns,
    row: clamp(Math.round((rect.y - page.typeArea.y) / page.grid.pitch), 0, rowCount(page) - rows),
    rows,
  };
}

/** The rectangle moved and stretched to the nearest columns and rows. */
export const snapRect = (page: Page, rect: Rect): Rect => spanRect(page, nearestSpan(page, rect));

/** Moves a rectangle, its size kept, so that its left edge is on a column and its top on a row (both inside the type area). */
export function snapMove(page: Page, rect: Rect): Rect {
  const x = nearest(columnEdges(page).left, rect.x);
  const y = rowTop(page, clamp(Math.round((rect.y - page.typeArea.y) / page.grid.pitch), 0, rowCount(page)));
  return { ...rect, x: round(x), y: round(y) };
}

/** Nearest place for an edge that is dragged alone: a left edge goes to columns' left sides, a right edge to their right sides. */
export const snapX = (page: Page, x: Pt, edge: 'left' | 'right'): Pt => round(nearest(columnEdges(page)[edge], x));

/** Nearest row boundary in the type area. */
export const snapY = (page: Page, y: Pt): Pt => round(rowTop(page, clamp(Math.round((y - page.typeArea.y) / page.grid.pitch), 0, rowCount(page))));

/** The row that holds a height on the page; clamped to the type area. */
export const rowAt = (page: Page, y: Pt): number => clamp(Math.floor((y - page.typeArea.y) / page.grid.pitch + SLACK), 0, rowCount(page) - 1);

/** The column whose body, or left gutter half, holds x; clamped to the type area. */
export function columnAt(page: Page, x: Pt): number {
  const { gutter, columns } = page.grid;
  return clamp(Math.floor((x - page.typeArea.x + gutter / 2) / (columnWidth(page) + gutter)), 0, columns - 1);
}

/** Text columns that suit a width: as many basic columns as come nearest, at least one. */
export const columnsForWidth = (page: Page, width: Pt): number =>
  Math.max(1, Math.round((width + page.grid.gutter) / (columnWidth(page) + page.grid.gutter)));

/** Full-width characters of body type on a basic column's line. */
export const charactersPerLine = (page: Page, columns = 1): number => Math.max(1, Math.floor(spanWidth(page, columns) / page.grid.bodySize + SLACK));

/**
 * The gutter that makes each column hold a whole number of body characters: the type area's width less the characters,
 * shared out between the columns (RULES N1: the line is a multiple of the type size). Zero for one column.
 */
export function gutterFor(width: Pt, columns: number, characters: number, bodySize: Pt): Pt {
  return columns > 1 ? round((width - columns * characters * bodySize) / (columns - 1)) : 0;
}

/** Left and right edges of all basic columns, left to right. */
export function columnEdges(page: Page): { readonly left: readonly Pt[]; readonly right: readonly Pt[] } {
  const numbers = Array.from({ length: page.grid.columns }, (_, column) => column);
  return { left: numbers.map((column) => columnLeft(page, column)), right: numbers.map((column) => columnRight(page, column)) };
}

/** The cells that a rectangle covers any part of, or null when it lies outside the type area. */
export function coveredSpan(page: Page, rect: Rect): GridSpan | null {
  const stride = columnWidth(page) + page.grid.gutter;
  const left = rect.x - page.typeArea.x;
  const first = Math.max(0, Math.floor((left + page.grid.gutter + SLACK) / stride));
  const last = Math.min(page.grid.columns - 1, Math.ceil((right(rect) - page.typeArea.x - SLACK) / stride) - 1);
  const top = Math.max(0, Math.floor((rect.y - page.typeArea.y + SLACK) / page.grid.pitch));
  const end = Math.min(rowCount(page), Math.ceil((bottom(rect) - page.typeArea.y - SLACK) / page.grid.pitch));
  return last >= first && end > top ? { column: first, columns: last - first + 1, row: top, rows: end - top } : null;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(Math.max(low, high), value));

const nearest = (places: readonly number[], to: number): number =>
  places.reduce((best, place) => (Math.abs(place - to) < Math.abs(best - to) ? place : best), places[0] ?? to);

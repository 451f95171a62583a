/** Where a page has room: what placing with Enter looks through. */
import type { Edition } from './edition';
import type { Frame } from './frame';
import { coveredSpan, rowCount } from './grid';
import type { GridSpan } from './grid';
import type { PageId } from './ids';
import { masterItems } from './masters';
import { framesOnPage } from './threads';

/** A place lower than this holds no story: a head of two rows and one line of text. */
const LEAST_ROWS = 3;

/**
 * The largest empty rectangles of the page's grid, top ones first, then left ones: none can grow in any direction.
 * They may overlap each other. Boxes and tints do not take up room (text lies on them), everything else does,
 * placeholders included.
 */
export function freePlaces(edition: Edition, pageId: PageId): readonly GridSpan[] {
  const page = edition.pages[pageId];
  if (!page) return [];
  const rows = rowCount(page);
  const taken = occupancy([...masterItems(edition, page), ...framesOnPage(edition, pageId)], (frame) => coveredSpan(page, frame.rect), page.grid.columns, rows);
  const found: GridSpan[] = [];
  // For each top row, columns are as deep as they are free from there; every maximal run of columns under one depth is a candidate.
  for (let row = 0; row < rows; row++) {
    const depths = Array.from({ length: page.grid.columns }, (_, column) => freeDepth(taken, column, row, rows));
    for (const place of widestRuns(depths, row)) {
      const canGrowUp = row > 0 && every(place.column, place.columns, (column) => !taken[row - 1]![column]);
      if (!canGrowUp && place.rows >= LEAST_ROWS) found.push(place);
    }
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column || b.columns * b.rows - a.columns * a.rows);
}

/**
 * The place for something `columns` wide and `rows` deep: the first free one, from the top, that holds it whole, and in it
 * its top left corner. When nothing holds it, the largest free place, as it is; null on a full page.
 */
export function nextFreePlace(edition: Edition, page: PageId, columns: number, rows: number): GridSpan | null {
  const places = freePlaces(edition, page);
  const fitting = places.find((place) => place.columns >= columns && place.rows >= rows);
  if (fitting) return { ...fitting, columns, rows };
  const area = (place: GridSpan): number => place.columns * place.rows;
  return places.reduce<GridSpan | null>((best, place) => (best && area(best) >= area(place) ? best : place), null);
}

function occupancy(frames: readonly Frame[], spanOf: (frame: Frame) => GridSpan | null, columns: number, rows: number): boolean[][] {
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  for (const frame of frames) {
    const span = frame.type === 'box' ? null : spanOf(frame);
    if (!span) continue;
    for (let row = span.row; row < span.row + span.rows; row++) taken[row]!.fill(true, span.column, span.column + span.columns);
  }
  return taken;
}

function freeDepth(taken: readonly boolean[][], column: number, row: number, rows: number): number {
  let end = row;
  while (end < rows && !taken[end]![column]) end++;
  return end - row;
}

/** Every rectangle under the skyline of depths that cannot grow sideways or down. */
function widestRuns(depths: readonly number[], row: number): readonly GridSpan[] {
  const runs = new Map<string, GridSpan>();
  for (const depth of new Set(depths.filter((each) => each > 0))) {
    for (let column = 0; column < depths.length; column++) {
      let end = column;
      while (end < depths.length && depths[end]! >= depth) end++;
      const reachesDepth = depths.slice(column, end).some((each) => each === depth);
      const startsRun = column === 0 || depths[column - 1]! < depth;
      if (end > column && startsRun && reachesDepth) runs.set(`${column}:${end}:${depth}`, { column, columns: end - column, row, rows: depth });
    }
  }
  return [...runs.values()];
}

function every(from: number, count: number, test: (column: number) => boolean): boolean {
  for (let column = from; column < from + count; column++) if (!test(column)) return false;
  return true;
}

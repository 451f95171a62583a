/** The room a text frame gives to its story: columns of line slots, less what other frames take (绕排). */
import { freeIntervals, transposed, type Obstacle } from '../geometry/outline';
import { bottom, inset, right } from '../geometry/rect';
import type { Rect } from '../geometry/rect';
import { round } from '../geometry/units';
import type { Pt } from '../geometry/units';
import { measureOf } from '../model/grid';
import type { TextFrame } from '../model/frame';
import type { FrameId, PageId } from '../model/ids';
import type { ColumnGrid, Page } from '../model/page';
import { endRowAt, firstRowFrom, halfLead } from './baseline-grid';

/** Room for one line. In a vertical region a slot is an upright strip as wide as the pitch. */
export interface Slot {
  /** Row of the region, from 0; slots of one row lie beside an obstacle, in reading order. */
  readonly row: number;
  readonly x: Pt;
  readonly y: Pt;
  /** Along the line: its width, or the height of a vertical line. */
  readonly measure: Pt;
  /** Share of left-over width (a measure is a whole number of characters, G5) that goes before the line. */
  readonly bias: number;
}

/** One column of one frame. */
export interface Region {
  readonly page: PageId;
  readonly frame: FrameId;
  readonly column: number;
  readonly grid: ColumnGrid;
  readonly vertical: boolean;
  /** The column's rows: as many as `rows`, the first starting at `area`'s top (right edge when vertical). */
  readonly rows: number;
  readonly area: Rect;
  readonly slots: readonly Slot[];
}

/** The part of a stretch that holds whole characters (G5); `bias` is the share of the rest that goes before it. */
export function wholeCharacters(x: Pt, measure: Pt, em: Pt, bias: number): { readonly x: Pt; readonly measure: Pt } {
  const whole = Math.floor(measure / em + 0.01) * em;
  if (whole <= 0) return { x: round(x), measure: round(measure) };
  return { x: round(x + Math.max(0, measure - whole) * bias), measure: round(whole) };
}

/** The frame's inside in whole rows: where a head may stand and columns begin. Null when not one row fits. */
export function rowArea(frame: TextFrame, page: Page): { readonly rect: Rect; readonly rows: number } | null {
  const inner = inset(frame.rect, frame.inset);
  if (inner.width <= 0 || inner.height <= 0) return null;
  if (frame.writing === 'vertical') {
    const rows = Math.floor(inner.width / page.grid.pitch + 0.01);
    return rows > 0 ? { rect: inner, rows } : null;
  }
  const first = firstRowFrom(page, inner.y);
  const rows = endRowAt(page, bottom(inner)) - first;
  if (rows <= 0) return null;
  return { rect: { x: inner.x, y: page.typeArea.y + first * page.grid.pitch, width: inner.width, height: rows * page.grid.pitch }, rows };
}

/** Left edge and width of columns `from` … `to − 1` of the frame's own columns (破栏 when they differ from the page's). */
export function columnSpan(frame: TextFrame, area: Rect, from: number, to: number): { readonly x: Pt; readonly width: Pt } {
  const width = measureOf(area.width, frame.columns, frame.gutter);
  const x = area.x + from * (width + frame.gutter);
  return { x, width: (to - from) * width + (to - from - 1) * frame.gutter };
}

/** The columns over which a frame's head reaches. */
export const headColumns = (frame: TextFrame): number =>
  frame.headSpan <= 0 || frame.takes === 'head' ? frame.columns : Math.min(frame.headSpan, frame.columns);

interface Kept {
  readonly page: Page;
  readonly obstacles: readonly Obstacle[];
  readonly headRows: number;
  readonly leastSegment: number;
  readonly regions: readonly Region[];
}

/** A keystroke changes no frame: its regions, and what was learnt about their slots, stay. */
const kept = new WeakMap<TextFrame, Kept>();

/**
 * A frame's columns as regions, below (left of, when vertical) the rows that its head takes. Stretches beside an obstacle
 * that are narrower than `leastSegment` (em of the body size) take no text. The same arguments give the same regions.
 */
export function regionsOf(frame: TextFrame, page: Page, obstacles: readonly Obstacle[], headRows: number, leastSegment: number): readonly Region[] {
  const known = kept.get(frame);
  if (known && known.page === page && known.obstacles === obstacles && known.headRows === headRows && known.leastSegment === leastSegment) return known.regions;
  const regions = freshRegions(frame, page, obstacles, headRows, leastSegment);
  kept.set(frame, { page, obstacles, headRows, leastSegment, regions });
  return regions;
}

function freshRegions(frame: TextFrame, page: Page, obstacles: readonly Obstacle[], headRows: number, leastSegment: number): Region[] {
  const area = rowArea(frame, page);
  if (!area) return [];
  if (frame.writing === 'vertical') return [verticalRegion(frame, page, area.rect, area.rows, headRows, obstacles, leastSegment)];
  const { pitch, bodySize } = page.grid;
  const least = leastSegment * bodySize;
  // A column that is narrower as a whole still takes what it can.
  const lead = halfLead(page.grid);
  const spanned = headColumns(frame);
  return Array.from({ length: frame.columns }, (_, column) => {
    const { x, width } = columnSpan(frame, area.rect, column, column + 1);
    const skipped = column < spanned ? Math.min(headRows, area.rows) : 0;
    const top = area.rect.y + skipped * pitch;
    const rows = area.rows - skipped;
    const bias = frame.columns > 1 ? column / (frame.columns - 1) : 0.5;
    const slots: Slot[] = [];
    for (let row = 0; row < rows; row++) {
      const y = top + row * pitch;
      const band = { x, y: y + lead, width, height: pitch - 2 * lead };
      for (const free of freeIntervals(band, obstacles, Math.min(least, width))) {
        const startsHere = free.left <= x + 0.001;
        const endsHere = free.right >= x + width - 0.001;
        slots.push({ row, x: free.left, y, measure: free.right - free.left, bias: startsHere && endsHere ? bias : startsHere ? 0 : endsHere ? 1 : 0.5 });
      }
    }
    return { page: page.id, frame: frame.id, column, grid: page.grid, vertical: false, rows, area: { x, y: top, width, height: rows * pitch }, slots };
  });
}

function verticalRegion(frame: TextFrame, page: Page, rect: Rect, rows: number, headRows: number, obstacles: readonly Obstacle[], leastSegment: number): Region {
  const { pitch, bodySize } = page.grid;
  const left = Math.max(0, rows - headRows);
  const start = right(rect) - (rows - left) * pitch;
  const lead = halfLead(page.grid);
  const onSide = obstacles.map(transposed);
  const slots = Array.from({ length: left }, (_, row) => {
    const x = start - (row + 1) * pitch;
    const band = { x: rect.y, y: x + lead, width: rect.height, height: pitch - 2 * lead };
    return freeIntervals(band, onSide, Math.min(leastSegment * bodySize, rect.height)).map((free): Slot => ({ row, x, y: free.left, measure: free.right - free.left, bias: 0 }));
  }).flat();
  const area = { x: start - left * pitch, y: rect.y, width: left * pitch, height: rect.height };
  return { page: page.id, frame: frame.id, column: 0, grid: page.grid, vertical: true, rows: left, area, slots };
}

/** The region with its first `rows` rows alone (balancing). */
export const shortened = (region: Region, rows: number): Region =>
  rows >= region.rows ? region : { ...region, rows, slots: region.slots.filter((slot) => slot.row < rows) };

/** The region without its first `rows` rows (what opens a column). */
export function lowered(region: Region, rows: number): Region {
  const { pitch } = region.grid;
  const by = Math.min(rows, region.rows);
  const { x, y, width, height } = region.area;
  const area = region.vertical ? { x, y, width: width - by * pitch, height } : { x, y: y + by * pitch, width, height: height - by * pitch };
  return { ...region, rows: region.rows - by, area, slots: region.slots.filter((slot) => slot.row >= by).map((slot) => ({ ...slot, row: slot.row - by })) };
}

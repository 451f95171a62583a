/** Where lines stand on a page's baseline grid. Row k's top is `typeArea.y + k × pitch`, above the type area too. */
import type { ColumnGrid, Page } from '../model/page';
import type { ParagraphStyle } from '../model/style';
import type { Pt } from '../geometry/units';

/** The em box of Chinese type stands this much of the size above the baseline, the rest below. */
export const EM_TOP = 0.88;

/** Half a hundredth of a row: what rounded coordinates may be off the grid. */
const SLACK = 0.01;

/** First row whose top is at or below `y`. May be negative: rows go on above the type area. */
export const firstRowFrom = (page: Page, y: Pt): number => Math.ceil((y - page.typeArea.y) / page.grid.pitch - SLACK);

/** Number of the row that ends at or above `y`, plus one: rows `firstRowFrom(top)` … `endRowAt(bottom) − 1` lie inside. */
export const endRowAt = (page: Page, y: Pt): number => Math.floor((y - page.typeArea.y) / page.grid.pitch + SLACK);

/** True when a height on the page is a row's edge. */
export const isOnRow = (page: Page, y: Pt): boolean => {
  const row = (y - page.typeArea.y) / page.grid.pitch;
  return Math.abs(row - Math.round(row)) <= SLACK;
};

/** Blank above and below the em box of body type in its row. */
export const halfLead = (grid: ColumnGrid): Pt => Math.max(0, (grid.pitch - grid.bodySize) / 2);

/** From a row's top to the baseline that all body lines share (B1): the em box of the body size stands in the row's middle. */
export const baselineInRow = (grid: ColumnGrid): Pt => (grid.pitch - grid.bodySize) / 2 + EM_TOP * grid.bodySize;

/** Distance of a paragraph's own baselines. Type too large for a row is set with a fifth of its size between lines. */
export function lineHeight(style: Pick<ParagraphStyle, 'size' | 'leading'>, grid: ColumnGrid): Pt {
  if (style.leading > 0) return style.leading;
  return style.size <= grid.pitch ? grid.pitch : style.size * 1.2;
}

/** From the top of the first em box to the bottom of the last. */
export const contentHeight = (style: Pick<ParagraphStyle, 'size' | 'leading'>, grid: ColumnGrid, lines: number): Pt =>
  lines === 0 ? 0 : style.size + (lines - 1) * lineHeight(style, grid);

/** Whole rows that hold a height (B3, H3). */
export const rowsFor = (height: Pt, grid: ColumnGrid): number => Math.ceil(height / grid.pitch - SLACK);

/**
 * True for a paragraph whose lines do not simply take one row each: subheads with blank rows or a number of rows of
 * their own, larger type, own leading. It is set as a block of whole rows, after which the text is on the grid again.
 */
export function takesBlock(style: ParagraphStyle, grid: ColumnGrid): boolean {
  const ownLeading = style.leading > 0 && Math.abs(style.leading - grid.pitch) > 0.05;
  return style.rows > 0 || style.rowsBefore > 0 || style.rowsAfter > 0 || ownLeading || style.size > grid.pitch;
}

/**
 * The head (题文) of a story: kicker, headline, deck and byline over the columns that the frame's head spans, in whole
 * rows together (B3, H3).
 */
import { freeIntervals, type Obstacle } from '../geometry/outline';
import type { Rect } from '../geometry/rect';
import { round } from '../geometry/units';
import type { Pt } from '../geometry/units';
import type { TextFrame } from '../model/frame';
import { isHanLanguage } from '../model/language';
import type { Page } from '../model/page';
import type { PartType, StoryText } from '../model/story-text';
import { contentHeight, EM_TOP, lineHeight, rowsFor } from './baseline-grid';
import { breakLines } from './broken-lines';
import type { ThreadParagraph } from './filling';
import type { LineRange } from './paragraph/paragraph';
import { columnSpan, headColumns, rowArea, wholeCharacters } from './regions';

const LEADING_PARTS: ReadonlySet<PartType> = new Set(['kicker', 'headline', 'deck', 'byline']);

export interface HeadLine {
  /** Index in the list of paragraphs. */
  readonly paragraph: number;
  readonly range: LineRange;
  readonly first: boolean;
  readonly last: boolean;
  readonly measure: Pt;
  /** Null: the frame is too shallow. */
  readonly place: { readonly cell: Rect; readonly baseline: Pt } | null;
}

export interface HeadBlock {
  readonly lines: readonly HeadLine[];
  /** Whole rows that the head takes off the columns under it. */
  readonly rows: number;
}

/** How many parts at the story's start make its head. A byline belongs to it when it stands there. */
export function headLength(text: StoryText): number {
  const end = text.findIndex((part) => !LEADING_PARTS.has(part.type));
  return end < 0 ? text.length : end;
}

/** Sets a head into the top of a horizontal frame. */
export function setHead(paragraphs: readonly ThreadParagraph[], frame: TextFrame, page: Page, obstacles: readonly Obstacle[]): HeadBlock {
  const area = rowArea(frame, page);
  const { grid } = page;
  const span = area ? columnSpan(frame, area.rect, 0, headColumns(frame)) : { x: 0, width: 0 };
  const top = area?.rect.y ?? 0;
  const set: { paragraph: number; ranges: readonly LineRange[]; offset: Pt; x: Pt; measure: Pt }[] = [];
  let depth = 0;
  paragraphs.forEach((paragraph, index) => {
    const { style, prepared } = paragraph;
    const before = prepared.text === '' ? 0 : style.rowsBefore * grid.pitch;
    const free = widest({ x: span.x, y: top + depth + before, width: span.width, height: style.size }, obstacles);
    // In a single column the head keeps to the body's edges, which are whole characters apart.
    const room = frame.columns === 1 && isHanLanguage(prepared.language) ? edges(free, grid.bodySize) : free;
    const ranges = breakLines(prepared, 0, () => room.width);
    if (prepared.text === '') {
      // An empty part keeps a place for the caret, and takes no room.
      set.push({ paragraph: index, ranges, offset: depth, x: room.x, measure: room.width });
      return;
    }
    const content = contentHeight(style, grid, ranges.length);
    const least = style.rows * grid.pitch - before - content - style.rowsAfter * grid.pitch;
    const spare = Math.max(0, least) / 2;
    set.push({ paragraph: index, ranges, offset: depth + before + spare, x: room.x, measure: room.width });
    depth += before + content + 2 * spare + style.rowsAfter * grid.pitch;
  });
  const rows = rowsFor(depth, grid);
  const slack = Math.max(0, rows * grid.pitch - depth) / 2;
  const bottom = top + (area?.rect.height ?? 0);
  const lines = set.flatMap(({ paragraph, ranges, offset, x, measure }) => {
    const style = paragraphs[paragraph]?.style;
    if (!style) return [];
    const height = lineHeight(style, grid);
    return ranges.map((range, i): HeadLine => {
      const emTop = top + slack + offset + i * height;
      const fits = area !== null && emTop + style.size <= bottom + 0.01;
      const cell = { x: round(x), y: round(emTop - (height - style.size) / 2), width: round(measure), height: round(height) };
      const place = fits ? { cell, baseline: round(emTop + EM_TOP * style.size) } : null;
      return { paragraph, range, first: i === 0, last: i === ranges.length - 1, measure: round(measure), place };
    });
  });
  return { lines, rows: Math.min(rows, area?.rows ?? 0) };
}

function edges({ x, width }: { x: Pt; width: Pt }, em: Pt): { x: Pt; width: Pt } {
  const body = wholeCharacters(x, width, em, 0.5);
  return { x: body.x, width: body.measure };
}

function widest(band: Rect, obstacles: readonly Obstacle[]): { x: Pt; width: Pt } {
  let best = { x: band.x, width: 0 };
  for (const { left, right } of freeIntervals(band, obstacles)) if (right - left > best.width) best = { x: left, width: right - left };
  return best.width > 0 ? { x: round(best.x), width: round(best.width) } : { x: round(band.x), width: round(band.width) };
}

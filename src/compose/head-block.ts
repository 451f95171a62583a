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
import type { ColumnGrid, Page } from '../model/page';
import type { PartType, StoryText } from '../model/story-text';
import type { ParagraphStyle } from '../model/style';
import { contentHeight, EM_TOP, lineHeight, rowsFor } from './baseline-grid';
import { breakLines } from './broken-lines';
import type { ThreadParagraph } from './filling';
import type { FittedHead } from './fit-head';
import type { HeadRoom } from './head-settings';
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
  /** As they were fitted. */
  readonly paragraphs: readonly ThreadParagraph[];
  readonly lines: readonly HeadLine[];
  /** Whole rows that the head takes off the columns under it. */
  readonly rows: number;
  readonly heads: readonly PlacedHead[];
}

/** A kicker, headline or deck as it was fitted, with what it was fitted from and to. */
export interface PlacedHead {
  readonly base: ThreadParagraph;
  readonly room: HeadRoom;
  readonly fitted: FittedHead;
}

/** Fits a paragraph of a head to a room: null for those that are set as they are (bylines, empty parts). */
export type Fitter = (paragraph: ThreadParagraph, room: HeadRoom) => FittedHead | null;

/** No head stands in a stretch that is narrower than so many of its largest characters, if there is a wider one further down. */
const LEAST_CHARACTERS = 4;

/** How many parts at the story's start make its head. A byline belongs to it when it stands there. */
export function headLength(text: StoryText): number {
  const end = text.findIndex((part) => !LEADING_PARTS.has(part.type));
  return end < 0 ? text.length : end;
}

/**
 * Sets a head into the top of a horizontal frame. All its parts stand in one stretch: the widest that is free of obstacles over the whole
 * depth of the block. Where the top of the frame is taken, the head begins in the first row that has room for it.
 */
export function setHead(base: readonly ThreadParagraph[], frame: TextFrame, page: Page, obstacles: readonly Obstacle[], fit: Fitter): HeadBlock {
  const area = rowArea(frame, page);
  const { grid } = page;
  const span = area ? columnSpan(frame, area.rect, 0, headColumns(frame)) : { x: 0, width: 0 };
  const top = area?.rect.y ?? 0;
  const rows = area?.rows ?? 0;
  const largest = Math.max(0, ...base.map(({ style, prepared }) => (prepared.text === '' ? 0 : style.size)));
  const least = Math.min(span.width, LEAST_CHARACTERS * largest);
  for (let row = 0; row === 0 || row < rows; row++) {
    const block = settle(base, { ...span, y: top + row * grid.pitch }, (rows - row) * grid.pitch, frame, page, obstacles, fit);
    if (block.width >= least - 0.01 || obstacles.length === 0) return placeBlock(block, row, top, rows, page);
  }
  // Covered from top to bottom: better overprinted than lost.
  return placeBlock(settle(base, { ...span, y: top }, rows * grid.pitch, frame, page, [], fit), 0, top, rows, page);
}

interface Stack {
  readonly parts: readonly { readonly paragraph: ThreadParagraph; readonly ranges: readonly LineRange[]; readonly offset: Pt; readonly x: Pt; readonly measure: Pt }[];
  readonly heads: readonly PlacedHead[];
  readonly depth: Pt;
  /** Of the stretch that it stands in. */
  readonly width: Pt;
}

/** The stretch depends on the block's depth, and the depth on the stretch: a deeper block is tried again until it fits its stretch. */
function settle(base: readonly ThreadParagraph[], from: { readonly x: Pt; readonly y: Pt; readonly width: Pt }, across: Pt, frame: TextFrame, page: Page, obstacles: readonly Obstacle[], fit: Fitter): Stack {
  let band = { start: 0, end: 0.01 };
  for (let round = 0; ; round++) {
    const free = widest({ ...from, y: from.y + band.start, height: band.end - band.start }, obstacles);
    const stack = stackIn(base, free, across, frame, page, fit);
    const own = extentOf(stack, page.grid);
    const holds = round > 0 && own.start >= band.start - 0.01 && own.end <= band.end + 0.01;
    if (holds || round === SETTLED || obstacles.length === 0) return { ...stack, width: free.width };
    band = round === 0 ? own : { start: Math.min(own.start, band.start), end: Math.max(own.end, band.end) };
  }
}
const SETTLED = 5;

/** From the em box of its first line to that of its last, below the top of its rows: blank rows may be shared with a picture's gap. */
function extentOf({ parts, depth }: Pick<Stack, 'parts' | 'depth'>, grid: ColumnGrid): { readonly start: Pt; readonly end: Pt } {
  const slack = Math.max(0, rowsFor(depth, grid) * grid.pitch - depth) / 2;
  const filled = parts.filter(({ paragraph }) => paragraph.prepared.text !== '');
  const last = filled.at(-1);
  if (!last) return { start: 0, end: 0.01 };
  return { start: slack + filled[0]!.offset, end: slack + last.offset + contentHeight(last.paragraph.style, grid, last.ranges.length) };
}

/** The parts one under another in a stretch: sizes and blank rows added up exactly (H3). */
function stackIn(base: readonly ThreadParagraph[], free: { readonly x: Pt; readonly width: Pt }, across: Pt, frame: TextFrame, page: Page, fit: Fitter): Omit<Stack, 'width'> {
  const { grid } = page;
  const parts: Stack['parts'][number][] = [];
  const heads: PlacedHead[] = [];
  let depth = 0;
  // What the other parts take at least is no room for this one.
  const others = base.reduce((sum, { style, prepared }) => sum + (prepared.text === '' ? 0 : depthOf(style, style.size, 1, grid)), 0);
  for (const paragraph of base) {
    const { style } = paragraph;
    // In a single column the head keeps to the body's edges, which are whole characters apart.
    const room = frame.columns === 1 && isHanLanguage(paragraph.prepared.language) ? edges(free, grid.bodySize) : free;
    const headRoom: HeadRoom = { grid, along: room.width, across: across - others + depthOf(style, style.size, 1, grid), depthOf: (size, lines) => depthOf(style, size, lines, grid) };
    const fitted = fit(paragraph, headRoom);
    if (fitted) heads.push({ base: paragraph, room: headRoom, fitted });
    const own = fitted?.paragraph ?? paragraph;
    const ranges = breakLines(own.prepared, 0, () => room.width);
    if (own.prepared.text === '') {
      // An empty part keeps a place for the caret, and takes no room.
      parts.push({ paragraph: own, ranges, offset: depth, x: room.x, measure: room.width });
      continue;
    }
    const before = own.style.rowsBefore * grid.pitch;
    const content = contentHeight(own.style, grid, ranges.length);
    const whole = depthOf(own.style, own.style.size, ranges.length, grid);
    const spare = (whole - before - content - own.style.rowsAfter * grid.pitch) / 2;
    parts.push({ paragraph: own, ranges, offset: depth + before + spare, x: room.x, measure: room.width });
    depth += whole;
  }
  return { parts, heads, depth };
}

/** What a part takes: its lines and its blank rows, or the rows it asks for if those are more. */
function depthOf(style: ParagraphStyle, size: Pt, lines: number, grid: ColumnGrid): Pt {
  return Math.max(style.rows * grid.pitch, (style.rowsBefore + style.rowsAfter) * grid.pitch + contentHeight({ size, leading: style.leading }, grid, lines));
}

function placeBlock({ parts, heads, depth }: Stack, skipped: number, top: Pt, available: number, page: Page): HeadBlock {
  const { grid } = page;
  const rows = rowsFor(depth, grid);
  const start = top + skipped * grid.pitch + Math.max(0, rows * grid.pitch - depth) / 2;
  const bottom = top + available * grid.pitch;
  const lines = parts.flatMap(({ paragraph: { style }, ranges, offset, x, measure }, index) => {
    const height = lineHeight(style, grid);
    return ranges.map((range, i): HeadLine => {
      const emTop = start + offset + i * height;
      const fits = available > 0 && emTop + style.size <= bottom + 0.01;
      const cell = { x: round(x), y: round(emTop - (height - style.size) / 2), width: round(measure), height: round(height) };
      const place = fits ? { cell, baseline: round(emTop + EM_TOP * style.size) } : null;
      return { paragraph: index, range, first: i === 0, last: i === ranges.length - 1, measure: round(measure), place };
    });
  });
  return { paragraphs: parts.map(({ paragraph }) => paragraph), lines, rows: rows === 0 ? 0 : Math.min(skipped + rows, available), heads };
}

function edges({ x, width }: { x: Pt; width: Pt }, em: Pt): { x: Pt; width: Pt } {
  const body = wholeCharacters(x, width, em, 0.5);
  return { x: body.x, width: body.measure };
}

/** The widest free stretch of a band; of no width when there is none. */
function widest(band: Rect, obstacles: readonly Obstacle[]): { x: Pt; width: Pt } {
  let best = { x: band.x, width: 0 };
  for (const { left, right } of freeIntervals(band, obstacles)) if (right - left > best.width) best = { x: left, width: right - left };
  return { x: round(best.x), width: round(best.width) };
}

/**
 * Fills a thread's regions with paragraphs, in order. Every line of the paragraphs comes back: those that no longer fit
 * have no region (overset) and are broken at the last measure, so that a galley can show them.
 */
import type { Rect } from '../geometry/rect';
import { round } from '../geometry/units';
import type { Pt } from '../geometry/units';
import { isHanLanguage } from '../model/language';
import type { ColumnGrid } from '../model/page';
import type { ParagraphStyle } from '../model/style';
import { baselineInRow, contentHeight, EM_TOP, lineHeight, rowsFor, takesBlock } from './baseline-grid';
import { breakLines } from './broken-lines';
import type { LineRange, PreparedParagraph } from './paragraph/paragraph';
import { wholeCharacters, type Region, type Slot } from './regions';

/** A part of the story as the filler needs it. */
export interface ThreadParagraph {
  /** Index of the part in the story. */
  readonly part: number;
  readonly style: ParagraphStyle;
  readonly prepared: PreparedParagraph;
}

/** Where filling stopped or goes on: a paragraph (index in the list) and an offset in its text. */
export interface ResumeToken {
  readonly paragraph: number;
  readonly offset: number;
}

export interface FilledLine {
  /** Index in the list of paragraphs. */
  readonly paragraph: number;
  readonly range: LineRange;
  readonly first: boolean;
  readonly last: boolean;
  readonly measure: Pt;
  readonly place: FilledPlace | null;
}

export interface FilledPlace {
  /** Index in the list of regions. */
  readonly region: number;
  /** First row that the line (or the block it belongs to) takes. */
  readonly row: number;
  readonly cell: Rect;
  /** Y of the baseline; x of the line's middle when vertical. */
  readonly baseline: Pt;
}

export interface Filling {
  readonly lines: readonly FilledLine[];
  /** The first slot after the text, counted through all regions; the number of slots when the room is full. */
  readonly used: number;
  /** Where text stops fitting; null when all of it has a place. */
  readonly next: ResumeToken | null;
}

/** What to assume where there is no region at all: stories in the basket. */
export interface Fallback {
  readonly grid: ColumnGrid;
  readonly measure: Pt;
}

/** Lines that must follow a subhead in its column (H9). */
const LINES_AFTER_KEPT = 2;

interface Room {
  readonly regions: readonly Region[];
  readonly slots: readonly Slot[];
  /** Region of each slot. */
  readonly owner: readonly number[];
  /** First slot of each region; one more entry for the end. */
  readonly starts: readonly number[];
  readonly fallback: Fallback;
}

/** Fills regions from a resume token on. */
export function fillThread(paragraphs: readonly ThreadParagraph[], regions: readonly Region[], fallback: Fallback, from: ResumeToken = { paragraph: 0, offset: 0 }): Filling {
  const room = roomOf(regions, fallback);
  const lines: FilledLine[] = [];
  let at = 0;
  let next: ResumeToken | null = null;
  for (let index = from.paragraph; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index];
    if (!paragraph) continue;
    const job: Job = { room, index, paragraph, start: index === from.paragraph ? from.offset : 0, isLast: index === paragraphs.length - 1 };
    const before = lines.length;
    at = takesBlock(paragraph.style, gridAt(room, at)) ? placeBlock(job, at, lines) : placeFlow(job, at, lines);
    if (next === null) {
      const overset = lines.slice(before).find((line) => line.place === null);
      if (overset) next = { paragraph: index, offset: overset.range.start };
    }
  }
  return { lines, used: at, next };
}

interface Job {
  readonly room: Room;
  readonly index: number;
  readonly paragraph: ThreadParagraph;
  readonly start: number;
  readonly isLast: boolean;
}

function roomOf(regions: readonly Region[], fallback: Fallback): Room {
  const slots: Slot[] = [];
  const owner: number[] = [];
  const starts: number[] = [];
  regions.forEach((region, index) => {
    starts.push(slots.length);
    for (const slot of region.slots) {
      slots.push(slot);
      owner.push(index);
    }
  });
  return { regions, slots, owner, starts: [...starts, slots.length], fallback };
}

const gridAt = (room: Room, at: number): ColumnGrid => room.regions[room.owner[Math.min(at, room.slots.length - 1)] ?? -1]?.grid ?? room.fallback.grid;

/** A paragraph's measure in a slot: Chinese type takes whole characters. Subheads and the like keep to the body's edges. */
function fit(slot: Pick<Slot, 'x' | 'measure' | 'bias'>, { style, prepared }: ThreadParagraph, grid: ColumnGrid): { x: Pt; measure: Pt } {
  if (!isHanLanguage(prepared.language)) return { x: round(slot.x), measure: round(slot.measure) };
  const isBody = style.align === 'justify' && style.tracking === 0;
  return wholeCharacters(slot.x, slot.measure, isBody ? prepared.em : grid.bodySize, slot.bias);
}

function measureAfterEnd(room: Room, paragraph: ThreadParagraph): Pt {
  const slot = room.slots.at(-1);
  return fit(slot ?? { x: 0, measure: room.fallback.measure, bias: 0 }, paragraph, gridAt(room, room.slots.length)).measure;
}

/** One line per slot: body text. Returns the slot after the paragraph. */
function placeFlow(job: Job, from: number, lines: FilledLine[]): number {
  const { room, paragraph } = job;
  let at = from;
  const measureFrom = (start: number) => (i: number): Pt => {
    const slot = room.slots[start + i];
    return slot ? fit(slot, paragraph, gridAt(room, start + i)).measure : measureAfterEnd(room, paragraph);
  };
  let ranges = breakLines(paragraph.prepared, job.start, measureFrom(at));
  while (paragraph.style.keepWithNext && !job.isLast && at < room.slots.length && endsTooLow(room, at + ranges.length)) {
    at = nextRegionStart(room, at);
    ranges = breakLines(paragraph.prepared, job.start, measureFrom(at));
  }
  ranges.forEach((range, i) => {
    const slot = room.slots[at + i];
    const region = room.owner[at + i];
    const place = slot && region !== undefined ? flowPlace(room, region, slot, fit(slot, paragraph, gridAt(room, at + i))) : null;
    lines.push(lineOf(job, ranges, i, place ? along(place, room) : measureAfterEnd(room, paragraph), place));
  });
  return Math.min(at + ranges.length, room.slots.length);
}

function flowPlace(room: Room, region: number, slot: Slot, { x, measure }: { x: Pt; measure: Pt }): FilledPlace | null {
  const owner = room.regions[region];
  if (!owner) return null;
  const { grid } = owner;
  if (owner.vertical) {
    const cell = { x: round(slot.x), y: round(slot.y), width: grid.pitch, height: measure };
    return { region, row: slot.row, cell, baseline: round(slot.x + grid.pitch / 2) };
  }
  return { region, row: slot.row, cell: { x, y: round(slot.y), width: measure, height: grid.pitch }, baseline: round(slot.y + baselineInRow(grid)) };
}

const along = ({ cell, region }: FilledPlace, room: Room): Pt => (room.regions[region]?.vertical ? cell.height : cell.width);

const lineOf = (job: Job, ranges: readonly LineRange[], i: number, measure: Pt, place: FilledPlace | null): FilledLine => {
  const range = ranges[i] ?? { start: 0, end: 0 };
  return { paragraph: job.index, range, first: range.start === 0, last: i === ranges.length - 1, measure, place };
};

/** First slot of the region after the one that holds `at`; the number of slots when there is none. */
const nextRegionStart = (room: Room, at: number): number => room.starts[(room.owner[at] ?? room.regions.length) + 1] ?? room.slots.length;

/** True when a kept paragraph that ends before slot `end` would have fewer than two lines below it in its column. */
function endsTooLow(room: Room, end: number): boolean {
  const region = room.owner[end - 1];
  return region === undefined || (room.starts[region + 1] ?? 0) - end < LINES_AFTER_KEPT;
}

/** A paragraph that takes whole rows together (B3): subheads, large type, own leading. Returns the slot after it. */
function placeBlock(job: Job, from: number, lines: FilledLine[]): number {
  const { style } = job.paragraph;
  const runsOver = !style.keepWithNext && style.rows === 0;
  const whole = placeRows(job, from, lines, runsOver);
  if (whole !== null) return whole;
  // No column is deep enough to hold it whole: better cut than lost.
  const cut = runsOver || !isTooDeep(job, from) ? null : placeRows(job, from, lines, true);
  if (cut !== null) return cut;
  const { room, paragraph } = job;
  const measure = measureAfterEnd(room, paragraph);
  const ranges = breakLines(paragraph.prepared, job.start, () => measure);
  ranges.forEach((_, i) => lines.push(lineOf(job, ranges, i, measure, null)));
  return room.slots.length;
}

function isTooDeep({ room, paragraph, start }: Job, at: number): boolean {
  const slot = room.slots[at];
  const region = room.regions[room.owner[at] ?? -1];
  return slot !== undefined && region !== undefined && settleBlock(region, slot, paragraph, start, true, 0, region.rows).rows > Math.max(...room.regions.map(({ rows }) => rows));
}

/** Tries row after row. Null: it stands nowhere (then nothing was added to `lines`). `mayCut` lets it run over a column's end. */
function placeRows(job: Job, from: number, lines: FilledLine[], mayCut: boolean): number | null {
  const { room, paragraph } = job;
  const { style, prepared } = paragraph;
  let start = job.start;
  let at = from;
  const placed: FilledLine[] = [];
  while (at < room.slots.length) {
    const slot = room.slots[at];
    const index = room.owner[at];
    const region = index === undefined ? undefined : room.regions[index];
    if (!slot || index === undefined || !region) break;
    const { grid } = region;
    const isTop = at === room.starts[index];
    if (!isTop && room.slots[at - 1]?.row === slot.row) {
      // Text already stands left of an obstacle on this row: a block starts on a row of its own.
      at = firstSlotFrom(room, index, slot.row + 1);
      continue;
    }
    const before = isTop || start > job.start ? 0 : style.rowsBefore;
    const free = rowsFree(region, slot.row);
    const block = settleBlock(region, slot, paragraph, start, isTop, before, free);
    if (block.rows <= free && (mayCut || !isTooLow(job, region, slot.row + block.rows))) {
      block.ranges.forEach((_, i) => placed.push(lineOf(job, block.ranges, i, block.measure, blockPlace(region, index, slot, block, style, i))));
      lines.push(...placed);
      return firstSlotFrom(room, index, slot.row + block.rows);
    }
    const fitting = mayCut ? Math.floor(((free - before) * grid.pitch - style.size) / lineHeight(style, grid) + 1.001) : 0;
    if (fitting > 0 && fitting < block.ranges.length) {
      const cut = settleBlock(region, slot, paragraph, start, isTop, before, free, fitting);
      cut.ranges.forEach((_, i) => placed.push({ ...lineOf(job, cut.ranges, i, cut.measure, blockPlace(region, index, slot, cut, style, i)), last: false }));
      start = cut.ranges.at(-1)?.end ?? start;
      at = firstSlotFrom(room, index, slot.row + free);
      continue;
    }
    at = firstSlotFrom(room, index, slot.row + 1);
  }
  if (placed.length === 0 || !mayCut) return null;
  const measure = measureAfterEnd(room, paragraph);
  const rest = breakLines(prepared, start, () => measure);
  rest.forEach((_, i) => placed.push(lineOf(job, rest, i, measure, null)));
  lines.push(...placed);
  return room.slots.length;
}

interface Block {
  readonly ranges: readonly LineRange[];
  readonly rows: number;
  readonly x: Pt;
  readonly measure: Pt;
  /** From the block's top to the first em box. */
  readonly offset: Pt;
}

/** Rows and lines depend on each other where the measure does; a few rounds settle them. */
function settleBlock(region: Region, slot: Slot, paragraph: ThreadParagraph, start: number, isTop: boolean, before: number, free: number, atMost = Infinity): Block {
  const { style, prepared } = paragraph;
  const { grid } = region;
  let rows = 1;
  let room = fit(slot, paragraph, grid);
  let ranges: readonly LineRange[] = [];
  for (let round = 0; round < 4; round++) {
    room = fit(commonRoom(region, slot, Math.min(rows, free)), paragraph, grid);
    ranges = breakLines(prepared, start, () => room.measure).slice(0, atMost);
    const need = Math.max(isTop ? rowsAtTop(style, grid, ranges.length) : style.rows, rowsFor((before + style.rowsAfter) * grid.pitch + contentHeight(style, grid, ranges.length), grid));
    if (need <= rows) break;
    rows = need;
  }
  const content = contentHeight(style, grid, ranges.length);
  const slack = (isTop ? rowsFor(content, grid) : rows - before - style.rowsAfter) * grid.pitch - content;
  return { ranges, rows, x: room.x, measure: room.measure, offset: before * grid.pitch + Math.max(0, slack) / 2 };
}

/** A subhead that opens a column starts in its first row: of the rows it asks for, those above it go (占行 in mid-column only). */
function rowsAtTop(style: ParagraphStyle, grid: ColumnGrid, lines: number): number {
  const content = rowsFor(contentHeight(style, grid, lines), grid);
  return style.rows <= content ? style.rows : content + Math.ceil((style.rows - content) / 2);
}

function blockPlace(region: Region, index: number, slot: Slot, block: Block, style: ParagraphStyle, line: number): FilledPlace {
  const height = lineHeight(style, region.grid);
  const along = block.offset + line * height;
  if (region.vertical) {
    const middle = slot.x + region.grid.pitch - along - style.size / 2;
    return { region: index, row: slot.row, cell: { x: round(middle - height / 2), y: round(slot.y), width: round(height), height: block.measure }, baseline: round(middle) };
  }
  const emTop = slot.y + along;
  const cell = { x: block.x, y: round(emTop - (height - style.size) / 2), width: block.measure, height: round(height) };
  return { region: index, row: slot.row, cell, baseline: round(emTop + EM_TOP * style.size) };
}

function isTooLow(job: Job, region: Region, endRow: number): boolean {
  return job.paragraph.style.keepWithNext && !job.isLast && region.rows - endRow < LINES_AFTER_KEPT;
}

/** Rows from `row` on that have a slot each. */
function rowsFree(region: Region, row: number): number {
  let free = 0;
  for (const slot of region.slots) if (slot.row === row + free) free++;
  return free;
}

/** The stretch that is free on all of a block's rows, as one slot. */
function commonRoom(region: Region, slot: Slot, rows: number): Slot {
  let left = slot.x;
  let right = slot.x + slot.measure;
  if (region.vertical) return slot;
  for (const other of region.slots) {
    if (other.row <= slot.row || other.row >= slot.row + rows) continue;
    if (other.x >= right || other.x + other.measure <= left) continue;
    left = Math.max(left, other.x);
    right = Math.min(right, other.x + other.measure);
  }
  return { ...slot, x: left, measure: right - left };
}

function firstSlotFrom(room: Room, region: number, row: number): number {
  const end = room.starts[region + 1] ?? room.slots.length;
  for (let at = room.starts[region] ?? 0; at < end; at++) if ((room.slots[at]?.row ?? 0) >= row) return at;
  return end;
}

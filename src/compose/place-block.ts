/** Paragraphs that take whole rows together (B3): subheads, larger type, own leading. The text after them is on the grid again (B1). */
import { round } from '../geometry/units';
import type { Pt } from '../geometry/units';
import type { ColumnGrid } from '../model/page';
import type { ParagraphStyle } from '../model/style';
import { contentHeight, EM_TOP, lineHeight, rowsFor } from './baseline-grid';
import { breakLines } from './broken-lines';
import { keepStyles } from './keep-styles';
import { filledLine, type FilledLine, type FilledPlace, type Placement, type PlacingJob, type ThreadParagraph } from './filling';
import type { LineRange } from './paragraph/paragraph';
import { blankCost } from './place-flow';
import { firstSlotFrom, fit, measureAfterEnd, rowsLeft, type Room } from './room';
import { pushAll } from './push-all';
import type { Region, Slot } from './regions';

/** Lines that must follow a subhead in its column (H9). */
const LINES_AFTER_KEPT = 2;
/** What a subhead costs that takes one row more or fewer than its style says, to fill its column. */
const ROW_MORE = 120;
const ROW_FEWER = 200;

/** The paragraph's natural place at or after slot `at`. */
export const placeBlock = (room: Room, job: PlacingJob, at: number): Placement => blockWay(room, job, at, 0);

/** Ways to set the block: a subhead may take a row more or fewer, as desks do to bring a column to its foot. */
export function blockWays(room: Room, job: PlacingJob, at: number): Placement[] {
  const { style } = job.paragraph;
  const natural = blockWay(room, job, at, 0);
  if (style.rows === 0 || !style.keepWithNext) return [natural];
  return [natural, blockWay(room, job, at, 1), ...(style.rows > 2 ? [blockWay(room, job, at, -1)] : [])];
}

function blockWay(room: Room, job: PlacingJob, at: number, more: -1 | 0 | 1): Placement {
  const changed = more === 0 ? job : { ...job, paragraph: { ...job.paragraph, style: withRows(job.paragraph.style, more) } };
  const lines: FilledLine[] = [];
  const { end, from } = placeWhole(room, changed, at, lines);
  const here = room.owner[at];
  const skipped = here === undefined || from === null || room.owner[from] === here ? 0 : rowsLeft(room, at);
  const cost = blankCost(skipped) + (more > 0 ? ROW_MORE : more < 0 ? ROW_FEWER : 0);
  return { end, cost, isPoor: skipped > 0, lines: () => lines };
}

const withRows = keepStyles((style, more: number) => ({ ...style, rows: style.rows + more }));

/** Where the block begins (null: nowhere) and the slot after it. */
interface Stand {
  readonly from: number | null;
  readonly end: number;
}

function placeWhole(room: Room, job: PlacingJob, at: number, lines: FilledLine[]): Stand {
  const { style, prepared } = job.paragraph;
  const runsOver = !style.keepWithNext && style.rows === 0;
  const whole = placeRows(room, job, at, lines, runsOver);
  if (whole !== null) return whole;
  // No column is deep enough to hold it whole: better cut than lost.
  const cut = runsOver || !isTooDeep(room, job, at) ? null : placeRows(room, job, at, lines, true);
  if (cut !== null) return cut;
  const measure = measureAfterEnd(room, job.paragraph);
  const ranges = breakLines(prepared, 0, () => measure);
  ranges.forEach((_, i) => lines.push(filledLine(job, ranges, i, measure, null)));
  return { from: null, end: room.slots.length };
}

function isTooDeep(room: Room, { paragraph }: PlacingJob, at: number): boolean {
  const slot = room.slots[at];
  const region = room.regions[room.owner[at] ?? -1];
  return slot !== undefined && region !== undefined && settleBlock(region, slot, paragraph, 0, true, 0, region.rows).rows > Math.max(...room.regions.map(({ rows }) => rows));
}

/** Tries row after row. Null: it stands nowhere (then nothing was added to `lines`). `mayCut` lets it run over a column's end. */
function placeRows(room: Room, job: PlacingJob, start: number, lines: FilledLine[], mayCut: boolean): Stand | null {
  const { paragraph } = job;
  const { style, prepared } = paragraph;
  let offset = 0;
  let at = start;
  let from: number | null = null;
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
    const before = isTop || offset > 0 ? 0 : style.rowsBefore;
    const free = rowsFree(region, slot.row);
    const block = settleBlock(region, slot, paragraph, offset, isTop, before, free);
    if (block.rows <= free && (mayCut || !isTooLow(job, region, slot.row + block.rows))) {
      block.ranges.forEach((_, i) => placed.push(filledLine(job, block.ranges, i, block.measure, blockPlace(region, index, slot, block, style, i))));
      pushAll(lines, placed);
      return { from: from ?? at, end: firstSlotFrom(room, index, slot.row + block.rows) };
    }
    const fitting = mayCut ? linesAbove(style, grid, block.ranges.length, free - before, isTop) : 0;
    if (fitting > 0 && fitting < block.ranges.length) {
      const cut = settleBlock(region, slot, paragraph, offset, isTop, before, free, fitting);
      cut.ranges.forEach((_, i) => placed.push({ ...filledLine(job, cut.ranges, i, cut.measure, blockPlace(region, index, slot, cut, style, i)), last: false }));
      offset = cut.ranges.at(-1)?.end ?? offset;
      from ??= at;
      at = firstSlotFrom(room, index, slot.row + free);
      continue;
    }
    at = firstSlotFrom(room, index, slot.row + 1);
  }
  if (placed.length === 0 || !mayCut) return null;
  const measure = measureAfterEnd(room, paragraph);
  const rest = breakLines(prepared, offset, () => measure);
  rest.forEach((_, i) => placed.push(filledLine(job, rest, i, measure, null)));
  pushAll(lines, placed);
  return { from, end: room.slots.length };
}

/** How many of a block's lines stand in `free` rows when the others go on in the next column, with the keeps of G3. */
function linesAbove(style: ParagraphStyle, grid: ColumnGrid, lines: number, free: number, isTop: boolean): number {
  const most = Math.floor((free * grid.pitch - style.size) / lineHeight(style, grid) + 1.001);
  const kept = Math.min(most, Math.max(lines - style.widowLines, style.orphanLines));
  // At a column's top there is no better place for the first lines.
  return isTop ? Math.max(kept, Math.min(most, 1)) : kept < style.orphanLines ? 0 : kept;
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

const isTooLow = ({ paragraph, isLast }: PlacingJob, region: Region, endRow: number): boolean =>
  paragraph.style.keepWithNext && !isLast && region.rows - endRow < LINES_AFTER_KEPT;

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

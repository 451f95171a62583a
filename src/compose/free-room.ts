/** What a thread's room holds beyond its text, and what overset text would need: the figures behind copyfit (齐版). */
import type { ColumnGrid } from '../model/page';
import { contentHeight, rowsFor, takesBlock } from './baseline-grid';
import type { FreeRoom } from './copyfit';
import type { Filling, ThreadParagraph } from './filling';
import { setLine } from './paragraph/set-line';
import { setVerticalLine } from './paragraph/set-vertical-line';
import type { Region } from './regions';

/** Slack for widths that were rounded, in characters. */
const SLACK = 0.01;

/** The slots after the text and the rest of its last line. Rows that a subhead skipped are no room: text that grows would not go there. */
export function freeRoom(paragraphs: readonly ThreadParagraph[], filling: Filling, regions: readonly Region[]): FreeRoom {
  if (filling.next !== null) return { lines: 0, characters: 0 };
  let lines = 0;
  let characters = 0;
  let at = 0;
  for (const region of regions) {
    for (const slot of region.slots) {
      if (at++ < filling.used) continue;
      lines++;
      characters += Math.floor(slot.measure / region.grid.bodySize + SLACK);
    }
  }
  return { lines, characters: characters + restOfLastLine(paragraphs, filling, regions) };
}

/** Full-width characters that still fit on the text's last line. */
function restOfLastLine(paragraphs: readonly ThreadParagraph[], filling: Filling, regions: readonly Region[]): number {
  const line = filling.lines.at(-1);
  const region = line?.place ? regions[line.place.region] : undefined;
  const paragraph = line && paragraphs[line.paragraph];
  if (!line || !region || !paragraph || takesBlock(paragraph.style, region.grid)) return 0;
  const { prepared } = paragraph;
  const set = prepared.direction === 'vertical' ? setVerticalLine : setLine;
  const { width } = set(prepared, line.range, line.measure, line);
  return Math.max(0, Math.floor((line.measure - width) / prepared.em + SLACK));
}

interface OversetLine {
  readonly paragraph: ThreadParagraph;
  readonly place: unknown;
  readonly range: { readonly start: number; readonly end: number };
}

/** Rows that overset lines would take: one each, or what a block of whole rows takes together (B3). */
export function wantingRows(lines: readonly OversetLine[], grid: ColumnGrid): number {
  const over = new Map<ThreadParagraph, number>();
  const whole = new Set<ThreadParagraph>();
  for (const { paragraph, place, range } of lines) {
    if (place !== null || range.end === range.start) continue;
    over.set(paragraph, (over.get(paragraph) ?? 0) + 1);
    if (range.start === 0) whole.add(paragraph);
  }
  let rows = 0;
  for (const [paragraph, count] of over) {
    const { style } = paragraph;
    if (!takesBlock(style, grid)) {
      rows += count;
      continue;
    }
    const blank = (whole.has(paragraph) ? style.rowsBefore : 0) + style.rowsAfter;
    rows += Math.max(whole.has(paragraph) ? style.rows : 0, rowsFor(blank * grid.pitch + contentHeight(style, grid, count), grid));
  }
  return rows;
}

/** Where text stands in a frame that is deeper than it. Whole rows in columns, so that lines stay on the grid (B1). */
import { translate } from '../geometry/rect';
import { round } from '../geometry/units';
import type { Pt } from '../geometry/units';
import type { TextFrame } from '../model/frame';
import type { FilledLine } from './filling';
import type { Region } from './regions';

const NONE: ReadonlySet<number> = new Set();

/** Rows of each region that its lines leave free at the end. */
export function blankRows(lines: readonly FilledLine[], regions: readonly Region[]): number[] {
  const ends = regions.map(() => 0);
  for (const { place } of lines) {
    const region = place && regions[place.region];
    if (!place || !region) continue;
    const { x, y, width, height } = region.area;
    const depth = region.vertical ? x + width - place.cell.x : place.cell.y + place.cell.height - y;
    ends[place.region] = Math.max(ends[place.region] ?? 0, Math.ceil(Math.min(depth, region.vertical ? width : height) / region.grid.pitch - 0.05));
  }
  return regions.map((region, i) => Math.max(0, region.rows - (ends[i] ?? 0)));
}

/**
 * Moves a frame's lines as its `align` asks. Columns that run around something stay as they are. `openings`: the paragraphs that the stories of a stack
 * begin with, by index, when it is one: only they are spread.
 */
export function alignLines(lines: readonly FilledLine[], regions: readonly Region[], frames: ReadonlyMap<string, TextFrame>, openings: ReadonlySet<number> = NONE): readonly FilledLine[] {
  if (![...frames.values()].some((frame) => frame.align !== 'top')) return lines;
  const blank = blankRows(lines, regions);
  const shifts = regions.map((region, i) => shiftsOf(region, i, frames.get(region.frame)?.align ?? 'top', blank[i] ?? 0, lines, openings));
  return lines.map((line) => {
    const region = line.place && regions[line.place.region];
    const by = line.place ? shifts[line.place.region]?.(line) ?? 0 : 0;
    return line.place && region && by !== 0 ? { ...line, place: shifted(line.place, region.vertical, by * region.grid.pitch) } : line;
  });
}

/** Moves a placed line down, or to the left when vertical. */
export function shifted<P extends { readonly cell: FilledPlaceCell; readonly baseline: Pt }>(place: P, vertical: boolean, by: Pt): P {
  const cell = vertical ? translate(place.cell, -by, 0) : translate(place.cell, 0, by);
  return { ...place, cell: { ...cell, x: round(cell.x), y: round(cell.y) }, baseline: round(place.baseline + (vertical ? -by : by)) };
}
type FilledPlaceCell = { readonly x: Pt; readonly y: Pt; readonly width: Pt; readonly height: Pt };

function shiftsOf(region: Region, index: number, align: TextFrame['align'], blank: number, lines: readonly FilledLine[], openings: ReadonlySet<number>): (line: FilledLine) => number {
  const isPlain = region.slots.length === region.rows;
  if (blank === 0 || align === 'top' || !isPlain) return () => 0;
  if (align === 'bottom') return () => blank;
  if (align === 'middle') return () => (region.vertical ? blank / 2 : Math.floor(blank / 2));
  // Spread: whole rows between paragraphs, the first gaps taking what does not divide; in a stack between its stories, never within one.
  const starts = [...new Set(lines.filter((line) => line.place?.region === index).map((line) => line.paragraph))].slice(1).filter((paragraph) => openings.size === 0 || openings.has(paragraph));
  if (starts.length === 0) return () => 0;
  const share = Math.floor(blank / starts.length);
  const extra = blank % starts.length;
  const before = new Map(starts.map((paragraph, i) => [paragraph, (i + 1) * share + Math.min(i + 1, extra)]));
  if (openings.size === 0) return (line) => before.get(line.paragraph) ?? 0;
  // A story's other paragraphs go with its first.
  let by = 0;
  const moved = new Map<number, number>();
  for (const { paragraph, place } of lines) {
    if (place?.region !== index) continue;
    by = before.get(paragraph) ?? by;
    moved.set(paragraph, by);
  }
  return (line) => moved.get(line.paragraph) ?? 0;
}

/** Body text: one line in each slot, with the keeps of a paragraph's ends (G3). */
import { round } from '../geometry/units';
import type { Pt } from '../geometry/units';
import { baselineInRow } from './baseline-grid';
import { breakLines, breakLinesLoosely } from './broken-lines';
import { filledLine, type DropCap, type FilledPlace, type Placement, type PlacingJob } from './filling';
import type { LineRange } from './paragraph/paragraph';
import { fit, gridAt, measureAfterEnd, type Room } from './room';
import type { Slot } from './regions';

/** Costs on the scale of `line-cost.ts`, where opening the gaps of one line by a tenth of an em costs about 100. */
export const KEEP_COST = {
  /** A row left blank at a column's foot, and every further one. */
  blank: 400,
  moreBlank: 500,
  /** A paragraph that is not set in its own number of lines, beside what its lines cost. */
  change: 5,
  /** A keep that is broken. */
  broken: 20_000,
} as const;

/** What blank rows at the foot of a column cost. */
export const blankCost = (rows: number): number => (rows <= 0 ? 0 : KEEP_COST.blank + (rows - 1) * KEEP_COST.moreBlank);

/** Characters that must fit beside a drop cap. */
const LEAST_BESIDE = 3;

/** Slots [from, to) stay blank: the column ends early there. */
interface Cut {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
}

/** The paragraph's natural setting from slot `at` on. */
export function placeFlow(room: Room, job: PlacingJob, at: number): Placement {
  const long = job.isLong ? wayOf(room, job, at, 1, null) : null;
  return long ? long.placement : placementOf(room, job, at, breakFrom(room, job, at, null), null, 0);
}

/**
 * The ways to set the paragraph from slot `at` on that may mend a broken keep, its natural setting first. Those that are
 * sure to cost `most` or more, as that is by then, are left out.
 */
export function* flowWays(room: Room, job: PlacingJob, at: number, most: () => number): Generator<Placement> {
  for (const looseness of [0, -1, 1] as const) {
    const least = looseness === 0 ? 0 : KEEP_COST.change;
    if (least >= most()) continue;
    const whole = wayOf(room, job, at, looseness, null);
    if (!whole) continue;
    yield whole.placement;
    if (!whole.placement.isPoor) continue;
    for (const cut of cutsFor(room, at, whole.ranges.length)) {
      if (least + blankCost(cut.rows) >= most()) continue;
      const shorter = wayOf(room, job, at, looseness, cut);
      if (shorter && !shorter.placement.isPoor) yield shorter.placement;
    }
  }
}

function wayOf(room: Room, job: PlacingJob, at: number, looseness: -1 | 0 | 1, cut: Cut | null): { ranges: readonly LineRange[]; placement: Placement } | null {
  const way = looseness === 0
    ? { ranges: breakFrom(room, job, at, cut), cost: 0 }
    : breakLinesLoosely(job.paragraph.prepared, capAt(room, job, at, cut)?.end ?? 0, measuresFrom(room, job, at, cut), endsFrom(room, at, cut), looseness);
  // A paragraph that ends above the cut leaves nothing blank.
  if (!way || (cut !== null && at + way.ranges.length <= cut.from)) return null;
  const cost = looseness === 0 ? 0 : KEEP_COST.change + Math.max(0, way.cost);
  return { ranges: way.ranges, placement: placementOf(room, job, at, way.ranges, cut, cost) };
}

function breakFrom(room: Room, job: PlacingJob, at: number, cut: Cut | null): readonly LineRange[] {
  return breakLines(job.paragraph.prepared, capAt(room, job, at, cut)?.end ?? 0, measuresFrom(room, job, at, cut), endsFrom(room, at, cut));
}

/** The paragraph's drop cap if there are lines beside it, all of one column and one to a row. */
function capAt(room: Room, { paragraph }: PlacingJob, at: number, cut: Cut | null): DropCap | null {
  const { dropCap, prepared } = paragraph;
  if (!dropCap) return null;
  const first = slotOf(at, 0, cut);
  const row = room.slots[first]?.row;
  for (let i = 0; i < dropCap.lines; i++) {
    const slot = room.slots[first + i];
    if (!slot || row === undefined || slot.row !== row + i || room.owner[first + i] !== room.owner[first] || (cut && first + i >= cut.from && first < cut.from)) return null;
    // Least beside it: as much as a column must have to hold text at all.
    if (fit(slot, paragraph, gridAt(room, first + i)).measure < dropCap.width + LEAST_BESIDE * prepared.em) return null;
  }
  if (room.slots[first + dropCap.lines]?.row === (row ?? 0) + dropCap.lines - 1) return null;
  // It may not hang below its paragraph.
  const measure = fit(room.slots[first] ?? { x: 0, measure: 0, bias: 0 }, paragraph, gridAt(room, first)).measure - dropCap.width;
  return breakLines(prepared, dropCap.end, () => measure).length < dropCap.lines ? null : dropCap;
}

/** The slot of a paragraph's i-th line. */
function slotOf(at: number, i: number, cut: Cut | null): number {
  const slot = at + i;
  return cut === null || slot < cut.from ? slot : slot + cut.to - Math.max(cut.from, at);
}

function measuresFrom(room: Room, job: PlacingJob, at: number, cut: Cut | null): (line: number) => Pt {
  const { paragraph } = job;
  const cap = capAt(room, job, at, cut);
  return (i) => {
    const index = slotOf(at, i, cut);
    const slot = room.slots[index];
    if (!slot) return measureAfterEnd(room, paragraph);
    const { measure } = fit(slot, paragraph, gridAt(room, index));
    return cap && i < cap.lines ? round(measure - cap.width) : measure;
  };
}

/** Whether a line is the last of its column, where no word is parted (L3). */
const endsFrom = (room: Room, at: number, cut: Cut | null) => (i: number): boolean => {
  const slot = slotOf(at, i, cut);
  return room.owner[slot] !== undefined && room.owner[slotOf(at, i + 1, cut)] !== room.owner[slot];
};

/** Ends of columns to try instead: where the paragraph leaves its first column, and where it enters its last, up to three rows early. */
function cutsFor(room: Room, at: number, lines: number): Cut[] {
  const last = room.owner[Math.min(at + lines, room.slots.length) - 1];
  const first = room.owner[at];
  if (first === undefined || last === undefined || first === last) return [];
  const cuts = [cutAt(room, first, at)];
  for (const region of new Set([first, last - 1])) {
    for (let rows = 1; rows <= 3; rows++) {
      const lowest = (room.regions[region]?.rows ?? 0) - rows;
      let from = room.starts[region + 1] ?? 0;
      while (from > (room.starts[region] ?? 0) && (room.slots[from - 1]?.row ?? 0) >= lowest) from--;
      if (from > (room.starts[region] ?? 0) && from > at) cuts.push(cutAt(room, region, from));
    }
  }
  return cuts;
}

function cutAt(room: Room, region: number, from: number): Cut {
  return { from, to: room.starts[region + 1] ?? room.slots.length, rows: (room.regions[region]?.rows ?? 0) - (room.slots[from]?.row ?? 0) };
}

function placementOf(room: Room, job: PlacingJob, at: number, ranges: readonly LineRange[], cut: Cut | null, cost: number): Placement {
  const broken = keepsBroken(room, job, at, ranges.length, cut);
  const cap = capAt(room, job, at, cut);
  return {
    end: Math.min(slotOf(at, ranges.length - 1, cut) + 1, room.slots.length),
    cost: cost + (cut ? blankCost(cut.rows) : 0) + broken * KEEP_COST.broken,
    isPoor: broken > 0,
    lines: () => ranges.map((_, i) => {
      const index = slotOf(at, i, cut);
      const place = besideCap(placeIn(room, job, index), i, cap);
      return filledLine(job, ranges, i, place ? along(place, room) : measureAfterEnd(room, job.paragraph), place);
    }),
  };
}

/** How many keeps the paragraph breaks: too few of its lines at a column's foot or head (G3), none under its subhead (H9). */
function keepsBroken(room: Room, { paragraph, follows }: PlacingJob, at: number, lines: number, cut: Cut | null): number {
  const first = room.owner[slotOf(at, 0, cut)];
  const lastSlot = slotOf(at, lines - 1, cut);
  const last = room.owner[lastSlot];
  let broken = 0;
  if (follows && first !== undefined && first !== room.owner[at - 1] && at > 0) broken++;
  // Where the room ends the rest is overset, and a column that is full says best by how much.
  if (first === undefined || first === last || lines < 2) return broken;
  if (last === undefined && first === room.regions.length - 1) return broken;
  const { orphanLines, widowLines } = paragraph.style;
  const above = (cut && cut.from > at && room.owner[cut.from] === first ? cut.from : room.starts[first + 1] ?? 0) - slotOf(at, 0, cut);
  if (above < orphanLines) broken++;
  if (last !== undefined && lastSlot + 1 - (room.starts[last] ?? 0) < Math.min(widowLines, lines)) broken++;
  return broken;
}

function placeIn(room: Room, { paragraph }: PlacingJob, index: number): FilledPlace | null {
  const slot = room.slots[index];
  const region = room.owner[index];
  return slot && region !== undefined ? flowPlace(room, region, slot, fit(slot, paragraph, gridAt(room, index))) : null;
}

/** The lines beside a drop cap begin after it. */
function besideCap(place: FilledPlace | null, line: number, cap: DropCap | null): FilledPlace | null {
  if (!place || !cap || line >= cap.lines) return place;
  return { ...place, cell: { ...place.cell, x: round(place.cell.x + cap.width), width: round(place.cell.width - cap.width) } };
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

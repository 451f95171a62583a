/** A thread's room: its regions' slots in one list, and how a paragraph fits into them. */
import { round } from '../geometry/units';
import type { Pt } from '../geometry/units';
import { isHanLanguage } from '../model/language';
import type { ColumnGrid } from '../model/page';
import type { ThreadParagraph } from './filling';
import { wholeCharacters, type Region, type Slot } from './regions';

/** What to assume where there is no region at all: stories in the basket. */
export interface Fallback {
  readonly grid: ColumnGrid;
  readonly measure: Pt;
}

export interface Room {
  readonly regions: readonly Region[];
  readonly slots: readonly Slot[];
  /** Region of each slot. */
  readonly owner: readonly number[];
  /** First slot of each region; one more entry for the end. */
  readonly starts: readonly number[];
  readonly fallback: Fallback;
}

export function roomOf(regions: readonly Region[], fallback: Fallback): Room {
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

export const gridAt = (room: Room, at: number): ColumnGrid => room.regions[room.owner[Math.min(at, room.slots.length - 1)] ?? -1]?.grid ?? room.fallback.grid;

export function firstSlotFrom(room: Room, region: number, row: number): number {
  const end = room.starts[region + 1] ?? room.slots.length;
  for (let at = room.starts[region] ?? 0; at < end; at++) if ((room.slots[at]?.row ?? 0) >= row) return at;
  return end;
}

/** Rows from slot `at` to the end of its region. */
export function rowsLeft(room: Room, at: number): number {
  const region = room.regions[room.owner[at] ?? -1];
  return region ? region.rows - (room.slots[at]?.row ?? region.rows) : 0;
}

interface Fitted {
  /** What the measure is a whole number of; 0 for any. */
  readonly em: Pt;
  readonly room: { readonly x: Pt; readonly measure: Pt };
}

/** Slots outlive a keystroke, and each is asked about by every way that a paragraph is tried in. */
const fitted = new WeakMap<object, Fitted>();

/** A paragraph's measure in a slot: Chinese type takes whole characters where its style says so (G5). Subheads and the like keep to the body's edges. */
export function fit(slot: Pick<Slot, 'x' | 'measure' | 'bias'>, { style, prepared }: ThreadParagraph, grid: ColumnGrid): { readonly x: Pt; readonly measure: Pt } {
  const isBody = style.align === 'justify' && style.tracking === 0;
  const em = !style.wholeCharacters || !isHanLanguage(prepared.language) ? 0 : isBody ? prepared.em : grid.bodySize;
  const known = fitted.get(slot);
  if (known && known.em === em) return known.room;
  const room = em === 0 ? { x: round(slot.x), measure: round(slot.measure) } : wholeCharacters(slot.x, slot.measure, em, slot.bias);
  fitted.set(slot, { em, room });
  return room;
}

/** The measure that lines without a place are broken at: the last column's. */
export function measureAfterEnd(room: Room, paragraph: ThreadParagraph): Pt {
  const slot = room.slots.at(-1);
  return fit(slot ?? { x: 0, measure: room.fallback.measure, bias: 0 }, paragraph, gridAt(room, room.slots.length)).measure;
}

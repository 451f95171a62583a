/**
 * Between places on the page and places in a story, through the runs' sources. All functions take the story's set lines
 * (`ComposedLine`s are such) because runs alone do not say where a line's blank end or an empty paragraph is.
 */
import { bottom, right } from '../geometry/rect';
import type { Point, Rect } from '../geometry/rect';
import type { DisplayList, GlyphRun, Group } from './display-list';

/** A set line as composition reports it. */
export interface SetLineOnPage {
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly place: {
    readonly page: string;
    readonly frame: string;
    readonly cell: Rect;
    readonly baseline: number;
    readonly vertical: boolean;
  } | null;
}

export interface TextPoint {
  readonly part: number;
  readonly offset: number;
}

/** A caret: an upright bar at `x` from `top` to `bottom`, or for vertical text a level one at `top` from `x` to `right`. */
export interface CaretPlace {
  readonly page: string;
  readonly frame: string;
  readonly rect: Rect;
  readonly vertical: boolean;
}

/** Which line a caret at a soft line end belongs to: the one it ends or the one it starts. */
export type Affinity = 'backward' | 'forward';

/** The em box of Chinese type: this much of the size stands above the baseline. */
const EM_TOP = 0.88;

/** The place in the story nearest to a point of a page: on the line whose cell holds the point, else on the nearest line. */
export function hitTest(list: DisplayList, story: string, lines: readonly SetLineOnPage[], point: Point): (TextPoint & { readonly affinity: Affinity }) | null {
  let best: SetLineOnPage | null = null;
  let distance = Infinity;
  for (const line of lines) {
    if (line.place?.page !== list.page) continue;
    const d = distanceTo(line.place.cell, point, line.place.vertical);
    if (d < distance) {
      distance = d;
      best = line;
    }
  }
  return best?.place ? pointOnLine(list, story, best, best.place.vertical ? point.y : point.x) : null;
}

/** The place of a line that is nearest to `along`: an x, or a y in a vertical line. */
export function pointOnLine(list: DisplayList, story: string, line: SetLineOnPage, along: number): TextPoint & { readonly affinity: Affinity } {
  const stops = stopsOf(list, story, line);
  let nearest = stops[0] ?? null;
  for (const stop of stops) if (nearest === null || Math.abs(stop.at - along) < Math.abs(nearest.at - along)) nearest = stop;
  const offset = nearest?.offset ?? line.start;
  return { part: line.part, offset, affinity: offset === line.end && offset > line.start ? 'backward' : 'forward' };
}

/** The story whose text in a frame is nearest to a point: several may stand in one frame. Null for a frame that shows no text. */
export function storyInFrameAt(list: DisplayList, frame: string, point: Point): string | null {
  const group = list.groups.find((each) => each.id === frame);
  let nearest: string | null = null;
  let distance = Infinity;
  for (const run of group ? runsOf(group) : []) {
    if (!run.source) continue;
    const [left, top] = run.vertical ? [run.xs[0] ?? 0, run.ys?.[0] ?? run.y] : [run.xs[0] ?? 0, run.y - EM_TOP * run.size];
    const cell = run.vertical ? { x: left, y: top, width: run.size, height: run.end - top } : { x: left, y: top, width: run.end - left, height: run.size };
    const d = distanceTo(cell, point, run.vertical === true);
    if (d < distance) [nearest, distance] = [run.source.story, d];
  }
  return nearest;
}

/** Where the caret of a story point stands; null when its line is overset or the story is not on any of the pages given. */
export function caretPlace(lists: ReadonlyMap<string, { readonly list: DisplayList }>, story: string, lines: readonly SetLineOnPage[], point: TextPoint, affinity: Affinity = 'forward'): CaretPlace | null {
  const line = lineOf(lines, point, affinity);
  const list = line?.place && lists.get(line.place.page)?.list;
  if (!line?.place || !list) return null;
  const { place } = line;
  const stops = stopsOf(list, story, line);
  const at = positionOf(stops, point.offset) ?? (place.vertical ? place.cell.y : place.cell.x);
  return { page: place.page, frame: place.frame, vertical: place.vertical, rect: barAt(list, story, line, at, point.offset) };
}

/** One rectangle for each line that a range touches, as tall as the line's cell. Empty when the range is. */
export function selectionRects(lists: ReadonlyMap<string, { readonly list: DisplayList }>, story: string, lines: readonly SetLineOnPage[], from: TextPoint, to: TextPoint): { readonly page: string; readonly rect: Rect; readonly vertical: boolean }[] {
  const rects: { page: string; rect: Rect; vertical: boolean }[] = [];
  for (const line of lines) {
    if (!line.place || isBefore({ part: line.part, offset: line.end }, from) || !isBefore({ part: line.part, offset: line.start }, to)) continue;
    const list = lists.get(line.place.page)?.list;
    if (!list) continue;
    const stops = stopsOf(list, story, line);
    const startsHere = line.part === from.part && from.offset > line.start;
    const endsHere = line.part === to.part && to.offset < line.end;
    const { cell, vertical } = line.place;
    const origin = vertical ? cell.y : cell.x;
    const a = startsHere ? positionOf(stops, from.offset) ?? origin : stops[0]?.at ?? origin;
    const b = endsHere ? positionOf(stops, to.offset) ?? a : stops.at(-1)?.at ?? a;
    if (b <= a) continue;
    rects.push({ page: line.place.page, vertical, rect: vertical ? { ...cell, y: a, height: b - a } : { ...cell, x: a, width: b - a } });
  }
  return rects;
}

/** The line that a story point lies on. */
export function lineOf<L extends SetLineOnPage>(lines: readonly L[], { part, offset }: TextPoint, affinity: Affinity = 'forward'): L | null {
  let found: L | null = null;
  for (const line of lines) {
    if (line.part !== part || offset < line.start || offset > line.end) continue;
    found = line;
    if (offset < line.end || affinity === 'backward') return line;
  }
  return found;
}

interface Stop {
  readonly offset: number;
  /** X of the caret, or y in a vertical line. */
  readonly at: number;
}

/** Caret places of a line, one before each cluster and one at the end, in the line's direction. */
function stopsOf(list: DisplayList, story: string, line: SetLineOnPage): Stop[] {
  const group = list.groups.find((each) => each.id === line.place?.frame);
  if (!group) return [];
  const stops: Stop[] = [];
  for (const run of runsOf(group)) {
    const { source } = run;
    if (source?.story !== story || source.part !== line.part || source.offset < line.start || source.offset >= line.end) continue;
    addStops(run, source.offset, stops);
  }
  return stops;
}

function addStops(run: GlyphRun, base: number, stops: Stop[]): void {
  const along = run.vertical && run.ys ? startsDown(run) : run.xs;
  let last = -1;
  run.clusters.forEach((cluster, i) => {
    const at = along[i];
    if (cluster === last || at === undefined) return;
    last = cluster;
    // The stop that ended the run before is where this one starts.
    if (stops.at(-1)?.offset === base + cluster) stops.pop();
    const next = run.clusters.find((other) => other > cluster) ?? run.text.length;
    const end = along[run.clusters.findIndex((other) => other > cluster)] ?? run.end;
    for (let k = 0; k < next - cluster; k++) {
      if (isLowSurrogate(run.text, cluster + k)) continue;
      stops.push({ offset: base + cluster + k, at: at + ((end - at) * k) / (next - cluster) });
    }
  });
  stops.push({ offset: base + run.text.length, at: run.end });
}

/** A vertical run's glyph origins lie on each glyph's own baseline; its cells start an em box higher. */
function startsDown(run: GlyphRun): readonly number[] {
  const ys = run.ys ?? [];
  return run.rotated ? ys : ys.map((y) => y - EM_TOP * run.size);
}

function positionOf(stops: readonly Stop[], offset: number): number | null {
  let at: number | null = null;
  for (const stop of stops) {
    if (stop.offset > offset) break;
    at = stop.at;
  }
  return at ?? stops[0]?.at ?? null;
}

/** The bar is as tall as the type it stands in, or as the line's cell where there is none. */
function barAt(list: DisplayList, story: string, line: SetLineOnPage, at: number, offset: number): Rect {
  const { cell, vertical, baseline } = line.place ?? { cell: { x: 0, y: 0, width: 0, height: 0 }, vertical: false, baseline: 0 };
  if (vertical) return { x: cell.x, y: at, width: cell.width, height: 0 };
  const group = list.groups.find((each) => each.id === line.place?.frame);
  const runs = group ? runsOf(group).filter(({ source }) => source?.story === story && source.part === line.part && source.offset >= line.start && source.offset < line.end) : [];
  const run = runs.find(({ text, source }) => source !== null && offset < source.offset + text.length) ?? runs.at(-1);
  if (!run) return { x: at, y: cell.y, width: 0, height: cell.height };
  // A drop cap stands on the baseline of another line.
  const foot = run.y > cell.y + cell.height ? run.y : baseline;
  return { x: at, y: foot - EM_TOP * run.size, width: 0, height: run.size };
}

const runsOf = (group: Group): GlyphRun[] => group.items.filter((item): item is GlyphRun => item.kind === 'glyphs');

const isLowSurrogate = (text: string, i: number): boolean => {
  const unit = text.charCodeAt(i);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

const isBefore = (a: TextPoint, b: TextPoint): boolean => a.part < b.part || (a.part === b.part && a.offset < b.offset);

/** Distance across lines weighs more than along them, so that a click beside a short line lands on that line. */
function distanceTo(cell: Rect, p: Point, vertical: boolean): number {
  const dx = Math.max(cell.x - p.x, 0, p.x - right(cell));
  const dy = Math.max(cell.y - p.y, 0, p.y - bottom(cell));
  return vertical ? dx * 4 + dy : dx + dy * 4;
}

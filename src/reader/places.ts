import type { SheetPage, TextPlace } from '../model/proof-sheet';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Letter {
  /** Index in the sheet's stories. */
  readonly story: number;
  readonly offset: number;
}

/** Letters whose line is so far from a point, in points, are not meant by it. */
const REACH = 9;

/** The letter at a point of a page, or the one nearest to it; with `story`, of that story alone and however far. Null: nothing is meant. */
export function letterAt(page: SheetPage, x: number, y: number, story: number | null = null): Letter | null {
  let best: Letter | null = null;
  let least = story === null ? REACH : Infinity;
  for (const place of page.places) {
    if (story !== null && place[0] !== story) continue;
    const box = boxOf(place);
    const distance = Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
    if (distance >= least) continue;
    least = distance;
    best = { story: place[0], offset: letterOf(place, place[4] ? y : x) };
  }
  return best;
}

function letterOf([, offset, , , , starts, offsets]: TextPlace, along: number): number {
  let i = 0;
  while (i < starts.length - 2 && starts[i + 1]! / 10 <= along) i += 1;
  return offset + (offsets ? offsets[i]! : i);
}

function boxOf([, , edge, depth, vertical, starts]: TextPlace, from = 0, to = starts.length - 1): Box {
  const [start, end] = [starts[from]! / 10, starts[to]! / 10];
  return vertical ? { x: edge, y: start, width: depth, height: end - start } : { x: start, y: edge, width: end - start, height: depth };
}

export interface Stretch extends Box {
  readonly vertical: boolean;
}

/** Where letters of a story stand on a page, line by line; a bar behind the letter before it for a place between letters. */
export function stretchesOf(page: SheetPage, story: number, from: number, to: number): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const place of page.places) {
    const [of, offset, , , vertical, starts, offsets] = place;
    if (of !== story) continue;
    const at = (i: number): number => offset + (offsets ? offsets[i]! : i);
    const last = starts.length - 1;
    if (from === to) {
      let i = 0;
      while (i < last && at(i) < from) i += 1;
      if (at(0) > from || at(last) < from) continue;
      const { x, y, width, height } = boxOf(place, i, i);
      found.push({ x, y, width: Math.max(width, vertical ? 0 : 0.8), height: Math.max(height, vertical ? 0.8 : 0), vertical: vertical === 1 });
      // The end of a line and the start of the next are one place: the first is enough.
      break;
    }
    let first = 0;
    while (first < last && at(first + 1) <= from) first += 1;
    let end = last;
    while (end > 0 && at(end - 1) >= to) end -= 1;
    if (at(last) <= from || at(0) >= to || first >= end) continue;
    found.push({ ...boxOf(place, first, end), vertical: vertical === 1 });
  }
  return found;
}

/** Index of the first page that shows the place. */
export const showsStory = (page: SheetPage, story: number, offset: number): boolean =>
  page.places.some(([of, start, , , , starts, offsets]) => of === story && start <= offset && offset <= start + (offsets ? offsets.at(-1)! : starts.length - 1));

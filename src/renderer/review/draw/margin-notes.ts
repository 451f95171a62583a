import type { Point, Rect } from '../../../geometry/rect';
import { stackAround } from '../../../geometry/stack-around';

/** What is to be written in a margin. */
export interface NoteToPlace {
  readonly id: string;
  /** Where its leader starts in the text: when it goes to the left, and to the right. */
  readonly from: { readonly left: Point; readonly right: Point };
  readonly words: string;
  /** A sign stands before the words; squares of the type's size. */
  readonly signs: number;
}

/** A note with its place: points from the trim. */
export interface PlacedNote {
  readonly id: string;
  readonly lines: readonly string[];
  /** The words' box, the sign included. */
  readonly rect: Rect;
  readonly side: 'left' | 'right';
  /** From the mark to the note, an SVG path: between the rows to the margin, then to the words. */
  readonly leader: string;
  /** Its margin is out of view: it stands over the page, at the view's edge. */
  readonly isPinned: boolean;
}

/** The paper that notes stand beside: where its text begins and ends, and its foot; points. */
export interface NotePage {
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

/** Ems of a margin's column; longer notes turn into further lines. */
const WIDEST = 11;
/** Between the lines of a note, in ems. */
export const LEADING = 1.25;
/** Clear between two notes, in ems. */
const GAP = 0.45;
/** Between the text and the notes, in ems: leaders turn there, never over letters. */
const GUTTER = 1.3;
/** Ems of a margin that are worth writing in. */
const NARROWEST = 5;
/** From the head of a note to the middle of its first line, and from the foot of words to a note that stands below them, in ems. */
const MIDDLE = 0.62;
const BELOW = 0.45;
/** Between the view's edge and notes that are held there, in ems. */
const PAD = 0.6;

/**
 * Puts notes into the margins beside the type area, each at the side that is nearer and as near to its mark's height as its neighbours leave room for: none overlaps another.
 * `size`: the type's, in points. What is too wide for the margin goes on over the trim. `seen`: the part of the page in view. Where it leaves little of a margin, the notes are
 * narrower; where it leaves none, those of what is in view stand over the page: at the view's edge, or below their words when they would cover them there.
 */
export function placeNotes(notes: readonly NoteToPlace[], page: NotePage, size: number, seen: Rect | null = null): readonly PlacedNote[] {
  // Nearer to the edge that can be seen.
  const [from, to] = seen ? [Math.max(page.left, seen.x), Math.min(page.right, seen.x + seen.width)] : [page.left, page.right];
  const isLeft = ({ from: start }: NoteToPlace): boolean => start.left.x - from < to - start.right.x;
  return [...placeSide(notes.filter(isLeft), 'left', page, size, seen), ...placeSide(notes.filter((note) => !isLeft(note)), 'right', page, size, seen)];
}

interface Box {
  readonly note: NoteToPlace;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Where its head would like to be. */
  readonly y: number;
}

function placeSide(notes: readonly NoteToPlace[], side: 'left' | 'right', page: NotePage, size: number, seen: Rect | null): PlacedNote[] {
  const edge = page[side];
  const room = seen ? (side === 'left' ? edge - seen.x : seen.x + seen.width - edge) / size - GUTTER - PAD : Infinity;
  const isCut = room < NARROWEST;
  const inView = (note: NoteToPlace): boolean => isCut && seen !== null && holds(seen, note.from[side]);
  const boxes = notes.filter((note) => !inView(note)).map((note) => boxOf(note, side, isCut ? WIDEST : Math.min(WIDEST, room), size));
  const outer = stacked(boxes, side, 0, page.height, size).map((placed) => inMargin(placed, side, edge, size));
  if (!seen) return outer;
  const pinned = notes.filter(inView).map((note) => {
    const box = boxOf(note, side, WIDEST, size);
    return isBelow(box, side, seen, size) ? { ...box, y: note.from[side].y + BELOW * size } : box;
  });
  const [top, foot] = [Math.max(0, seen.y + PAD * size), Math.min(page.height, seen.y + seen.height - PAD * size)];
  return [...outer, ...stacked(pinned, side, top, foot, size).map((placed) => atView(placed, side, seen, size))];
}

const holds = (rect: Rect, { x, y }: Point): boolean => x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;

function boxOf(note: NoteToPlace, side: 'left' | 'right', widest: number, size: number): Box {
  const signs = note.signs + (note.signs > 0 && note.words !== '' ? 0.4 : 0);
  const lines = wrapped(note.words, Math.max(NARROWEST - 2, widest - signs));
  return { note, lines, height: Math.max(1, lines.length) * size * LEADING, width: (Math.max(0, ...lines.map(ems)) + signs) * size, y: note.from[side].y - MIDDLE * size };
}

/** At the view's edge it would lie over its own words. */
const isBelow = ({ note, width }: Box, side: 'left' | 'right', seen: Rect, size: number): boolean => {
  const reach = (PAD + GUTTER) * size + width;
  return side === 'left' ? note.from.left.x < seen.x + reach : note.from.right.x > seen.x + seen.width - reach;
};

function inMargin({ box: { note, lines, width, height }, y }: Placed, side: 'left' | 'right', edge: number, size: number): PlacedNote {
  const [out, gap] = [side === 'left' ? -1 : 1, GUTTER * size];
  const { x, y: fy } = note.from[side];
  const leader = path({ x, y: fy }, { x: edge + out * size * 0.15, y: fy }, { x: edge + out * (gap - size * 0.25), y: y + MIDDLE * size });
  return { id: note.id, lines, side, isPinned: false, rect: { x: side === 'left' ? edge - gap - width : edge + gap, y, width, height }, leader };
}

function atView({ box, y }: Placed, side: 'left' | 'right', seen: Rect, size: number): PlacedNote {
  const { note, lines, width, height } = box;
  const from = note.from[side];
  const [least, most] = [seen.x + PAD * size, seen.x + seen.width - PAD * size - width];
  const x = isBelow(box, side, seen, size) ? Math.max(least, Math.min(side === 'left' ? from.x : from.x - width, most)) : side === 'left' ? least : most;
  const rect = { x, y, width, height };
  // To the nearest place of the slip.
  const end = { x: Math.max(x, Math.min(from.x, x + width)), y: Math.max(y, Math.min(from.y, y + height)) };
  const turn = { x: end.x + (side === 'left' ? 1 : -1) * size * 0.8, y: from.y };
  return { id: note.id, lines, side, isPinned: true, rect, leader: end.x === from.x ? path(from, end) : path(from, turn, end) };
}

const path = (...points: readonly Point[]): string => points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'} ${n(x)} ${n(y)}`).join(' ');

interface Placed {
  readonly box: Box;
  readonly y: number;
}

/** Each at its mark's height; those that would meet stand together around the middle of their heights, and none leaves the room between `top` and `foot`. */
function stacked(boxes: readonly Box[], side: 'left' | 'right', top: number, foot: number, size: number): readonly Placed[] {
  const at = ({ note }: Box): Point => note.from[side];
  const sorted = [...boxes].sort((a, b) => a.y - b.y || (side === 'left' ? at(a).x - at(b).x : at(b).x - at(a).x));
  const heads = stackAround(sorted.map(({ y, height }) => ({ y, height: height + GAP * size })), top, foot);
  return sorted.map((box, i) => ({ box, y: heads[i]! }));
}

const n = (value: number): number => Math.round(value * 100) / 100;

const isWide = (character: string): boolean => /[\u1100-\u115f\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u3000-\u303f“”‘’…—]/u.test(character) || (character.codePointAt(0) ?? 0) > 0x1ffff;

/** How wide words are, in ems: a guess that is never too narrow. */
export const ems = (words: string): number => [...words].reduce((sum, character) => sum + (isWide(character) ? 1 : /[MWmw@%]/.test(character) ? 0.9 : /[ilIjtf .,;:'|]/.test(character) ? 0.34 : 0.58), 0);

/** Words in lines of at most so many ems; Latin words stay whole unless one is longer than a line. */
export function wrapped(words: string, widest: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of words.replaceAll('\n', '¶').match(/[\p{Script=Latin}\p{N}'’.,%-]+\s*|[\s\S]/gu) ?? []) {
    if (line !== '' && ems(line + piece.trimEnd()) > widest) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
    while (ems(line) > widest * 1.5) {
      const cut = [...line].slice(0, Math.floor(widest)).join('');
      lines.push(cut);
      line = line.slice(cut.length);
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

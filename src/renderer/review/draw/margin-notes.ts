import type { Point, Rect } from '../../../geometry/rect';

/** What is to be written in a margin. */
export interface NoteToPlace {
  readonly id: string;
  /** Where its leader starts in the text. */
  readonly from: Point;
  readonly along: 'row' | 'column';
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
}

/** Ems of a margin's column; longer notes turn into further lines. */
const WIDEST = 11;
const LEADING = 1.25;
/** Clear between two notes, in ems. */
const GAP = 0.45;

/**
 * Puts notes into the margins beside the type area, each at the side that is nearer and as near to its mark's height as those above and below leave room for: none overlaps another.
 * `size`: the type's, in points. What is too wide for the margin goes on over the trim.
 */
export function placeNotes(notes: readonly NoteToPlace[], page: { readonly width: number; readonly height: number; readonly left: number; readonly right: number }, size: number): readonly PlacedNote[] {
  const sides = { left: [] as NoteToPlace[], right: [] as NoteToPlace[] };
  for (const note of notes) sides[note.from.x - page.left < page.width - page.right - note.from.x ? 'left' : 'right'].push(note);
  return (['left', 'right'] as const).flatMap((side) => placeSide(sides[side], side, page, size));
}

function placeSide(notes: readonly NoteToPlace[], side: 'left' | 'right', page: Parameters<typeof placeNotes>[1], size: number): PlacedNote[] {
  const sorted = [...notes].sort((a, b) => a.from.y - b.from.y || (side === 'left' ? a.from.x - b.from.x : b.from.x - a.from.x));
  const boxes = sorted.map((note) => {
    const lines = wrapped(note.words, WIDEST);
    const rows = Math.max(1, lines.length);
    return { note, lines, height: rows * size * LEADING, width: (Math.max(0, ...lines.map(ems)) + note.signs + (note.signs > 0 && note.words !== '' ? 0.4 : 0)) * size, y: note.from.y - size * 0.6 };
  });
  // Down the page each gives way to the one above; what is pushed off the foot pushes back.
  let free = 0;
  for (const box of boxes) {
    box.y = Math.max(box.y, free);
    free = box.y + box.height + GAP * size;
  }
  let foot = page.height;
  for (const box of [...boxes].reverse()) {
    box.y = Math.min(box.y, foot - box.height);
    foot = box.y - GAP * size;
  }
  const edge = side === 'left' ? page.left : page.width - page.right;
  const gap = size * 0.7;
  return boxes.map(({ note, lines, width, height, y }) => {
    const x = side === 'left' ? edge - gap - width : edge + gap;
    const end = { x: side === 'left' ? edge - gap + size * 0.2 : edge + gap - size * 0.2, y: y + size * 0.62 };
    const turn = side === 'left' ? edge + size * 0.2 : edge - size * 0.2;
    const { x: fx, y: fy } = note.from;
    return { id: note.id, lines, side, rect: { x, y, width, height }, leader: `M ${n(fx)} ${n(fy)} L ${n(turn)} ${n(fy)} L ${n(end.x)} ${n(end.y)}` };
  });
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

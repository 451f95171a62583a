import { ptToMm, round } from '../geometry/units';
import type { Pt } from '../geometry/units';
import type { StoryPart, StoryText } from '../model/story-text';
import type { ComposedLine, Copyfit } from './composition';

const lengths = new WeakMap<StoryPart, number>();

/** Characters of a part as a desk counts them: Han, marks and letters, no spaces. */
export function partLength(part: StoryPart): number {
  let length = lengths.get(part);
  if (length === undefined) {
    length = 0;
    for (const leaf of part.children) length += countCharacters(leaf.text);
    lengths.set(part, length);
  }
  return length;
}

function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (character.trim() !== '') count++;
  return count;
}

/** What is left of a thread's room after the text, or what is wanting. */
export interface FreeRoom {
  /** Free lines. */
  readonly lines: number;
  /** Full-width characters of body size that the free lines and the rest of the last line hold. */
  readonly characters: number;
  /** Rows that the overset lines would take; their count when left out. */
  readonly wanting?: number;
}

/**
 * How a story fills its thread (齐版), from its composed lines. `free` counts only when nothing is overset.
 * For a story that is not placed, `lines` and `millimetres` say how long it is.
 */
export function copyfitOf(text: StoryText, lines: readonly ComposedLine[], free: FreeRoom, pitch: Pt, placed: boolean): Copyfit {
  const length = text.reduce((sum, part) => sum + partLength(part), 0);
  const toMm = (rows: number): number => round(ptToMm(rows * pitch));
  if (!placed) return { placed, lines: lines.length, characters: length, millimetres: toMm(lines.length), oversetFrom: null, length };
  const over = lines.filter((line) => line.place === null && line.end > line.start);
  const first = over[0];
  if (!first) return { placed, lines: round(-free.lines), characters: round(-free.characters), millimetres: round(-toMm(free.lines)), oversetFrom: null, length };
  const characters = over.reduce((sum, line) => sum + charactersBetween(text[line.part], line.start, line.end), 0);
  const rows = free.wanting ?? over.length;
  return { placed, lines: rows, characters, millimetres: toMm(rows), oversetFrom: { part: first.part, offset: first.start }, length };
}

const charactersBetween = (part: StoryPart | undefined, start: number, end: number): number =>
  part ? countCharacters(part.children.map((leaf) => leaf.text).join('').slice(start, end)) : 0;

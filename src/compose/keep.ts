/** Keeps yesterday's objects where today's are equal, so that painters and panels may compare by identity. */
import { rectEquals } from '../geometry/rect';
import type { ComposedLine, Copyfit, StoryComposition } from './composition';

export const sameItems = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((item, i) => item === b[i]);

/** The lines of before wherever they are equal; the whole composition of before when all of it is. */
export function keepStory(before: StoryComposition | undefined, now: StoryComposition): StoryComposition {
  if (!before || before.story !== now.story) return now;
  const lines = now.lines.map((line, i) => {
    const old = before.lines[i];
    return old && sameLine(old, line) ? old : line;
  });
  const isSame = sameItems(lines, before.lines) && sameCopyfit(before.copyfit, now.copyfit) && before.headRows === now.headRows;
  return isSame ? before : { ...now, lines };
}

function sameLine(a: ComposedLine, b: ComposedLine): boolean {
  if (a === b) return true;
  if (a.part !== b.part || a.partType !== b.partType || a.start !== b.start || a.end !== b.end || a.measure !== b.measure || a.number !== b.number) return false;
  if (a.place === null || b.place === null) return a.place === b.place;
  const [p, q] = [a.place, b.place];
  return p.page === q.page && p.frame === q.frame && p.column === q.column && p.baseline === q.baseline && p.vertical === q.vertical && rectEquals(p.cell, q.cell);
}

function sameCopyfit(a: Copyfit, b: Copyfit): boolean {
  const sameFrom = a.oversetFrom?.part === b.oversetFrom?.part && a.oversetFrom?.offset === b.oversetFrom?.offset;
  return sameFrom && a.placed === b.placed && a.lines === b.lines && a.characters === b.characters && a.millimetres === b.millimetres && a.length === b.length;
}

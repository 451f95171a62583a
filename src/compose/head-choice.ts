/** An editor's chosen setting of a head, brought to the text as it is now. */
import type { HeadChoice } from '../model/story-text';
import { WORST_SENSE, type HeadBreak, type HeadSense } from './head-sense';

/** Less than this of a text left, and the choice was made for another head. */
const LEAST_KEPT = 0.5;
/** How far a break may move, characters, when its own place is gone. */
const NEAR = 4;

/**
 * The breaks that the choice asks for. While its lines are the text, they are where it put them; after an edit the breaks stay with the
 * words around them, or move to the nearest good break. Null: the choice does not suit this text any more.
 */
export function chosenBreaks(choice: HeadChoice, text: string, { breaks }: HeadSense): readonly HeadBreak[] | null {
  const old = choice.lines.join('');
  const ends = choice.lines.slice(0, -1).reduce<number[]>((sums, line) => [...sums, (sums.at(-1) ?? 0) + line.length], []);
  const isSame = old === text;
  const wanted = isSame ? ends : moved(ends, old, text);
  if (!wanted) return null;
  const taken = new Set<HeadBreak>(breaks.filter(({ sense }) => sense === 'forced'));
  for (const offset of wanted) {
    const found = breaks.find((one) => one.offset === offset && (isSame || one.cost < WORST_SENSE)) ?? (isSame ? undefined : nearest(breaks, offset));
    if (!found) return null;
    taken.add(found);
  }
  return [...taken].sort((a, b) => a.unit - b.unit);
}

function moved(ends: readonly number[], old: string, text: string): number[] | null {
  let before = 0;
  while (before < old.length && before < text.length && old[before] === text[before]) before++;
  let after = 0;
  while (after < old.length - before && after < text.length - before && old.at(-1 - after) === text.at(-1 - after)) after++;
  if (before + after < LEAST_KEPT * old.length || text === '') return null;
  const growth = text.length - old.length;
  return ends.map((end) => {
    if (end <= before) return end;
    if (end >= old.length - after) return end + growth;
    return Math.round(before + ((end - before) * (text.length - before - after)) / (old.length - before - after));
  });
}

function nearest(breaks: readonly HeadBreak[], offset: number): HeadBreak | undefined {
  let best: HeadBreak | undefined;
  for (const one of breaks) {
    const distance = Math.abs(one.offset - offset);
    if (distance > NEAR || one.cost >= WORST_SENSE) continue;
    if (!best || distance < Math.abs(best.offset - offset)) best = one;
  }
  return best;
}

import type { Cell } from './lattice';

/** What became of a cell, or a character that no cell has. In order of the text. */
export type Step =
  | { readonly kind: 'there'; readonly cell: number; readonly now: number }
  | { readonly kind: 'gone'; readonly cell: number; readonly now: number }
  | { readonly kind: 'new'; readonly cell: number; readonly now: number };

/** Two texts that differ in more than this many characters within one stretch have been written anew. */
const MOST_EDITS = 400;
const MOST_STATES = 1_000_000;

/**
 * The way through the lattice, paragraph by paragraph: those that nobody marked or changed, and that are there once, hold the others in their place. Null: a stretch
 * between them has too little alike to tell.
 */
export function align(cells: readonly Cell[], now: string): readonly Step[] | null {
  const out: Step[] = [];
  let [i, j] = [0, 0];
  for (const anchor of [...anchors(cells, now), { cell: cells.length, now: now.length, length: 0 }]) {
    const between = alignStretch(cells.slice(i, anchor.cell), now.slice(j, anchor.now));
    if (!between) return null;
    for (const step of between) out.push({ ...step, cell: step.cell + i, now: step.now + j });
    for (let k = 0; k < anchor.length; k++) out.push({ kind: 'there', cell: anchor.cell + k, now: anchor.now + k });
    [i, j] = [anchor.cell + anchor.length, anchor.now + anchor.length];
  }
  return out;
}

interface Anchor {
  readonly cell: number;
  readonly now: number;
  readonly length: number;
}

/** Unmarked paragraphs that are there once before and once now, as many as stand in the same order. */
function anchors(cells: readonly Cell[], now: string): readonly Anchor[] {
  const isPlain = ({ from, deleted }: Cell): boolean => from === null && deleted.length === 0;
  const places = new Map<string, number[]>();
  for (const { text, at } of paragraphs(now)) places.set(text, [...(places.get(text) ?? []), at]);
  const own = paragraphs(cells.map((cell) => (cell.char === '\n' && !isPlain(cell) ? ' ' : cell.char)).join(''));
  const counts = new Map<string, number>();
  for (const { text } of own) counts.set(text, (counts.get(text) ?? 0) + 1);
  const found = own.flatMap(({ text, at }): Anchor[] => {
    const there = places.get(text);
    const isSure = text !== '' && there?.length === 1 && counts.get(text) === 1 && cells.slice(at, at + text.length).every(isPlain);
    return isSure ? [{ cell: at, now: there[0]!, length: text.length }] : [];
  });
  return rising(found);
}

const paragraphs = (flat: string): readonly { readonly text: string; readonly at: number }[] => {
  let at = 0;
  return flat.split('\n').map((text) => {
    const here = { text, at };
    at += text.length + 1;
    return here;
  });
};

/** The longest run of anchors whose places now rise. */
function rising(found: readonly Anchor[]): readonly Anchor[] {
  const best = found.map(() => ({ length: 1, previous: -1 }));
  for (const [i, anchor] of found.entries()) {
    for (let k = 0; k < i; k++) if (found[k]!.now < anchor.now && best[k]!.length >= best[i]!.length) best[i] = { length: best[k]!.length + 1, previous: k };
  }
  const out: Anchor[] = [];
  for (let i = best.findIndex(({ length }) => length === Math.max(...best.map((each) => each.length))); i >= 0; i = best[i]!.previous) out.push(found[i]!);
  return out.reverse();
}

/** What a cell's mark has come to so far, within one stretch of its cells. */
const MODES = 3;
type Mode = 0 | 1 | 2;
const [FREE, DONE, LEFT] = [0, 1, 2] as const;

/** A character that no mark asked for costs more than a mark that is done in half: “两千” for “三千” is one mark undone, not one numeral kept. */
const EDIT = 4;
const HALF = 1;

/**
 * The way through a stretch of the lattice that explains `now` with the fewest characters that no mark asked for: what a mark takes out may be gone, and what one puts in may
 * be there or not, at no cost. A search by rising cost, depth first among equals, so that texts which are nearly alike are gone through once. Null: too little is alike to tell.
 */
function alignStretch(cells: readonly Cell[], now: string): readonly Step[] | null {
  const width = now.length + 1;
  /** The state that each was reached from; a state is a cell, a place in `now` and a mode. */
  const reached = new Map<number, number>();
  /** Two numbers for each entry: the state, and where it is reached from. */
  const waiting: number[][] = [[0, -1]];
  for (let cost = 0; cost <= MOST_EDITS * EDIT; cost++) {
    const stack = waiting[cost];
    while (stack && stack.length > 0) {
      const from = stack.pop()!;
      const state = stack.pop()!;
      if (reached.has(state)) continue;
      reached.set(state, from);
      if (reached.size > MOST_STATES) return null;
      const mode = (state % MODES) as Mode;
      const at = Math.floor(state / MODES);
      const [i, j] = [Math.floor(at / width), at % width];
      if (i === cells.length && j === now.length) return stepsTo(state, reached, width);
      const cell = cells[i];
      const go = (cellStep: number, nowStep: number, next: Mode, price: number): void => {
        (waiting[cost + price] ??= []).push(((i + cellStep) * width + j + nowStep) * MODES + next, state);
      };
      if (j < now.length) go(0, 1, mode, EDIT);
      if (!cell) continue;
      const isHere = j < now.length && cell.char === now[j];
      const mark = cell.from ?? cell.deleted[0];
      if (mark === undefined) {
        go(1, 0, FREE, EDIT);
        if (isHere) go(1, 1, FREE, 0);
        continue;
      }
      const previous = cells[i - 1];
      const isSameMark = previous !== undefined && (previous.from ?? previous.deleted[0]) === mark;
      const priceOf = (next: Mode): number => (isSameMark && mode !== FREE && mode !== next ? HALF : 0);
      const [there, gone]: readonly [Mode, Mode] = cell.from === null ? [LEFT, DONE] : [DONE, LEFT];
      // What is pushed last is gone first: a mark is rather done, when both explain the rest.
      if (there === LEFT && isHere) go(1, 1, there, priceOf(there));
      go(1, 0, gone, priceOf(gone));
      if (there === DONE && isHere) go(1, 1, there, priceOf(there));
    }
    waiting[cost] = [];
  }
  return null;
}

function stepsTo(goal: number, reached: ReadonlyMap<number, number>, width: number): readonly Step[] {
  const out: Step[] = [];
  const placeOf = (state: number): readonly [number, number] => {
    const at = Math.floor(state / MODES);
    return [Math.floor(at / width), at % width];
  };
  for (let [state, from] = [goal, reached.get(goal)!]; from >= 0; [state, from] = [from, reached.get(from)!]) {
    const [[i, j], [cell, now]] = [placeOf(state), placeOf(from)];
    out.push({ kind: i === cell ? 'new' : j === now ? 'gone' : 'there', cell, now });
  }
  return out.reverse();
}

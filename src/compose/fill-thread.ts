/**
 * Fills a thread's regions with paragraphs, in order. Every line of the paragraphs comes back: those that no longer fit
 * have no region (overset) and are broken at the last measure, so that a galley can show them.
 *
 * Each paragraph takes its natural lines until one breaks a keep at a column's end (G3, H9). Then that column is set anew
 * from its last paragraphs on: with a paragraph in one line more or fewer, a subhead in one row more or fewer, and only
 * if nothing of that will do with blank rows at its foot.
 */
import { takesBlock } from './baseline-grid';
import type { FilledLine, Filling, Placement, PlacingJob, ThreadParagraph } from './filling';
import { blockWays, placeBlock } from './place-block';
import { flowWays, placeFlow } from './place-flow';
import { firstSlotFrom, gridAt, roomOf, type Fallback, type Room } from './room';
import { sameItems } from './keep';
import { pushAll } from './push-all';
import type { Region } from './regions';

/** A mend that costs no more is taken before paragraphs further up the column are tried. */
const CHEAP = 60;
/** The most ways up to a place in a column that are followed. */
const MOST_STATES = 12;

interface Step {
  readonly paragraph: number;
  /** The slot after the paragraph before it; where it begins, `startOf` says. */
  readonly at: number;
  readonly placement: Placement;
}

const NONE: ReadonlySet<number> = new Set();

/** One round of filling: a paragraph placed, or a column set anew up to a paragraph beyond it. With all that decided it. */
interface Turn {
  readonly at: number;
  /** The paragraphs that were looked at. */
  readonly first: number;
  readonly last: number;
  /** The steps that stood in the column when it was set anew, of which so many were taken back; null where a paragraph took its natural place. */
  readonly behind: readonly Step[] | null;
  readonly taken: number;
  readonly added: readonly Step[];
}

/** How a thread's room was filled the last time. */
interface Filled {
  readonly fallback: Fallback;
  readonly room: Room;
  readonly paragraphs: readonly ThreadParagraph[];
  /** By the paragraph that it began with. */
  readonly turns: ReadonlyMap<number, Turn>;
}

const filledBefore = new WeakMap<Region, Filled>();

/** Fills regions. Paragraphs that are named in `long` take a line more than they do naturally, where they well can. */
export const fillThread = (paragraphs: readonly ThreadParagraph[], regions: readonly Region[], fallback: Fallback, long: ReadonlySet<number> = NONE): Filling =>
  fill(paragraphs, roomOf(regions, fallback), long, null).filling;

/**
 * The same as `fillThread`, for a thread that is filled again and again while its text is written: what neither a changed paragraph
 * nor a moved line has to do with is taken over, the very same objects, from the last time that these regions were filled.
 */
export function refillThread(paragraphs: readonly ThreadParagraph[], regions: readonly Region[], fallback: Fallback): Filling {
  const [key] = regions;
  if (!key) return fillThread(paragraphs, regions, fallback);
  const known = filledBefore.get(key);
  const before = known && known.fallback.grid === fallback.grid && known.fallback.measure === fallback.measure && sameItems(known.room.regions, regions) ? known : null;
  const room = before?.room ?? roomOf(regions, fallback);
  const { filling, turns } = fill(paragraphs, room, NONE, before);
  filledBefore.set(key, { fallback, room, paragraphs, turns });
  return filling;
}

function fill(paragraphs: readonly ThreadParagraph[], room: Room, long: ReadonlySet<number>, before: Filled | null): { readonly filling: Filling; readonly turns: ReadonlyMap<number, Turn> } {
  let seen = { first: 0, last: 0 };
  const jobAt = (index: number): PlacingJob | null => {
    seen = { first: Math.min(seen.first, index), last: Math.max(seen.last, index) };
    const paragraph = paragraphs[index];
    if (!paragraph) return null;
    return { index, paragraph, isLast: index === paragraphs.length - 1, follows: paragraphs[index - 1]?.style.keepWithNext === true, isLong: long.has(index) };
  };
  const isUnchanged = before && before.paragraphs.length === paragraphs.length ? unchangedIn(before.paragraphs, paragraphs) : () => false;
  const turns = new Map<number, Turn>();
  const steps: Step[] = [];
  for (let index = 0; index < paragraphs.length;) {
    const at = steps.at(-1)?.placement.end ?? 0;
    const known = before?.turns.get(index);
    let turn = known && known.at === at && isUnchanged(known.first, known.last) && standsBehind(room, steps, known) ? known : null;
    if (!turn) {
      seen = { first: index, last: index };
      const job = jobAt(index);
      if (!job) break;
      const start = startOf(room, job, at);
      const placement = isBlock(room, job, start) ? placeBlock(room, job, start) : placeFlow(room, job, start);
      const natural = stepOf(index, at, placement);
      const way = placement.isPoor ? mend(room, jobAt, steps, natural) : { behind: null, taken: 0, added: [natural] };
      turn = { at, ...seen, ...way };
    }
    turns.set(index, turn);
    steps.length -= turn.taken;
    pushAll(steps, turn.added);
    index = (steps.at(-1)?.paragraph ?? index) + 1;
  }
  const lines: FilledLine[] = [];
  let cost = 0;
  for (const step of steps) {
    pushAll(lines, linesOf(step));
    cost += step.placement.cost;
  }
  const overset = lines.find((line) => line.place === null);
  return { filling: { lines, used: steps.at(-1)?.placement.end ?? 0, next: overset ? { paragraph: overset.paragraph, offset: overset.range.start } : null, cost }, turns };
}

const stepOf = (paragraph: number, at: number, placement: Placement): Step => ({ paragraph, at, placement });

const madeLines = new WeakMap<Step, readonly FilledLine[]>();

/** A step that is taken over keeps its lines. */
function linesOf(step: Step): readonly FilledLine[] {
  let lines = madeLines.get(step);
  if (!lines) madeLines.set(step, (lines = step.placement.lines()));
  return lines;
}

/** Whether paragraphs `first` … `last`, and the one before them, whose style the first one asks about, are the same objects in both lists. */
function unchangedIn(before: readonly ThreadParagraph[], now: readonly ThreadParagraph[]): (first: number, last: number) => boolean {
  const changedUpTo = [0];
  now.forEach((paragraph, i) => changedUpTo.push((changedUpTo[i] ?? 0) + (paragraph === before[i] ? 0 : 1)));
  return (first, last) => changedUpTo[Math.max(0, first - 1)] === changedUpTo[Math.min(last + 1, now.length)];
}

/** Whether the steps of the column are those that a mend found there. */
function standsBehind(room: Room, steps: readonly Step[], { behind, at }: Turn): boolean {
  if (!behind) return true;
  const from = steps.length - behind.length;
  if (from < 0 || room.owner[steps[from - 1]?.at ?? -1] === room.owner[at]) return false;
  return behind.every((then, i) => {
    const step = steps[from + i];
    return step === then || (step?.paragraph === then.paragraph && step.at === then.at);
  });
}

/** Where a paragraph begins that comes after what ends before slot `at`: its gap lower, but for a column's top. */
function startOf(room: Room, { paragraph: { gap = 0 } }: PlacingJob, at: number): number {
  const region = room.owner[at];
  if (gap === 0 || at === 0 || region === undefined || at === room.starts[region]) return at;
  return firstSlotFrom(room, region, (room.slots[at]?.row ?? 0) + gap);
}

const isBlock = (room: Room, { paragraph }: PlacingJob, at: number): boolean => takesBlock(paragraph.style, gridAt(room, at));

/** Sets the column anew that `poor` begins in, from as few paragraphs before it as give a cheap way. */
function mend(room: Room, jobAt: (index: number) => PlacingJob | null, steps: readonly Step[], poor: Step): Pick<Turn, 'behind' | 'taken' | 'added'> {
  const column = room.owner[poor.at];
  if (column === undefined) return { behind: null, taken: 0, added: [poor] };
  let known = 0;
  while (known < steps.length && room.owner[steps[steps.length - 1 - known]?.at ?? -1] === column) known++;
  let best: Way | null = null;
  let taken = 0;
  for (let before = 0; ; before = Math.min(known, before === 0 ? 1 : before * 2)) {
    const first = steps[steps.length - before] ?? poor;
    const way = cheapest(room, jobAt, column, first.paragraph, first.at, best?.cost ?? Infinity);
    if (way) {
      best = way;
      taken = before;
    }
    if (before === known || (best && best.cost <= CHEAP)) break;
  }
  return { behind: steps.slice(steps.length - known), taken, added: best ? best.steps : [poor] };
}

interface Way {
  readonly cost: number;
  readonly steps: readonly Step[];
  readonly at: number;
}

/** The cheapest way to set paragraphs from `first` on, which begins at slot `at`, past the end of the column; null for none that costs less than `limit`. */
function cheapest(room: Room, jobAt: (index: number) => PlacingJob | null, column: number, first: number, at: number, limit: number): Way | null {
  let best: Way | null = null;
  const most = (): number => best?.cost ?? limit;
  let open: Way[] = [{ cost: 0, steps: [], at }];
  for (let index = first; open.length > 0; index++) {
    const job = jobAt(index);
    if (!job) {
      for (const way of open) if (way.cost < most()) best = way;
      break;
    }
    const next = new Map<number, Way>();
    for (const way of open) {
      const start = startOf(room, job, way.at);
      // What costs as much as the best that is known need not be looked for.
      for (const placement of isBlock(room, job, start) ? blockWays(room, job, start) : flowWays(room, job, start, () => most() - way.cost)) {
        const cost = way.cost + placement.cost;
        const isPast = room.owner[placement.end] !== column;
        const rival = isPast ? best : next.get(placement.end);
        if ((rival && rival.cost <= cost) || cost >= most()) continue;
        const longer: Way = { cost, steps: [...way.steps, stepOf(index, way.at, placement)], at: placement.end };
        if (isPast) best = longer;
        else next.set(placement.end, longer);
      }
    }
    open = [...next.values()].sort((a, b) => a.cost - b.cost || a.at - b.at).slice(0, MOST_STATES);
  }
  return best;
}

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

/** Fills regions. Paragraphs that are named in `long` take a line more than they do naturally, where they well can. */
export function fillThread(paragraphs: readonly ThreadParagraph[], regions: readonly Region[], fallback: Fallback, long: ReadonlySet<number> = NONE): Filling {
  const room = roomOf(regions, fallback);
  const jobAt = (index: number): PlacingJob | null => {
    const paragraph = paragraphs[index];
    if (!paragraph) return null;
    return { index, paragraph, isLast: index === paragraphs.length - 1, follows: paragraphs[index - 1]?.style.keepWithNext === true, isLong: long.has(index) };
  };
  const steps: Step[] = [];
  for (let index = 0; index < paragraphs.length;) {
    const job = jobAt(index);
    if (!job) break;
    const at = steps.at(-1)?.placement.end ?? 0;
    const start = startOf(room, job, at);
    const placement = isBlock(room, job, start) ? placeBlock(room, job, start) : placeFlow(room, job, start);
    if (placement.isPoor) mend(room, jobAt, steps, { paragraph: index, at, placement });
    else steps.push({ paragraph: index, at, placement });
    index = (steps.at(-1)?.paragraph ?? index) + 1;
  }
  const lines: FilledLine[] = [];
  let cost = 0;
  for (const { placement } of steps) {
    pushAll(lines, placement.lines());
    cost += placement.cost;
  }
  const overset = lines.find((line) => line.place === null);
  return { lines, used: steps.at(-1)?.placement.end ?? 0, next: overset ? { paragraph: overset.paragraph, offset: overset.range.start } : null, cost };
}

/** Where a paragraph begins that comes after what ends before slot `at`: its gap lower, but for a column's top. */
function startOf(room: Room, { paragraph: { gap = 0 } }: PlacingJob, at: number): number {
  const region = room.owner[at];
  if (gap === 0 || at === 0 || region === undefined || at === room.starts[region]) return at;
  return firstSlotFrom(room, region, (room.slots[at]?.row ?? 0) + gap);
}

const isBlock = (room: Room, { paragraph }: PlacingJob, at: number): boolean => takesBlock(paragraph.style, gridAt(room, at));

/** Sets the column anew that `poor` begins in, from as few paragraphs before it as give a cheap way, and puts that on `steps`. */
function mend(room: Room, jobAt: (index: number) => PlacingJob | null, steps: Step[], poor: Step): void {
  const column = room.owner[poor.at];
  if (column === undefined) {
    steps.push(poor);
    return;
  }
  let known = 0;
  while (known < steps.length && room.owner[steps[steps.length - 1 - known]?.at ?? -1] === column) known++;
  let best: Way | null = null;
  let taken = 0;
  for (let before = 0; ; before = Math.min(known, before === 0 ? 1 : before * 2)) {
    const first = steps[steps.length - before] ?? poor;
    const way = cheapest(room, jobAt, column, first.paragraph, first.at);
    if (way && (!best || way.cost < best.cost)) {
      best = way;
      taken = before;
    }
    if (before === known || (best && best.cost <= CHEAP)) break;
  }
  if (!best) {
    steps.push(poor);
    return;
  }
  steps.length -= taken;
  pushAll(steps, best.steps);
}

interface Way {
  readonly cost: number;
  readonly steps: readonly Step[];
  readonly at: number;
}

/** The cheapest way to set paragraphs from `first` on, which begins at slot `at`, past the end of the column. */
function cheapest(room: Room, jobAt: (index: number) => PlacingJob | null, column: number, first: number, at: number): Way | null {
  let best: Way | null = null;
  let open: Way[] = [{ cost: 0, steps: [], at }];
  for (let index = first; open.length > 0; index++) {
    const job = jobAt(index);
    if (!job) {
      for (const way of open) if (!best || way.cost < best.cost) best = way;
      break;
    }
    const next = new Map<number, Way>();
    for (const way of open) {
      const start = startOf(room, job, way.at);
      for (const placement of isBlock(room, job, start) ? blockWays(room, job, start) : flowWays(room, job, start)) {
        const cost = way.cost + placement.cost;
        const isPast = room.owner[placement.end] !== column;
        const rival = isPast ? best : next.get(placement.end);
        if ((rival && rival.cost <= cost) || (best && best.cost <= cost)) continue;
        const longer: Way = { cost, steps: [...way.steps, { paragraph: index, at: way.at, placement }], at: placement.end };
        if (isPast) best = longer;
        else next.set(placement.end, longer);
      }
    }
    open = [...next.values()].sort((a, b) => a.cost - b.cost || a.at - b.at).slice(0, MOST_STATES);
  }
  return best;
}

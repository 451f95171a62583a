import type { Edition } from '../../model/edition';
import type { PageId, StoryId } from '../../model/ids';
import type { NewId } from '../../model/new-id';
import type { Operation } from '../../model/operation';
import type { Page } from '../../model/page';
import type { Compose } from '../trial';
import type { Cell } from './cell';
import { clearRoom } from './clear-room';
import type { RoomPlan } from './lay-out';
import { makeBands, type Band } from './make-bands';
import { makeCells } from './make-cells';
import { measurePieces } from './measure-pieces';
import type { Piece } from './piece';
import { searchPlans } from './search-plans';
import { settlePlan, type SettledPlan } from './settle-plan';
import { sideCells } from './side-cells';

/** How a page is built: the lead over its full width and bands under it; stories beside the lead; a column of short pieces from top to foot. */
export const PLAN_KINDS = ['bands', 'blocks', 'column'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

export interface PlannedPage {
  readonly kind: PlanKind;
  readonly operations: readonly Operation[];
  readonly overset: readonly StoryId[];
}

export interface FillByPlanOptions {
  readonly page: PageId;
  readonly compose: Compose;
  readonly newId: NewId;
  readonly only: ReadonlySet<string>;
}

/** White with which a plan is taken without looking at the next one; plans of a kind that are composed at most. */
const GOOD = 0.06;
const TRIED = 4;
/** A room of fewer columns has no column of its own beside the bands. */
const LEAST_COLUMNS = 4;

/**
 * Plans whole pages from the chosen stories and pictures. All is measured once, by composing; then whole pages are searched by arithmetic, as a sketch on
 * paper is: which stories stand side by side in bands, how wide, with which pictures, so that all feet meet. The best sketches of each kind are composed and
 * corrected. Yields how far it is, 0 … 1.
 */
export function* fillByPlan(edition: Edition, options: FillByPlanOptions): Generator<number, readonly PlannedPage[]> {
  const cleared = clearRoom(edition, options.page);
  if (!cleared) return [];
  const { span } = cleared;
  const page = cleared.edition.pages[options.page]!;
  const measuring = measurePieces(cleared.edition, page, options.only, options.compose);
  let measured = measuring.next();
  for (; !measured.done; measured = measuring.next()) yield measured.value * 0.4;
  const pieces = measured.value;
  if (pieces.length === 0) return [];
  const pages: PlannedPage[] = [];
  let done = 0.4;
  const step = (): number => (done = Math.min(0.98, done + (0.98 - done) * 0.004));
  const wide = yield* counted(roomBands(page, pieces, span.columns, span.rows), step);
  const taken: RoomPlan[] = [];
  const others: (readonly [PlanKind, readonly RoomPlan[]])[] = [];
  const settle = function* (kind: PlanKind, plans: readonly RoomPlan[]): Generator<number, void> {
    let best: { readonly settled: SettledPlan; readonly plan: RoomPlan } | null = null;
    for (const plan of plans.slice(0, TRIED)) {
      const settled = yield* counted(settlePlan({ edition: cleared.edition, operations: cleared.operations }, plan, { ...options, span }), step);
      if (!best || settled.overset < best.settled.overset || (settled.overset === best.settled.overset && settled.white < best.settled.white)) best = { settled, plan };
      if (best.settled.overset === 0 && best.settled.white <= GOOD) break;
    }
    if (!best) return;
    taken.push(best.plan);
    pages.push({ kind, operations: best.settled.trial.operations, overset: best.settled.over });
  };
  for (const kind of PLAN_KINDS) {
    const plans = yield* counted(plansOf(kind, page, pieces, span.columns, span.rows, wide), step);
    others.push([kind, plans]);
    yield* settle(kind, plans);
  }
  // A kind that the copy does not allow gives way to a second page of another, one that begins otherwise.
  for (const [kind, plans] of others) {
    if (pages.length >= PLAN_KINDS.length) break;
    yield* settle(kind, plans.filter((plan) => !taken.some((other) => isAlike(plan, other))));
  }
  return pages;
}

/** The same stories stand at the top. */
const isAlike = (a: RoomPlan, b: RoomPlan): boolean => a.side === b.side && a.bands[0]!.mask === b.bands[0]!.mask;

/** A search that says nothing of how far it is, with steps. */
function* counted<T>(search: Generator<void, T>, step: () => number): Generator<number, T> {
  let next = search.next();
  for (; !next.done; next = search.next()) yield step();
  return next.value;
}

function* roomBands(page: Page, pieces: readonly Piece[], columns: number, rows: number): Generator<void, readonly Band[]> {
  const cells = new Map<number, readonly Cell[]>();
  for (let wide = 1; wide <= columns; wide++) cells.set(wide, yield* makeCells(page, pieces, wide, columns, rows));
  return yield* makeBands(page, cells, columns, rows);
}

function* plansOf(kind: PlanKind, page: Page, pieces: readonly Piece[], columns: number, rows: number, bands: readonly Band[]): Generator<void, readonly RoomPlan[]> {
  const area = page.grid.columns * rows;
  const search = function* (from: readonly Piece[], of: readonly Band[], across: number, side: Cell | null, first: (band: Band) => boolean) {
    const plans = yield* searchPlans({ pieces: from, bands: of, rows, rowShare: across / area, first });
    return plans.map((plan): RoomPlan & { readonly cost: number } => ({ bands: plan.bands, columns: across, side, cost: plan.cost + (side?.cost ?? 0) }));
  };
  const hasLeadAcross = ({ cells }: Band): boolean => cells.length === 1 || cells[0]!.columns >= columns * 0.7;
  switch (kind) {
    case 'bands':
      return yield* search(pieces, bands, columns, null, hasLeadAcross);
    case 'blocks':
      return yield* search(pieces, bands, columns, null, (band) => !hasLeadAcross(band));
    case 'column': {
      if (columns < LEAST_COLUMNS) return [];
      const found: (RoomPlan & { readonly cost: number })[] = [];
      const sides = [1, 2].filter((wide) => wide <= columns / 3).flatMap((wide) => sideCells(page, pieces, wide, columns, rows));
      for (const side of sides) {
        const wide = side.columns;
        const rest = pieces.filter(({ index }) => (side.mask & (1 << index)) === 0);
        if (rest.length === 0) continue;
        const narrower = yield* roomBands(page, rest, columns - wide, rows);
        found.push(...(yield* search(rest, narrower, columns - wide, side, () => true)));
      }
      return found.sort((a, b) => a.cost - b.cost);
    }
  }
}

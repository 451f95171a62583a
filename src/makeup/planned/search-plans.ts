import { STORY_GAP } from './cell';
import { firstPiece, type Band } from './make-bands';
import type { Piece } from './piece';

/** A page from top to bottom. */
export interface PagePlan {
  readonly bands: readonly Band[];
  readonly cost: number;
  /** Pieces that it leaves in the basket, as bits. */
  readonly left: number;
}

export interface SearchOptions {
  /** Pieces that may be used. */
  readonly pieces: readonly Piece[];
  readonly bands: readonly Band[];
  readonly rows: number;
  /** Share of the page that a row over the room's width is. */
  readonly rowShare: number;
  /** Only such a band may come first. */
  readonly first: (band: Band) => boolean;
}

interface State {
  readonly bands: readonly Band[];
  /** Used or given up. */
  readonly gone: number;
  readonly left: number;
  readonly least: number;
  readonly slack: number;
  readonly cost: number;
}

const MOST_BANDS = 5;
/** Unfinished pages that are carried on: so many of about the same depth. */
const BEAM = 40;
const DEPTH_STEP = 10;
const KEPT = 12;
/** More finished pages of the same stories are not wanted. */
const PER_SET = 2;

/** The best pages that can be made of the bands, best first. Yields now and then. */
export function* searchPlans({ pieces, bands, rows, rowShare, first }: SearchOptions): Generator<void, readonly PagePlan[]> {
  const whole = pieces.reduce((mask, { index }) => mask | (1 << index), 0);
  const loss = new Map(pieces.map((piece) => [piece.index, piece.loss]));
  const byFirst = new Map<number, Band[]>();
  for (const band of bands) byFirst.set(firstPiece(band.mask), [...(byFirst.get(firstPiece(band.mask)) ?? []), band]);
  const done: PagePlan[] = [];
  const lossOf = (mask: number): number => {
    let sum = 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) sum += loss.get(firstPiece(rest)) ?? 0;
    return sum;
  };
  let states: State[] = [{ bands: [], gone: 0, left: 0, least: 0, slack: 0, cost: 0 }];
  for (let level = 0; level < MOST_BANDS && states.length > 0; level++) {
    const next: State[] = [];
    for (const state of states) {
      // The weightiest piece that is left stands in the next band, or is given up.
      for (let gone = state.gone, left = state.left; (gone & whole) !== whole; ) {
        const piece = firstPiece(whole & ~gone);
        for (const band of byFirst.get(piece) ?? []) {
          if ((band.mask & gone) !== 0 || (level === 0 && !first(band))) continue;
          const least = state.least + band.least + (level > 0 ? STORY_GAP : 0);
          if (least > rows) continue;
          next.push({ bands: [...state.bands, band], gone: gone | band.mask, left, least, slack: state.slack + band.most - band.least, cost: state.cost + band.cost });
        }
        gone |= 1 << piece;
        left |= 1 << piece;
        if (level === 0) break;
      }
      yield;
    }
    for (const state of next) {
      const left = state.left | (whole & ~state.gone);
      const empty = Math.max(0, rows - state.least - state.slack);
      done.push({ bands: state.bands, left, cost: state.cost + empty * rowShare + lossOf(left) });
    }
    done.sort((a, b) => a.cost - b.cost);
    thin(done);
    states = beam(next, lossOf);
    yield;
  }
  return done;
}

function thin(done: PagePlan[]): void {
  const sets = new Map<number, number>();
  let kept = 0;
  for (let i = 0; i < done.length; i++) {
    const many = (sets.get(done[i]!.left) ?? 0) + 1;
    sets.set(done[i]!.left, many);
    if (many <= PER_SET && kept < KEPT) done[kept++] = done[i]!;
  }
  done.length = kept;
}

function beam(states: readonly State[], lossOf: (mask: number) => number): State[] {
  const buckets = new Map<number, State[]>();
  for (const state of states) {
    const key = Math.floor((state.least + state.slack / 2) / DEPTH_STEP);
    const bucket = buckets.get(key);
    if (bucket) bucket.push(state);
    else buckets.set(key, [state]);
  }
  const price = (state: State) => state.cost + lossOf(state.left);
  return [...buckets.values()].flatMap((bucket) => bucket.sort((a, b) => price(a) - price(b)).slice(0, BEAM));
}

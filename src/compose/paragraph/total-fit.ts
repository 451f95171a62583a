/**
 * Total fit: the breaks that cost least over a whole paragraph (J15), after Knuth and Plass, “Breaking Paragraphs into Lines”.
 * The dynamic programme alone: what a line is and what it costs is its model's business, so that Chinese lines, Latin
 * lines and bare boxes, glue and penalties are chosen by the same code.
 */

/** Takes a line that may be set: it ends at place `next`, adds `cost`, and leaves `tightness` and `kind` to the line after it. */
export type OfferLine = (next: number, cost: number, tightness: number, kind: number) => void;

/** The lines that a paragraph may be made of. Places are 0 … `end`; a line runs from one to a later one. */
export interface LineModel {
  readonly end: number;
  /**
   * Offers the lines that may start at `place` as line number `line` (from 0) after a line of `tightness` and `kind`.
   * A model that offers none closes this way.
   */
  linesFrom(place: number, line: number, tightness: number, kind: number, offer: OfferLine): void;
  /** What it costs to leave no more than the text from `place` on for a last line; 0 while there is more than enough. */
  leftOver(place: number): number;
}

export interface FitOptions {
  readonly start: number;
  /** Lines from this number on have one measure: ways to the same place in more or fewer lines are then one. */
  readonly easy: number;
  /** Ways kept to one place, the cheapest. */
  readonly most: number;
}

export interface Fit {
  /** The places that the lines end at. */
  readonly breaks: readonly number[];
  readonly cost: number;
}

/** Ways to set the paragraph up to a place, one record a way, as parallel arrays. */
class Ways {
  private readonly at: number[] = [];
  readonly line: number[] = [];
  private readonly cost: number[] = [];
  readonly tightness: number[] = [];
  /** What the line after it must know besides its tightness; ways of different kinds are kept apart. */
  readonly kind: number[] = [];
  private readonly from: number[] = [];
  /** Next way that ends at the same place, or −1. */
  readonly next: number[] = [];
  private readonly firstAt: Int32Array;
  private readonly easy: number;
  private readonly most: number;

  constructor(end: number, { start, easy, most }: FitOptions) {
    this.firstAt = new Int32Array(end + 1).fill(-1);
    this.easy = easy;
    this.most = most;
    this.put(this.add(start), 0, 0, 0, 0, -1);
  }

  first(at: number): number {
    return this.firstAt[at]!;
  }

  /**
   * Keeps the way that goes on from `from` if it is the cheapest to this place in as many lines and of this kind, and among
   * the few cheapest to this place. Whoever offers a way to a place has done so before that place's ways are gone on from.
   */
  offer(at: number, from: number, cost: number, tightness: number, kind: number): void {
    const line = this.line[from]! + 1;
    const total = this.cost[from]! + cost;
    let kept = 0;
    let dearest = -1;
    for (let way = this.firstAt[at]!; way >= 0; way = this.next[way]!) {
      const other = this.line[way]!;
      if (this.kind[way] === kind && (other === line || (other >= this.easy && line >= this.easy))) {
        if (total < this.cost[way]!) this.put(way, line, total, tightness, kind, from);
        return;
      }
      kept++;
      if (dearest < 0 || this.cost[way]! > this.cost[dearest]!) dearest = way;
    }
    if (kept < this.most) this.put(this.add(at), line, total, tightness, kind, from);
    else if (total < this.cost[dearest]!) this.put(dearest, line, total, tightness, kind, from);
  }

  /** The cheapest way to `end`, in `lines` lines if that is given. */
  best(end: number, lines: number | null): Fit | null {
    let best = -1;
    for (let way = this.firstAt[end]!; way >= 0; way = this.next[way]!) {
      if (lines !== null && this.line[way] !== lines) continue;
      if (best < 0 || this.cost[way]! < this.cost[best]!) best = way;
    }
    if (best < 0) return null;
    const breaks: number[] = [];
    for (let way = best; this.from[way]! >= 0; way = this.from[way]!) breaks.push(this.at[way]!);
    return { breaks: breaks.reverse(), cost: this.cost[best]! };
  }

  private add(at: number): number {
    const way = this.at.push(at) - 1;
    this.next.push(this.firstAt[at]!);
    this.firstAt[at] = way;
    return way;
  }

  private put(way: number, line: number, cost: number, tightness: number, kind: number, from: number): void {
    this.line[way] = line;
    this.cost[way] = cost;
    this.tightness[way] = tightness;
    this.kind[way] = kind;
    this.from[way] = from;
  }
}

/** The cheapest lines from `start` to the model's end; null when no way gets there. */
export const totalFit = (model: LineModel, options: FitOptions): Fit | null => totalFits(model, options)(null);

/** The same for any number of lines, or for one: several can be asked for at the price of one search. */
export function totalFits(model: LineModel, options: FitOptions): (lines: number | null) => Fit | null {
  const ways = new Ways(model.end, options);
  let from = -1;
  const offer: OfferLine = (next, cost, tightness, kind) => ways.offer(next, from, cost, tightness, kind);
  for (let place = options.start; place < model.end; place++) {
    for (from = ways.first(place); from >= 0; from = ways.next[from]!) {
      model.linesFrom(place, ways.line[from]!, ways.tightness[from]!, ways.kind[from]!, offer);
    }
  }
  return (lines) => ways.best(model.end, lines);
}

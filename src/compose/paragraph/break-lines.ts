/** Total fit: the line breaks that cost least over the whole paragraph (J15), after Knuth and Plass. */
import { lineCost } from './line-cost';
import { firstVisible, lastVisible, naturalLineWidth, TOLERANCE } from './line-fit';
import type { PreparedParagraph } from './paragraph';

/** Lines shorter than this share of the measure are not tried unless nothing longer fits. */
const SHORTEST = 0.7;
/** In heads, whose lines are wanted alike, a line may be much shorter than the measure. */
const SHORTEST_BALANCED = 0.3;
/** A break where none is allowed, because nothing else fits. */
const EMERGENCY = 1_000_000;

/** Where measures differ from line to line, so many ways to one place are followed: the same text in more lines or fewer. */
const WAYS_PER_PLACE = 3;

/** Ways to set the paragraph up to a place, one record a way, as parallel arrays. */
class Ways {
  readonly at: number[] = [];
  readonly line: number[] = [];
  readonly cost: number[] = [];
  readonly tightness: number[] = [];
  readonly from: number[] = [];
  /** Next way that ends at the same place, or −1. */
  readonly next: number[] = [];
  private readonly firstAt: Int32Array;

  constructor(units: number) {
    this.firstAt = new Int32Array(units + 1).fill(-1);
  }

  first(at: number): number {
    return this.firstAt[at]!;
  }

  /**
   * Keeps the way if it is the cheapest to this place and line (lines from `easy` on are alike), and among the few
   * cheapest to this place. Whoever offers a way to a place has done so before that place's ways are gone on from.
   */
  offer(at: number, line: number, cost: number, tightness: number, from: number, easy: number): void {
    let kept = 0;
    let dearest = -1;
    for (let way = this.firstAt[at]!; way >= 0; way = this.next[way]!) {
      const other = this.line[way]!;
      if (other === line || (other >= easy && line >= easy)) {
        if (cost < this.cost[way]!) this.put(way, line, cost, tightness, from);
        return;
      }
      kept++;
      if (dearest < 0 || this.cost[way]! > this.cost[dearest]!) dearest = way;
    }
    if (kept >= WAYS_PER_PLACE) {
      if (cost < this.cost[dearest]!) this.put(dearest, line, cost, tightness, from);
      return;
    }
    const way = this.at.push(at) - 1;
    this.next.push(this.firstAt[at]!);
    this.firstAt[at] = way;
    this.put(way, line, cost, tightness, from);
  }

  private put(way: number, line: number, cost: number, tightness: number, from: number): void {
    this.line[way] = line;
    this.cost[way] = cost;
    this.tightness[way] = tightness;
    this.from[way] = from;
  }
}

/** First unit whose end lies beyond `position`. */
function unitBeyond(ends: Float64Array, from: number, count: number, position: number): number {
  let low = from;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where to cut when no allowed break fits: as much as fits, at least one unit, marks kept off the line's start if possible. */
function emergencyBreak(p: PreparedParagraph, start: number, limit: number, measure: number): number {
  let at = start + 1;
  while (at < limit && naturalLineWidth(p, start, at + 1, measure) <= measure + TOLERANCE) at++;
  const badly = (cut: number) => {
    const right = p.units[cut]?.kind;
    return right === 'closing' || right === 'pause' || right === 'stop' || p.units[cut - 1]!.kind === 'opening';
  };
  for (let cut = at; cut > start + 1 && cut > at - 4; cut--) if (!badly(cut)) return cut;
  return at;
}

/**
 * Breaks units [start, end of paragraph) into lines: the unit that each line ends before.
 * `measureAt` gives the measure of every line, the first one's indent already taken off; lines from `easy` on have one measure.
 */
export function breakLines(p: PreparedParagraph, start: number, measureAt: (line: number) => number, easy: number): number[] {
  const count = p.units.length;
  const { starts, ends } = p.spacing;
  const shortest = p.balanced ? SHORTEST_BALANCED : SHORTEST;
  const ways = new Ways(count);
  ways.offer(start, 0, 0, 0, -1, easy);

  for (let place = start; place < count; place++) {
    for (let way = ways.first(place); way >= 0; way = ways.next[way]!) {
      const line = ways.line[way]!;
      const measure = measureAt(line);
      const soFar = ways.cost[way]!;
      const previous = ways.tightness[way]!;
      const visible = firstVisible(p, place, count);
      let found = false;
      /** Tries the line that ends before unit `next`; false when it is too long. */
      const attempt = (next: number): boolean => {
        const end = lastVisible(p, visible, next);
        const tried = lineCost(p, visible, end, next, measure, previous);
        if (tried === null) return false;
        ways.offer(next, line + 1, soFar + tried.cost, tried.tightness, way, easy);
        found = true;
        return true;
      };
      const from = visible < count ? unitBeyond(ends, visible, count, starts[visible]! + shortest * measure) : count;
      const forced = nextForced(p, place + 1, from);
      let next = forced;
      for (; next <= count; next++) {
        if (p.breaks[next] === Infinity) continue;
        if (!attempt(next) || p.breaks[next] === -Infinity) break;
      }
      for (let shorter = forced - 1; !found && shorter > place; shorter--) {
        if (p.breaks[shorter] !== Infinity) attempt(shorter);
      }
      if (!found) {
        const cut = emergencyBreak(p, Math.min(visible, count - 1), Math.min(next, count), measure);
        ways.offer(cut, line + 1, soFar + EMERGENCY, 0, way, easy);
      }
    }
  }

  let best = -1;
  for (let way = ways.first(count); way >= 0; way = ways.next[way]!) {
    if (best < 0 || ways.cost[way]! < ways.cost[best]!) best = way;
  }
  const breaks: number[] = [];
  for (let way = best; way >= 0 && ways.from[way]! >= 0; way = ways.from[way]!) breaks.push(ways.at[way]!);
  return breaks.reverse();
}

/** The first forced break in [from, to], or `to`: a line cannot pass it. */
function nextForced(p: PreparedParagraph, from: number, to: number): number {
  for (let at = from; at < to; at++) if (p.breaks[at] === -Infinity) return at;
  return Math.max(from, to);
}

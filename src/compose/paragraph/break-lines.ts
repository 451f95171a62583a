/** Which lines a paragraph may be made of, and the cheapest of them (J15). */
import { firstFit } from './first-fit';
import { isLatin, lastLineCost, lineCost } from './line-cost';
import { firstVisible, hyphenWidth, lastVisible, naturalLineWidth, TOLERANCE } from './line-fit';
import type { PreparedParagraph } from './paragraph';
import { totalFit, totalFits, type Fit, type LineModel, type OfferLine } from './total-fit';
import type { Trial } from './trial';

/**
 * Lines are tried that lack no more than this, em and share of the measure: what lacks more is worth trying only where
 * there are not ENOUGH such lines. Lines shorter than SHORTEST of the measure are not tried unless nothing longer fits.
 */
const NEAR = 2.5;
const NEAR_SHARE = 0.15;
const ENOUGH = 2;
const SHORTEST = 0.7;
/** So many units are enough for a last line, whatever they are. */
const ENOUGH_LEFT = 40;
/** In heads, whose lines are wanted alike, a line may be much shorter than the measure. */
const SHORTEST_BALANCED = 0.3;
/** A break where none is allowed, because nothing else fits. */
const EMERGENCY = 1_000_000;

/**
 * Ways followed to one place: lines of differing tightness, and where measures differ the same text in more lines or fewer.
 */
const WAYS_PER_PLACE = 6;

/** What a line costs at least that cannot be filled, or leaves one character over: not worth a line gained or saved. */
const BAD_LINE = 5000;

/** The lines' room, line 0 being the first. */
export interface LineRoom {
  /** Measure of a line, pt; the first one's indent already taken off. */
  readonly measureAt: (line: number) => number;
  /** Whether a line is the last of its column, where no word may be parted (L3). */
  readonly endsColumn: (line: number) => boolean;
  /** Lines from this number on have one measure and end no column. */
  readonly easy: number;
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
export function emergencyBreak(p: PreparedParagraph, start: number, limit: number, measure: number): number {
  let at = start + 1;
  while (at < limit && naturalLineWidth(p, start, at + 1, measure) <= measure + TOLERANCE) at++;
  const badly = (cut: number) => {
    const right = p.units[cut]?.kind;
    return right === 'closing' || right === 'pause' || right === 'stop' || p.units[cut - 1]!.kind === 'opening';
  };
  for (let cut = at; cut > start + 1 && cut > at - 4; cut--) if (!badly(cut)) return cut;
  return at;
}

/** The lines that the paragraph may be made of in this room. */
class ParagraphLines implements LineModel {
  readonly end: number;
  private readonly p: PreparedParagraph;
  private readonly room: LineRoom;
  private readonly allowed: Int32Array;
  private readonly trial: Trial;

  constructor(p: PreparedParagraph, room: LineRoom) {
    this.p = p;
    this.room = room;
    this.end = p.units.length;
    this.allowed = nextAllowed(p);
    this.trial = { start: 0, end: 0, next: 0, measure: 0, latin: isLatin(p), closes: false, after: 0, afterKind: 0, cost: 0, tightness: 0, kind: 0 };
  }

  linesFrom(place: number, line: number, tightness: number, kind: number, offer: OfferLine): void {
    const { p, room, trial, allowed, end } = this;
    const { starts, ends } = p.spacing;
    const visible = firstVisible(p, place, end);
    const measure = room.measureAt(line);
    trial.start = visible;
    trial.measure = measure;
    trial.closes = room.endsColumn(line);
    trial.after = tightness;
    trial.afterKind = kind;
    const shortest = p.balanced ? SHORTEST_BALANCED * measure : Math.max(SHORTEST * measure, measure - Math.max(NEAR * p.em, NEAR_SHARE * measure));
    const from = visible < end ? unitBeyond(ends, visible, end, starts[visible]! + shortest) : end;
    const forced = nextForced(p, place + 1, from);
    let found = 0;
    let missed = 0;
    let next = allowed[forced]!;
    for (; next <= end; next = allowed[next + 1]!) {
      if (this.attempt(next, offer)) found++;
      // A hyphen may make a line too long when the next one, which needs none, still fits.
      else if (hyphenWidth(p, trial.end, next) === 0 || ++missed > 2) break;
      if (p.breaks[next] === -Infinity) break;
    }
    for (let shorter = forced - 1; shorter > place && found < ENOUGH; shorter--) {
      if (found > 0 && visible < end && ends[shorter - 1]! - starts[visible]! < SHORTEST * measure) break;
      if (p.breaks[shorter] !== Infinity && this.attempt(shorter, offer)) found++;
    }
    if (found === 0) offer(emergencyBreak(p, Math.min(visible, end - 1), Math.min(next, end), measure), EMERGENCY, 0, 0);
  }

  leftOver(place: number): number {
    const limit = Math.min(this.end, place + ENOUGH_LEFT);
    const forced = nextForced(this.p, place + 1, limit);
    if (forced === limit && limit < this.end) return 0;
    const visible = firstVisible(this.p, place, forced);
    return lastLineCost(this.p, visible, lastVisible(this.p, visible, forced), false);
  }

  /** Tries the line that ends before unit `next`; false when it is too long. */
  private attempt(next: number, offer: OfferLine): boolean {
    const { p, trial } = this;
    trial.end = lastVisible(p, trial.start, next);
    trial.next = next;
    if (!lineCost(p, trial)) return false;
    offer(next, trial.cost, trial.tightness, trial.kind);
    return true;
  }
}

/**
 * Breaks units [start, end of paragraph) into lines: the unit that each line ends before, and what they cost together.
 * The style says whether over the whole paragraph or one line after the other (`lineFit`); heads, whose lines are wanted
 * alike, are always weighed whole.
 */
export function breakLines(p: PreparedParagraph, start: number, room: LineRoom): Fit {
  const model = new ParagraphLines(p, room);
  if (isStable(p)) return firstFit(model, start);
  return totalFit(model, { start, easy: room.easy, most: WAYS_PER_PLACE }) ?? firstFit(model, start);
}

/** The cheapest lines that are one fewer and one more than the `natural` ones; those where there are none but bad ones. One search finds both. */
export function breakLinesOtherwise(p: PreparedParagraph, start: number, room: LineRoom, natural: Fit): { readonly fewer: Fit; readonly more: Fit } {
  if (isStable(p)) return { fewer: natural, more: natural };
  // Every number of lines counts by itself here, so more ways have to be followed.
  const fits = totalFits(new ParagraphLines(p, room), { start, easy: Infinity, most: 3 * WAYS_PER_PLACE });
  const within = (lines: number): Fit => {
    const other = fits(lines);
    return other && other.cost < natural.cost + BAD_LINE ? other : natural;
  };
  return { fewer: within(natural.breaks.length - 1), more: within(natural.breaks.length + 1) };
}

const isStable = (p: PreparedParagraph): boolean => p.style.lineFit === 'stable' && !p.balanced;

/** For every place the first one from it on where a break is allowed; beyond the end, a place that is none. */
function nextAllowed({ breaks, units }: PreparedParagraph): Int32Array {
  const next = new Int32Array(units.length + 2).fill(units.length + 1);
  for (let at = units.length; at >= 0; at--) next[at] = breaks[at] === Infinity ? next[at + 1]! : at;
  return next;
}

/** The first forced break in [from, to], or `to`: a line cannot pass it. */
function nextForced(p: PreparedParagraph, from: number, to: number): number {
  for (let at = from; at < to; at++) if (p.breaks[at] === -Infinity) return at;
  return Math.max(from, to);
}

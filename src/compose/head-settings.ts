/**
 * The ways to set a head in a given width, best first (H7, H8): every sensible set of breaks in one to three lines, each at the size and
 * tracking that change least of the style, tracking before size. All widths are proportional to the size, so trying costs no shaping.
 */
import { round, type Pt } from '../geometry/units';
import type { ColumnGrid } from '../model/page';
import type { HeadFit } from '../model/style';
import { WORST_SENSE, type HeadBreak, type HeadSense } from './head-sense';
import { isShort } from './head-short';
import { FULL, fitWidths, widthAt, type FittedType, type LineWidth } from './head-type';
import { firstVisible, lastVisible, naturalLineWidth } from './paragraph/line-fit';
import type { LineRange, PreparedParagraph } from './paragraph/paragraph';

/** What speaks for and against a setting, for the editor. */
export type HeadReason =
  | 'as-styled' | 'tighter' | 'looser' | 'smaller' | 'larger' | 'fills-width'
  | 'at-blank' | 'at-clause' | 'in-phrase' | 'in-whole' | 'even-lines' | 'uneven-lines' | 'short-last-line' | 'too-deep';

export interface HeadSetting extends FittedType {
  readonly lines: readonly LineRange[];
  /** 100 = as the style has it, on one line; 0 = better not. */
  readonly quality: number;
  readonly why: readonly HeadReason[];
}

export interface HeadRoom {
  /** Length of a line, pt. */
  readonly along: Pt;
  /** What the lines may take across, pt. */
  readonly across: Pt;
  readonly grid: ColumnGrid;
  /** Type of this size on so many lines takes so much across: a function of the style and the grid. */
  readonly depthOf: (size: Pt, lines: number) => Pt;
}

/** Beyond it a head has one setting only: nobody sets such a head. */
const LONGEST = 200;
/** A head of more lines is not weighed in every way, but broken like text. */
const MOST_LINES = 3;
/** Breaks that are tried. */
const TRIED = 40;
/** Settings that are offered and remembered. */
const OFFERED = 8;
/** However poor they are; the others only while they are not so much poorer than the best. */
const LEAST_OFFERED = 3;
const MUCH_WORSE = 45;
/** Costs, on the scale of breaks between words (8). */
export const LINE = 5;
const TRACKED = 0.05;
const TRACKED_OUT = 0.04;
const RESIZED = 60;
const RESIZED_SQUARE = 500;
const FILLING = 5;
const UNEVEN = 40;
const SHORT_LAST = 12;
const HALF_EMPTY = 10;
export const TOO_DEEP = 60;
/** A line that ends elsewhere although there is a typed blank to end it at. */
const BLANK_INSIDE = 10;

/**
 * The settings worth offering, best first; empty when the limits allow none that keeps words whole (then `evenLines` sets the head).
 * `most`: how many are wanted; the fewer, the fewer need trial. The best is the same however many are.
 */
export function headSettings(p: PreparedParagraph, sense: HeadSense, fit: HeadFit, room: HeadRoom, most = OFFERED): readonly HeadSetting[] {
  if (p.units.length === 0 || p.units.length > LONGEST) return [];
  const { style } = p;
  const found: HeadSetting[] = [];
  const best = bestQualities(most);
  const forced = sense.breaks.filter((one) => one.sense === 'forced');
  const free = cheapest(sense.breaks.filter((one) => one.sense !== 'forced' && one.cost < WORST_SENSE));
  const whole = widthsOf(p, [])[0]!;
  const least = widthAt(p, whole, { size: fit.sizeMin * style.size, tracking: Math.min(fit.trackingMin, style.tracking) });
  for (let lines = forced.length + 1; lines <= Math.max(MOST_LINES, forced.length + 1); lines++) {
    // More lines than the style wants only for a head that it has no other room for.
    if (lines > Math.max(fit.linesMax, forced.length + 1) && found.length > 0) break;
    // Blanks vanish at breaks, so what is a little too long in sum may fit.
    if (least > lines * room.along * 1.3) continue;
    for (const chosen of choices(free, lines - 1 - forced.length)) {
      const breaks = [...forced, ...chosen].sort((a, b) => a.unit - b.unit);
      if (best.isFullOf(atMost(breaks))) continue;
      for (const setting of settingsOf(p, breaks, fit, room)) {
        found.push(setting);
        best.add(setting.quality);
      }
    }
  }
  return rank(found).slice(0, most);
}

/** The best that a setting with these breaks can be, its lines filled as one could wish. */
const atMost = (breaks: readonly HeadBreak[]): number => 100 - LINE * breaks.length - breaks.reduce((sum, { cost }) => sum + cost, 0);

/** The qualities of the best settings, as many as are wanted: breaks that cannot lead to a better one need no trial. */
function bestQualities(most: number): { readonly add: (quality: number) => void; readonly isFullOf: (quality: number) => boolean } {
  const kept: number[] = [];
  return {
    add(quality) {
      kept.push(quality);
      kept.sort((a, b) => b - a);
      kept.length = Math.min(kept.length, most);
    },
    isFullOf: (quality) => kept.length === most && round(Math.max(0, quality)) < kept[most - 1]!,
  };
}

/** One setting with given breaks, or null when it does not fit within the limits: for what an editor has chosen. */
export function settingWith(p: PreparedParagraph, breaks: readonly HeadBreak[], fit: HeadFit, room: HeadRoom, wanted: FittedType | null): HeadSetting | null {
  const widths = widthsOf(p, breaks);
  const wide = wanted && widths.every((width) => widthAt(p, width, wanted) <= room.along + 0.005);
  const type = wide ? wanted : fitWidths(p, widths, fit, room.along);
  return type && judge(p, breaks, widths, type, room);
}

/** The breaks that are tried, in order: no more than can be tried in pairs within a keystroke. */
function cheapest(breaks: readonly HeadBreak[]): readonly HeadBreak[] {
  if (breaks.length <= TRIED) return breaks;
  const limit = breaks.map(({ cost }) => cost).sort((a, b) => a - b)[TRIED - 1]!;
  return breaks.filter(({ cost }) => cost <= limit).slice(0, 2 * TRIED);
}

function* choices(breaks: readonly HeadBreak[], count: number, from = 0): Generator<readonly HeadBreak[]> {
  if (count <= 0) {
    yield [];
    return;
  }
  for (let i = from; i <= breaks.length - count; i++) {
    for (const rest of choices(breaks, count - 1, i + 1)) yield [breaks[i]!, ...rest];
  }
}

function widthsOf(p: PreparedParagraph, breaks: readonly HeadBreak[]): LineWidth[] {
  return [0, ...breaks.map(({ unit }) => unit)].map((start, i) => {
    const next = breaks[i]?.unit ?? p.units.length;
    const first = firstVisible(p, start, next);
    const end = lastVisible(p, first, next);
    return { width: naturalLineWidth(p, first, end), gaps: Math.max(0, end - first - 1) };
  });
}

function settingsOf(p: PreparedParagraph, breaks: readonly HeadBreak[], fit: HeadFit, room: HeadRoom): HeadSetting[] {
  const widths = widthsOf(p, breaks);
  const least = fitWidths(p, widths, fit, room.along);
  if (!least) return [];
  const types = [least];
  const filled = fitWidths(p, widths, fit, room.along, true);
  if (filled && (filled.size !== least.size || filled.tracking !== least.tracking)) types.push(filled);
  return types.map((type) => judge(p, breaks, widths, type, room));
}

function judge(p: PreparedParagraph, breaks: readonly HeadBreak[], widths: readonly LineWidth[], type: FittedType, room: HeadRoom): HeadSetting {
  const { style, text } = p;
  const why: HeadReason[] = [];
  const set = widths.map((width) => widthAt(p, width, type));
  const longest = Math.max(...set, 0.01);
  const count = set.length;
  let cost = LINE * (count - 1);

  const tracked = type.tracking - style.tracking;
  const resized = type.size / style.size - 1;
  const isSpread = tracked > 0 && isShort(p);
  if (!isSpread) cost += Math.abs(tracked) * (tracked < 0 ? TRACKED : TRACKED_OUT);
  cost += resizeCost(resized);
  if (resized > 0 || (tracked > 0 && !isSpread)) cost += FILLING;
  if (tracked === 0 && resized === 0) why.push('as-styled');
  if (tracked !== 0) why.push(tracked < 0 ? 'tighter' : 'looser');
  if (resized !== 0) why.push(resized < 0 ? 'smaller' : 'larger');
  if (longest >= FULL * room.along) why.push('fills-width');

  for (const { cost: own } of breaks) cost += own;
  const senses = new Set(breaks.map(({ sense }) => sense));
  const atSense = count > 1 && !senses.has('words') && !senses.has('phrase') && !senses.has('whole') && !senses.has('word');
  if (senses.has('whole')) why.push('in-whole');
  else if (senses.has('phrase')) why.push('in-phrase');
  else if (atSense) why.push(senses.has('clause') ? 'at-clause' : 'at-blank');

  if (count > 1) {
    const uneven = (longest - Math.min(...set)) / longest;
    cost += UNEVEN * uneven * uneven * (atSense ? 0.5 : 1);
    if (uneven <= 0.15) why.push('even-lines');
    if (set.at(-1)! < 0.35 * longest) {
      cost += SHORT_LAST;
      why.push('short-last-line');
    } else if (uneven > 0.4) why.push('uneven-lines');
    if (longest < 0.5 * room.along) cost += HALF_EMPTY;
    cost += BLANK_INSIDE * blanksLeft(p, breaks);
  }
  if (room.depthOf(type.size, count) > room.across + 0.01) {
    cost += TOO_DEEP;
    why.push('too-deep');
  }
  const lines = [0, ...breaks.map(({ offset }) => offset)].map((start, i): LineRange => ({ start, end: breaks[i]?.offset ?? text.length }));
  return { ...type, lines, quality: round(Math.max(0, 100 - cost)), why };
}

/** Cost of a size that differs by a share. */
export const resizeCost = (share: number): number => Math.abs(share) * RESIZED + share * share * RESIZED_SQUARE;

/** Typed blanks that stand inside lines. */
function blanksLeft({ units }: PreparedParagraph, breaks: readonly HeadBreak[]): number {
  const ends = new Set(breaks.map(({ unit }) => unit - 1));
  let left = 0;
  units.forEach(({ kind }, i) => {
    if (kind === 'blank' && i > 0 && i < units.length - 1 && !ends.has(i) && !isSpreadName(units, i)) left++;
  });
  return left;
}

/** 李　明: the blank spreads a name of two characters (U6). */
const isSpreadName = (units: PreparedParagraph['units'], blank: number): boolean =>
  units[blank - 2]?.kind !== 'han' || units[blank + 2]?.kind !== 'han';

function rank(settings: readonly HeadSetting[]): readonly HeadSetting[] {
  // The order of trial decides between equals, so the ranking is the same everywhere.
  const sorted = settings.map((setting, i) => ({ setting, i })).sort((a, b) => b.setting.quality - a.setting.quality || a.i - b.i).map(({ setting }) => setting);
  const floor = (sorted[0]?.quality ?? 0) - MUCH_WORSE;
  return sorted.filter(({ quality }, i) => i === 0 || quality > floor || (i < LEAST_OFFERED && quality > 0)).slice(0, OFFERED);
}


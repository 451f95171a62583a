/** Rivers (L5): word spaces that lie under one another over three lines and more. Found in the lines that cost least, and broken up where that costs little. */
import { isHanLanguage } from '../../model/language';
import { breakLines, type LineRoom } from './break-lines';
import { brokenLineWidth, firstVisible, lastVisible } from './line-fit';
import type { PreparedParagraph } from './paragraph';

/** Lines that make a river, and the share of a space's width that lies over the one below. */
const LINES = 3;
const OVERLAP = 0.5;
/** What a river costs on the scale of `line-cost.ts`: less than a line with spaces of more than half an em. */
const RIVER = 500;
/** What is put on a break that a river runs past, to be shown other lines. */
const DETOUR = 400;
/** So many other ways are looked at, and in no longer paragraph. */
const TRIES = 18;
const MOST_UNITS = 4000;

interface Setting {
  readonly breaks: readonly number[];
  readonly cost: number;
}

interface Gap {
  readonly left: number;
  readonly right: number;
  /** Lines that its river has so far. */
  depth: number;
}

/** Where the word spaces of the line of units [from, next) lie when it fills its measure. */
function gapsOf(p: PreparedParagraph, from: number, next: number, measure: number, indent: number, last: boolean): Gap[] {
  const start = firstVisible(p, from, next);
  const end = lastVisible(p, start, next);
  const gaps: Gap[] = [];
  let spaces = 0;
  for (let i = start; i < end; i++) if (p.units[i]!.kind === 'space') spaces++;
  if (spaces === 0) return gaps;
  const extra = last ? 0 : (measure - brokenLineWidth(p, start, end, next, measure)) / spaces;
  const { starts } = p.spacing;
  let moved = indent - p.edges.start[start]! - starts[start]!;
  for (let i = start; i < end; i++) {
    const unit = p.units[i]!;
    if (unit.kind !== 'space') continue;
    const left = starts[i]! + moved;
    moved += extra;
    gaps.push({ left, right: left + unit.advance + extra, depth: 1 });
  }
  return gaps;
}

/** The lines (by index) at which rivers end that are deep enough to show. */
function riversOf(p: PreparedParagraph, first: number, { measureAt }: LineRoom, breaks: readonly number[], indent: number): number[] {
  const found: number[] = [];
  let above: Gap[] = [];
  let from = first;
  breaks.forEach((next, line) => {
    const last = p.breaks[next] === -Infinity;
    const gaps = gapsOf(p, from, next, measureAt(line), line === 0 ? indent : 0, last);
    for (const gap of gaps) {
      for (const other of above) {
        const common = Math.min(gap.right, other.right) - Math.max(gap.left, other.left);
        if (common > OVERLAP * Math.min(gap.right - gap.left, other.right - other.left)) gap.depth = Math.max(gap.depth, other.depth + 1);
      }
      // A deeper one is worse by as much again for every line.
      if (gap.depth >= LINES) found.push(line);
    }
    above = gaps;
    from = next;
  });
  return found;
}

/** Whether a paragraph is set so that rivers can show in it: Latin, justified, weighed as a whole. */
const canHaveRivers = (p: PreparedParagraph): boolean =>
  !isHanLanguage(p.language) && p.style.align === 'justify' && !p.balanced && p.style.lineFit === 'total' && p.units.length <= MOST_UNITS;

/**
 * The cheapest lines with their rivers counted in: from the lines found, others are tried that avoid one break beside a
 * river, and taken while they cost less. `indent` is the first line's, which its measure does not hold.
 */
export function avoidRivers(p: PreparedParagraph, first: number, room: LineRoom, indent: number, found: Setting): Setting {
  if (found.breaks.length < LINES || !canHaveRivers(p)) return found;
  let best = found;
  let rivers = riversOf(p, first, room, best.breaks, indent);
  let tries = TRIES;
  const tried = new Set<number>();
  let breaks = p.breaks;
  for (let improved = true; improved && rivers.length > 0; ) {
    improved = false;
    for (const line of rivers) {
      for (const at of [line - 1, line, line - 2]) {
        const place = best.breaks[at];
        if (place === undefined || tries <= 0 || tried.has(place) || !Number.isFinite(p.breaks[place])) continue;
        tried.add(place);
        tries--;
        const dearer = breaks.slice();
        dearer[place] = dearer[place]! + DETOUR;
        const other = breakLines({ ...p, breaks: dearer }, first, room);
        const own = other.cost - other.breaks.reduce((sum, one) => sum + (Number.isFinite(p.breaks[one]) ? dearer[one]! - p.breaks[one]! : 0), 0);
        const its = riversOf(p, first, room, other.breaks, indent);
        if (own + RIVER * its.length >= best.cost + RIVER * rivers.length - 1e-6) continue;
        best = { breaks: other.breaks, cost: own };
        rivers = its;
        breaks = dearer;
        improved = true;
        break;
      }
      if (improved) break;
    }
  }
  return best;
}

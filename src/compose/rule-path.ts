/** The strokes that make a rule of each kind (RULES N11), along a straight line. */
import type { Cmyk, PathCommand, PathItem } from '../display/display-list';
import type { Point } from '../geometry/rect';
import { round } from '../geometry/units';
import type { Pt } from '../geometry/units';
import type { RuleKind } from '../model/frame';

/** 正线 about 0.1 mm; nothing thinner than 0.25 pt survives newsprint. */
const THIN: Pt = 0.3;
/** 反线 0.5 mm. */
const THICK: Pt = 1.5;
/** White between the two lines of 文武线 and of a double rule. */
const GAP: Pt = 1.2;
const DOT: Pt = 1;
const DOT_PITCH: Pt = 2.6;
const WAVE_LENGTH: Pt = 6;
const WAVE_HEIGHT: Pt = 1.1;

/** How thick a rule is across, all its strokes together. */
export function ruleThickness(kind: RuleKind): Pt {
  switch (kind) {
    case 'thin':
      return THIN;
    case 'thick':
      return THICK;
    case 'thick-thin':
      return THICK + GAP + THIN;
    case 'double':
      return 2 * THIN + GAP;
    case 'dotted':
      return DOT;
    case 'wave':
      return 2 * WAVE_HEIGHT + THIN;
  }
}

/** A straight line on the page; strokes with an `offset` lie that far to its right hand (down, for a line to the right). */
export interface Track {
  readonly from: readonly [x: Pt, y: Pt];
  readonly to: readonly [x: Pt, y: Pt];
}

/** Paths of a rule whose strokes lie evenly about the track. 文武线 has its thick stroke on the left hand of the track. */
export function rulePaths(kind: RuleKind, track: Track, color: Cmyk): PathItem[] {
  switch (kind) {
    case 'thin':
      return [line(track, 0, THIN, color)];
    case 'thick':
      return [line(track, 0, THICK, color)];
    case 'thick-thin': {
      const half = ruleThickness(kind) / 2;
      return [line(track, THICK / 2 - half, THICK, color), line(track, half - THIN / 2, THIN, color)];
    }
    case 'double': {
      const half = ruleThickness(kind) / 2;
      return [line(track, THIN / 2 - half, THIN, color), line(track, half - THIN / 2, THIN, color)];
    }
    case 'dotted':
      return [dots(track, color)];
    case 'wave':
      return [wave(track, color)];
  }
}

function line(track: Track, offset: Pt, width: Pt, color: Cmyk): PathItem {
  const at = pointOn(track);
  const commands: PathCommand[] = [['M', ...at(0, offset)], ['L', ...at(lengthOf(track), offset)]];
  return { kind: 'path', commands, fill: null, stroke: { color, width } };
}

/** Round dots: dashes of no length with round caps, spread so that one stands at each end. */
function dots(track: Track, color: Cmyk): PathItem {
  const at = pointOn(track);
  const length = Math.max(0, lengthOf(track) - DOT);
  const pitch = length / Math.max(1, Math.round(length / DOT_PITCH));
  const commands: PathCommand[] = [['M', ...at(DOT / 2, 0)], ['L', ...at(DOT / 2 + length, 0)]];
  return { kind: 'path', commands, fill: null, stroke: { color, width: DOT, dash: [0, round(pitch)], cap: 'round' } };
}

/** Dots round a closed path, spread evenly. `corners`: the same path as a polygon, to measure it by. */
export function closedDots(commands: readonly PathCommand[], corners: readonly Point[], color: Cmyk): PathItem {
  const length = around(corners).at(-1) ?? 0;
  const pitch = length / Math.max(1, Math.round(length / DOT_PITCH));
  return { kind: 'path', commands, fill: null, stroke: { color, width: DOT, dash: [0, round(pitch)], cap: 'round' } };
}

/** A wave round a polygon of many short sides, in whole periods. */
export function waveAlong(corners: readonly Point[], color: Cmyk): PathItem {
  const reached = around(corners);
  const length = reached.at(-1) ?? 0;
  const halves = 2 * Math.max(1, Math.round(length / WAVE_LENGTH));
  const step = length / halves;
  let side = 1;
  // Places are asked for in order along the path.
  const at = (along: Pt, offset: Pt): readonly [Pt, Pt] => {
    while (side > 1 && (reached[side - 1] ?? 0) > along) side--;
    while (side < corners.length && (reached[side] ?? 0) < along) side++;
    const [from, to] = [corners[(side - 1) % corners.length]!, corners[side % corners.length]!];
    const whole = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const done = along - (reached[side - 1] ?? 0);
    const [dx, dy] = [(to.x - from.x) / whole, (to.y - from.y) / whole];
    return [round(from.x + dx * done - dy * offset), round(from.y + dy * done + dx * offset)];
  };
  const commands: PathCommand[] = [['M', ...at(0, 0)]];
  for (let i = 0; i < halves; i++) {
    const height = (i % 2 === 0 ? -1 : 1) * WAVE_HEIGHT * (4 / 3);
    commands.push(['C', ...at((i + 0.36) * step, height), ...at((i + 0.64) * step, height), ...at((i + 1) * step, 0)]);
  }
  return { kind: 'path', commands: [...commands, ['Z']], fill: null, stroke: { color, width: THIN * 2 } };
}

/** How far each corner of a polygon is along it, the first once more at the end. */
function around(corners: readonly Point[]): Pt[] {
  const reached = [0];
  corners.forEach(({ x, y }, i) => {
    const to = corners[(i + 1) % corners.length]!;
    reached.push(reached[i]! + Math.hypot(to.x - x, to.y - y));
  });
  return reached;
}

/** A wave of whole periods, two curves each. */
function wave(track: Track, color: Cmyk): PathItem {
  const at = pointOn(track);
  const length = lengthOf(track);
  const halves = 2 * Math.max(1, Math.round(length / WAVE_LENGTH));
  const step = length / halves;
  const commands: PathCommand[] = [['M', ...at(0, 0)]];
  for (let i = 0; i < halves; i++) {
    const height = (i % 2 === 0 ? -1 : 1) * WAVE_HEIGHT * (4 / 3);
    commands.push(['C', ...at((i + 0.36) * step, height), ...at((i + 0.64) * step, height), ...at((i + 1) * step, 0)]);
  }
  return { kind: 'path', commands, fill: null, stroke: { color, width: THIN * 2 } };
}

function lengthOf({ from, to }: Track): Pt {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

/** From distance along the track and offset to its right hand to a place on the page. */
function pointOn(track: Track): (along: Pt, offset: Pt) => readonly [Pt, Pt] {
  const length = lengthOf(track) || 1;
  const dx = (track.to[0] - track.from[0]) / length;
  const dy = (track.to[1] - track.from[1]) / length;
  return (along, offset) => [round(track.from[0] + dx * along - dy * offset), round(track.from[1] + dy * along + dx * offset)];
}

/** 禁则: which units may not start or end a line, beyond what UAX 14 says (RULES K). */
import type { KinsokuLevel } from '../../model/style';
import type { Unit } from './paragraph';

const WAVE_DASH = 0x301c;

/** Whether a level has CLREQ's table on top of UAX 14: `loose` is CSS Text's and needs none, `none` forbids nothing. */
const hasTable = (level: KinsokuLevel): boolean => level === 'basic' || level === 'gb' || level === 'strict';

/** —— …… ⸺: unlike a single ellipsis, they may start a line below the strict level (K6). */
export const isDoubleDash = (unit: Unit): boolean => unit.kind === 'dash' && (unit.end - unit.start === 2 || unit.codePoint === 0x2e3a);

/** 行首禁则: what may not start a line (K1, K2, K4, K6). */
export function neverFirst(unit: Unit, level: KinsokuLevel): boolean {
  if (!hasTable(level)) return false;
  switch (unit.kind) {
    case 'closing': case 'pause': case 'stop': case 'interpunct': case 'solidus':
      return true;
    case 'connector':
      // 〜 is Japanese, and free in CSS's `normal` (K10).
      return unit.codePoint !== WAVE_DASH || level !== 'basic';
    case 'dash':
      return level === 'strict';
    default:
      return false;
  }
}

/** 行尾禁则: what may not end a line (K3, K5). */
export function neverLast(unit: Unit, level: KinsokuLevel): boolean {
  if (!hasTable(level)) return false;
  return unit.kind === 'opening' || (unit.kind === 'solidus' && level !== 'basic');
}

/** How many marks in a row end what stands before unit `at`, that unit included, when it is one of them. */
function closingRun(units: readonly Unit[], at: number): number {
  let from = at;
  while (from >= 0 && at - from < LONG_RUN) {
    const { kind } = units[from]!;
    if (kind !== 'closing' && kind !== 'stop' && kind !== 'pause') break;
    from--;
  }
  return at - from;
}
const LONG_RUN = 3;

/** The third of 。』」: the one mark that CLREQ lets start a line when nothing else helps (K9). */
export const isThirdMark = (units: readonly Unit[], at: number): boolean =>
  closingRun(units, at) >= LONG_RUN && units[at]!.kind === 'closing';

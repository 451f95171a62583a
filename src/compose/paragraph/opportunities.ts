import type { KinsokuLevel } from '../../model/style';
import { isDigit } from './characters';
import type { Unit } from './paragraph';
import { uaxBreaks } from './uax-breaks';

/** Costs of a break where one is allowed but not liked, on the scale of `line-cost.ts`. */
const BEFORE_DATE_UNIT = 400;
const BEFORE_HAN_AFTER_DIGIT = 40;
const AFTER_HYPHEN = 60;

/** 年月日…: a number and its unit stay together if they can (U4). */
const dateUnits = new Set(Array.from('年月日号时分秒点岁元角米克吨亩升度人个次件版', (unit) => unit.codePointAt(0)!));

const FORBIDDEN = Infinity;
const FORCED_BREAK = -Infinity;

/** Quotes of the Han face are brackets to line breaking, not the ambiguous quotes of UAX 14. */
const asBracket: Readonly<Record<number, string>> = { 0x201c: '『', 0x201d: '』', 0x2018: '「', 0x2019: '」' };

function uaxText(text: string, units: readonly Unit[]): string {
  let result = '';
  let from = 0;
  for (const unit of units) {
    const bracket = unit.kind === 'opening' || unit.kind === 'closing' ? asBracket[unit.codePoint] : undefined;
    if (bracket === undefined) continue;
    result += text.slice(from, unit.start) + bracket;
    from = unit.start + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}

const isStop = (unit: Unit): boolean => unit.kind === 'pause' || unit.kind === 'stop' || unit.kind === 'closing';

/** 行首禁则: what may not start a line (K1, K2, K4, K6). */
function neverFirst(unit: Unit, level: KinsokuLevel): boolean {
  if (level === 'none') return false;
  if (isStop(unit) || unit.kind === 'interpunct' || unit.kind === 'connector' || unit.kind === 'solidus') return true;
  return level === 'strict' && unit.kind === 'dash';
}

/** 行尾禁则: what may not end a line (K3, K5). */
function neverLast(unit: Unit, level: KinsokuLevel): boolean {
  if (level === 'none') return false;
  if (unit.kind === 'opening') return true;
  return (level === 'gb' || level === 'strict') && unit.kind === 'solidus';
}

/** —— …… ⸺: unlike a single ellipsis, they may start a line below the strict level (K6). */
const isDoubleDash = (unit: Unit): boolean => unit.kind === 'dash' && (unit.end - unit.start === 2 || unit.codePoint === 0x2e3a);

const isHanFace = (unit: Unit): boolean =>
  unit.kind !== 'latin' && unit.kind !== 'latin-mark' && unit.kind !== 'space' && unit.kind !== 'break';

/** A two-character name spread by a full-width blank (李　明) is one word (U6). True at either side of its blank. */
function insideSpreadName(units: readonly Unit[], blank: number): boolean {
  const isHan = (i: number) => units[i]?.kind === 'han';
  return units[blank]?.kind === 'blank' && isHan(blank - 1) && isHan(blank + 1) && !isHan(blank - 2) && !isHan(blank + 2)
    && units[blank + 2]?.kind !== 'latin' && units[blank - 2]?.kind !== 'latin';
}

/** What a break between two units costs where it is allowed. */
function cost(left: Unit, right: Unit): number {
  if (right.kind === 'han' && isDigit(left.codePoint)) return dateUnits.has(right.codePoint) ? BEFORE_DATE_UNIT : BEFORE_HAN_AFTER_DIGIT;
  if (left.kind === 'latin-mark' && right.kind === 'latin') return AFTER_HYPHEN;
  return 0;
}

/**
 * The cost of a line break before each unit (Infinity: none there): UAX 14, then our own table on top, because UAX 14
 * alone lets · ～ ／ start a line and will not let …… do so. The last entry is the paragraph's end.
 */
export function opportunities(text: string, units: readonly Unit[], level: KinsokuLevel): Float64Array {
  const breaks = new Float64Array(units.length + 1).fill(FORBIDDEN);
  breaks[units.length] = FORCED_BREAK;
  if (units.length === 0) return breaks;
  const uax = uaxBreaks(uaxText(text, units), level === 'strict');
  for (let i = 1; i < units.length; i++) {
    const left = units[i - 1]!;
    const right = units[i]!;
    if (left.kind === 'break') {
      breaks[i] = FORCED_BREAK;
      continue;
    }
    let allowed = uax[right.start] === 1;
    const bothHan = isHanFace(left) && isHanFace(right) && right.kind !== 'blank';
    if (bothHan && (isDoubleDash(right) || level === 'none')) allowed = true;
    if (!allowed || neverFirst(right, level) || neverLast(left, level)) continue;
    if (insideSpreadName(units, i) || insideSpreadName(units, i - 1)) continue;
    breaks[i] = cost(left, right);
  }
  return breaks;
}

/** What house style changes in UAX 14: classes by 禁则 level and language, as CSS Text 3 (`line-break`) has them (K10). */
import { isHanLanguage, type Language } from '../../model/language';
import type { KinsokuLevel } from '../../model/style';
import { LB } from './line-break-class-data';
import { LOOSE, narrowed } from './uax-breaks';

const points = (characters: string): ReadonlySet<number> => new Set(Array.from(characters, (character) => character.codePointAt(0)!));

/** Hyphen-like signs of East Asia, free below the GB level in Chinese and Japanese. */
const waves = points('〜゠');
const iterationMarks = points('々〻ゝゞヽヾ');
/** Marks that stand in the middle of their cell: `loose` lets them start a line in Chinese and Japanese. */
const centred = points('・：；･‼⁇⁈⁉！？');
const hyphens = points('‐–');

type Tailor = (codePoint: number, lineBreakClass: number) => number;

function makeTailor(level: KinsokuLevel, isHan: boolean): Tailor {
  const loose = level === 'loose' || level === 'none';
  const strict = level === 'strict';
  const freeWaves = isHan && (loose || level === 'basic');
  return (codePoint, found) => {
    switch (found) {
      case LB.ID: case LB.AL:
        return found;
      case LB.CJ:
        return strict ? LB.NS : LB.ID;
      case LB.PO_WIDE: case LB.PR_WIDE:
        return loose && isHan ? found : narrowed(found);
      case LB.IN:
        return loose ? LOOSE.LEADER : found;
      case LB.BA:
        return loose && isHan && hyphens.has(codePoint) ? LOOSE.HYPHEN : found;
      case LB.NS: case LB.EX:
        if (freeWaves && waves.has(codePoint)) return LB.ID;
        if (loose && iterationMarks.has(codePoint)) return LB.ID;
        return loose && isHan && centred.has(codePoint) ? LB.ID : found;
      default:
        return found;
    }
  };
}

const made = new Map<string, Tailor>();

/** The line breaking class that a character has at a level in a language, from its class in Unicode. */
export function tailoredClass(level: KinsokuLevel, language: Language): Tailor {
  const isHan = isHanLanguage(language);
  const key = `${level} ${isHan}`;
  let tailor = made.get(key);
  if (!tailor) made.set(key, (tailor = makeTailor(level, isHan)));
  return tailor;
}

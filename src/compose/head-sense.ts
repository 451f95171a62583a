/**
 * Where a head may end its lines, and how well (H7): at typed blanks first, then after a clause, then between words; hardly inside a name, a
 * number, a title in book marks; inside a word only when there is no other way. No mark begins a line.
 */
import { isHanLanguage } from '../model/language';
import { englishBreakCost, hanBreakCost } from './head-break-cost';
import { wholeSpans } from './head-whole';
import { RELAXED } from './paragraph/break-costs';
import type { PreparedParagraph, Unit } from './paragraph/paragraph';
import type { Word, World } from './world';

/** What a break stands at, from best to worst. */
export const BREAK_SENSES = ['forced', 'blank', 'clause', 'words', 'phrase', 'whole', 'word'] as const;
export type BreakSense = (typeof BREAK_SENSES)[number];

/** A place where a head's line may end. */
export interface HeadBreak {
  /** The next line's first unit, and where that starts in the text. */
  readonly unit: number;
  readonly offset: number;
  /** 0 = as good as no break; from WORST_SENSE on, only if nothing else fits. */
  readonly cost: number;
  readonly sense: BreakSense;
}

export interface HeadSense {
  readonly breaks: readonly HeadBreak[];
  /** The dictionary was not there yet. */
  readonly waiting: boolean;
}

const AT_BLANK = 0;
const AFTER_CLAUSE = 4;
/** A break that splits a name, a number or a title. */
const IN_WHOLE = 60;
/** A break inside a word. */
export const WORST_SENSE = 100;
/** Between words in Latin letters within Chinese: as a rule a name. */
const IN_FOREIGN = 30;
/** Between words that hang together. */
const IN_PHRASE = 14;

const remembered = new WeakMap<PreparedParagraph, HeadSense>();

/** The breaks that a head allows. The same paragraph gives the same object, once the dictionary is there. */
export function headSense(p: PreparedParagraph, world: World): HeadSense {
  const known = remembered.get(p);
  if (known && !(known.waiting && world.words?.('') !== null)) return known;
  const words = isHanLanguage(p.language) ? world.words?.(p.text) : undefined;
  const sense = { breaks: breaksOf(p, words ?? null), waiting: words === null };
  remembered.set(p, sense);
  return sense;
}

function breaksOf(p: PreparedParagraph, words: readonly Word[] | null): HeadBreak[] {
  const { units, text } = p;
  const whole = wholeSpans(text);
  const isHan = isHanLanguage(p.language);
  const startsAt = new Map(words?.map((word, i) => [word.start, i] as const));
  const endsAt = new Map(words?.map((word) => [word.end, word] as const));
  const wordBefore = (unit: Unit): Word => endsAt.get(unit.end) ?? alone(text, unit);
  const wordFrom = (unit: Unit): Word => words?.[startsAt.get(unit.start) ?? -1] ?? alone(text, unit);
  const breaks: HeadBreak[] = [];
  for (let i = 1; i < units.length; i++) {
    const right = units[i]!;
    const left = units[i - 1]!;
    const offset = right.start;
    if (left.kind === 'break') {
      breaks.push({ unit: i, offset, cost: 0, sense: 'forced' });
      continue;
    }
    if (p.breaks[i]! >= RELAXED || neverBetween(left, right)) continue;
    const at = (cost: number, sense: BreakSense) => breaks.push({ unit: i, offset, cost, sense });
    const span = whole.find(({ start, end }) => start < offset && offset < end);
    if (span) at(span.cost, 'whole');
    else if (left.kind === 'blank' || (left.kind === 'space' && isHan && isWide(units[i - 2]) && isWide(right))) at(AT_BLANK, 'blank');
    else if (endsClause(text, left)) at(AFTER_CLAUSE, 'clause');
    else if (!isHan) at(...graded(englishBreakCost(text, offset)));
    else if (left.kind === 'space') at(IN_FOREIGN, 'phrase');
    else if (words && isWide(left) && isWide(right) && !startsAt.has(offset)) at(WORST_SENSE, 'word');
    else at(...graded(hanBreakCost(text, wordBefore(left), wordFrom(right))));
  }
  return breaks;
}

/** A unit as a word of its own, where no dictionary speaks of it. */
const alone = (text: string, { start, end }: Unit): Word => ({ start, end: Math.min(end, text.length), kind: 'other', joins: false });

const graded = (cost: number): [number, BreakSense] => {
  const kept = Math.max(1, Math.min(cost, WORST_SENSE));
  return [kept, kept >= WORST_SENSE ? 'word' : kept >= IN_WHOLE ? 'whole' : kept >= IN_PHRASE ? 'phrase' : 'words'];
};

const isWide = (unit: Unit | undefined): boolean => unit?.kind === 'han';

/** Marks never begin a head's line and brackets never end one, whatever the style's prohibition level. */
function neverBetween(left: Unit, right: Unit): boolean {
  if (left.kind === 'opening') return true;
  return right.kind === 'closing' || right.kind === 'pause' || right.kind === 'stop' || right.kind === 'interpunct' || right.kind === 'connector'
    || right.kind === 'solidus' || right.kind === 'blank' || right.kind === 'space';
}

const CLAUSE_ENDS = new Set('，；：。！？,;:!?—');
function endsClause(text: string, left: Unit): boolean {
  const last = text.slice(0, left.end).trimEnd().at(-1) ?? '';
  return (left.kind === 'pause' && last !== '、') || left.kind === 'stop' || (left.kind !== 'han' && CLAUSE_ENDS.has(last));
}

import type { Spot } from './finding';

/** A spot for every match of a global pattern; `make` may decline with null. Offsets are the match's own unless it says otherwise. */
export function* spots(text: string, pattern: RegExp, make: (match: RegExpExecArray) => Omit<Spot, 'from' | 'to'> & Partial<Pick<Spot, 'from' | 'to'>> | null): Generator<Spot> {
  for (const match of text.matchAll(pattern)) {
    const spot = make(match);
    if (spot) yield { from: match.index, to: match.index + match[0].length, ...spot };
  }
}

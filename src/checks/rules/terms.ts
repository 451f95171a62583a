import type { Term } from '../../model/workflow';
import type { PartRule, Spot } from '../finding';

interface Matcher {
  readonly pattern: RegExp;
  readonly terms: ReadonlyMap<string, Term>;
}
const matchers = new WeakMap<readonly Term[], Matcher | null>();
const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{Script=Latin}\d]/u.test(sign);

function matcherOf(terms: readonly Term[]): Matcher | null {
  let known = matchers.get(terms);
  if (known === undefined) {
    const byWords = new Map(terms.flatMap((term) => term.instead.filter((words) => words.trim() !== '').map((words) => [words, term] as const)));
    known = byWords.size === 0 ? null : { terms: byWords, pattern: new RegExp([...byWords.keys()].sort((a, b) => b.length - a.length).map(escaped).join('|'), 'g') };
    matchers.set(terms, known);
  }
  return known;
}

/** Words that the house does not print (用语表), with the one that it prefers. Latin words count whole. */
export const terms: PartRule = function* terms(text, context): Generator<Spot> {
  const matcher = matcherOf(context.terms);
  if (!matcher) return;
  for (const { 0: found, index } of text.matchAll(matcher.pattern)) {
    const term = matcher.terms.get(found)!;
    const end = index + found.length;
    if ((isWord(found[0]) && isWord(text[index - 1])) || (isWord(found.at(-1)) && isWord(text[end]))) continue;
    // The preferred word may hold the other one: “维吾尔族” for “维吾尔”.
    const inside = term.use.indexOf(found);
    if (inside >= 0 && text.startsWith(term.use, index - inside)) continue;
    const note = term.note === '' ? '' : `：${term.note}`;
    yield term.use === ''
      ? { from: index, to: end, key: 'check.bannedTerm', values: { note }, severity: 'error' }
      : { from: index, to: end, key: 'check.otherTerm', values: { use: term.use, note }, fix: term.use, severity: 'error' };
  }
};

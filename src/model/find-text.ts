import { partText } from './story-text';
import type { Edition } from './edition';
import type { StoryId } from './ids';

/** What is looked for. */
export interface FindQuery {
  readonly text: string;
  readonly matchCase: boolean;
  /** Latin words whole; Chinese has no blanks between words, so its characters always count. */
  readonly wholeWord: boolean;
  /** `text` is a regular expression (flags `u` and `m`). */
  readonly pattern: boolean;
  /** Full-width and half-width letters, digits and marks are the same: ２０２６ finds 2026. */
  readonly anyWidth: boolean;
}

/** A match within one part, UTF-16 offsets, and what it would become. */
export interface TextMatch {
  readonly story: StoryId;
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly replaced: string;
}

export type Finder =
  | { readonly ok: true; find(text: string, replacement: string): readonly Omit<TextMatch, 'story' | 'part'>[] }
  /** `key` names the message that says what is wrong with the pattern. */
  | { readonly ok: false; readonly key: string };

/** Half-width forms of full-width ASCII and of the ideographic space: one UTF-16 unit for one, so that offsets stay. */
const narrow = (text: string): string =>
  text.replaceAll(/[\uff01-\uff5e\u3000]/g, (wide) => (wide === '\u3000' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0)));

const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;
const escaped = (text: string): string => text.replaceAll(SYNTAX, '\\$&');
/** In a pattern a wide bracket means the bracket, not a group. */
const narrowPattern = (pattern: string): string => pattern.replaceAll(/[\uff01-\uff5e\u3000]/g, (wide) => escaped(narrow(wide)));

const LETTER = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{N}_]';
const isLetter = new RegExp(LETTER, 'u');

/** Makes a query ready to be asked of many texts. */
export function createFinder(query: FindQuery): Finder {
  if (query.text === '') return { ok: true, find: () => [] };
  const own = query.pattern ? (query.anyWidth ? narrowPattern(query.text) : query.text) : escaped(query.anyWidth ? narrow(query.text) : query.text);
  let pattern: RegExp;
  try {
    pattern = new RegExp(query.wholeWord ? wholeWords(own, query) : own, `dgmu${query.matchCase ? '' : 'i'}`);
  } catch (error) {
    return { ok: false, key: `find.pattern.${faultOf(String(error))}` };
  }
  return {
    ok: true,
    find(text, replacement) {
      const matches: Omit<TextMatch, 'story' | 'part'>[] = [];
      for (const match of (query.anyWidth ? narrow(text) : text).matchAll(pattern)) {
        const [start, end] = match.indices![0]!;
        if (end === start) continue;
        matches.push({ start, end, found: text.slice(start, end), replaced: query.pattern ? filled(replacement, match, text) : replacement });
      }
      return matches;
    },
  };
}

/** Bounds only where the query itself begins or ends with a letter or digit. */
function wholeWords(own: string, { text, pattern }: FindQuery): string {
  const first = pattern || isLetter.test(String.fromCodePoint(text.codePointAt(0)!));
  const last = pattern || isLetter.test(text.at(-1)!);
  return `${first ? `(?<!${LETTER})` : ''}(?:${own})${last ? `(?!${LETTER})` : ''}`;
}

/** What the engine complains of, in words that this file's messages have. */
function faultOf(error: string): 'group' | 'class' | 'repeat' | 'escape' | 'other' {
  if (/group|parenthes|\)/i.test(error) && /unterminated|unmatched|invalid group/i.test(error)) return 'group';
  if (/class|range/i.test(error)) return 'class';
  if (/repeat|quantifier|brackets/i.test(error)) return 'repeat';
  return /escape|property|\\$/i.test(error) ? 'escape' : 'other';
}

/** The replacement of a pattern: $1…$99, $<name> and $& stand for what was found (as it stands in the text), \n and \t for themselves, $$ for $. */
function filled(replacement: string, match: RegExpMatchArray, text: string): string {
  const at = (span: readonly [number, number] | undefined): string => (span ? text.slice(span[0], span[1]) : '');
  return replacement.replaceAll(/\$(\$|&|\d{1,2}|<[^>]+>)|\\([nt\\])/g, (whole, dollar: string | undefined, slash: string | undefined) => {
    if (slash) return slash === 'n' ? '\n' : slash === 't' ? '\t' : '\\';
    if (dollar === '$') return '$';
    if (dollar === '&') return at(match.indices![0]);
    if (dollar!.startsWith('<')) return at(match.indices!.groups?.[dollar!.slice(1, -1)]);
    const group = Number(dollar);
    return group >= 1 && group < match.length ? at(match.indices![group]) : whole;
  });
}

/** All matches in some stories, in the stories' order, part by part; no more than `most`. */
export function findInStories(edition: Edition, stories: readonly StoryId[], finder: Extract<Finder, { ok: true }>, replacement: string, most: number): readonly TextMatch[] {
  const all: TextMatch[] = [];
  for (const story of stories) {
    for (const [part, value] of (edition.stories[story]?.text ?? []).entries()) {
      for (const match of finder.find(partText(value), replacement)) {
        if (all.length >= most) return all;
        all.push({ story, part, ...match });
      }
    }
  }
  return all;
}

/**
 * Hyphenation by TeX's patterns, as the package hyphenopoly compiles them: one small WebAssembly engine a language.
 * Opens no file; the bytes come from outside, all languages before the first page is composed, so that a page never
 * depends on what happened to be loaded.
 */
import { LATIN_LANGUAGES, type Language, type LatinLanguage } from '../model/language';

/** Offsets (UTF-16) in a word at which its language may break it with a hyphen, in order. */
export type Hyphenate = (word: string, language: Language) => readonly number[];

/** The file of each language among the package's patterns, without its ending. */
const FILES: Readonly<Record<LatinLanguage, string>> = {
  'en': 'en-us', 'en-GB': 'en-gb', 'de': 'de', 'fr': 'fr', 'es': 'es', 'it': 'it', 'pt': 'pt', 'nl': 'nl', 'sv': 'sv', 'da': 'da', 'nb': 'nb', 'fi': 'fi',
  'pl': 'pl', 'cs': 'cs', 'hu': 'hu', 'tr': 'tr', 'ru': 'ru', 'uk': 'uk',
};

/** A language's patterns as a file of the package hyphenopoly: `patterns/<this>.wasm`. */
export const patternsFile = (language: LatinLanguage): string => FILES[language];

/** Shorter words are left whole, as Hyphenopoly and the trade do. */
const SHORTEST_WORD = 6;
/** The engine holds 64 characters, two dots and an end among them. */
const LONGEST_WORD = 61;
/** Where the engine keeps its alphabet, bytes. */
const ALPHABET = 1664;
const MARK = 0xad;
const REMEMBERED = 20_000;

/** What a language's engine gives to the outside: least letters before and after a hyphen, the alphabet's length, and its memory. */
export interface PatternEngine {
  readonly lmi: { readonly value: number };
  readonly rmi: { readonly value: number };
  readonly lct: { readonly value: number };
  readonly mem: { readonly buffer: ArrayBuffer };
  /** Hyphenates the word that stands at the memory's start, in place; gives the length of the result. */
  readonly hyphenate: (before: number, after: number, mark: number) => number;
}

/** The one call we make, in the window and in Node alike. Not the synchronous one: windows of older engines refuse it for more than 4 kB. */
const { WebAssembly: webAssembly } = globalThis as unknown as {
  readonly WebAssembly: { instantiate(bytes: Uint8Array): Promise<{ readonly instance: { readonly exports: unknown } }> };
};

/** The points of words of one language. */
export type Patterns = (word: string) => readonly number[];

/** The points that the started engine of a language's patterns finds; words are remembered. */
export function patternsOf(engine: PatternEngine): Patterns {
  const alphabet = new Set(String.fromCharCode(...new Uint16Array(engine.mem.buffer, ALPHABET, engine.lct.value)));
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const found = known.get(word);
    if (found) return found;
    const points = pointsOf(engine, alphabet, word);
    if (known.size >= REMEMBERED) known.clear();
    known.set(word, points);
    return points;
  };
}

/** Every letter as the patterns know it: in lower case, and a letter that is foreign to the language as the one it is made from (é in English). */
function spelling(alphabet: ReadonlySet<string>, word: string): string | null {
  let result = '';
  for (const character of word) {
    // One code unit for one: İ and the like, whose small form is two, keep their place.
    const small = alphabet.has(character) ? character : character.toLowerCase().charAt(0);
    const letter = alphabet.has(small) ? small : small.normalize('NFD').charAt(0);
    if (!alphabet.has(letter)) return null;
    result += letter;
  }
  return result.length === word.length ? result : null;
}

function pointsOf(engine: PatternEngine, alphabet: ReadonlySet<string>, word: string): readonly number[] {
  if (word.length < SHORTEST_WORD || word.length > LONGEST_WORD) return [];
  const spelt = spelling(alphabet, word);
  if (spelt === null) return [];
  const codes = new Uint16Array(engine.mem.buffer, 0, LONGEST_WORD + 1);
  for (let i = 0; i < spelt.length; i++) codes[i] = spelt.charCodeAt(i);
  codes[spelt.length] = 0;
  const length = engine.hyphenate(engine.lmi.value, engine.rmi.value, MARK);
  const points: number[] = [];
  const marked = new Uint16Array(engine.mem.buffer, 0, Math.max(0, length));
  for (let i = 0; i < marked.length; i++) if (marked[i] === MARK) points.push(i - points.length);
  return points;
}

/**
 * A hyphenator of all languages that hyphenate. `read` gives a language's pattern file; when it rejects, so does this:
 * a page set without hyphens for once would not be the same page.
 */
export async function createHyphenator(read: (language: LatinLanguage) => Promise<Uint8Array>): Promise<Hyphenate> {
  const started = await Promise.all(LATIN_LANGUAGES.map(async (language) => {
    const { instance } = await webAssembly.instantiate(await read(language));
    return [language, patternsOf(instance.exports as PatternEngine)] as const;
  }));
  const patterns = new Map<Language, Patterns>(started);
  return (word, language) => patterns.get(language)?.(word) ?? [];
}

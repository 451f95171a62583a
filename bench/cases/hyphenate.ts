import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { patternsOf, type PatternEngine, type Patterns } from '../../src/fonts/hyphenator';

const folder = join(dirname(createRequire(import.meta.url).resolve('hyphenopoly/package.json')), 'patterns');
/** Names that other lists give to a language of the package. */
const otherNames: Readonly<Record<string, string>> = {
  'en': 'en-us', 'de-1996': 'de', 'el': 'el-monoton', 'mn': 'mn-cyrl', 'no': 'nb', 'sr-latn': 'sh-latn', 'sr': 'sr-cyrl', 'zh-latn': 'zh-latn-pinyin',
};

const patterns = new Map<string, Patterns>();

/** The setter's languages and all others that the package has: the engine is the same. */
function patternsFor(language: string): Patterns {
  let found = patterns.get(language);
  if (!found) {
    const module = new WebAssembly.Module(readFileSync(join(folder, `${language}.wasm`)));
    patterns.set(language, (found = patternsOf(new WebAssembly.Instance(module).exports as unknown as PatternEngine)));
  }
  return found;
}

/** The points at which a word may be hyphenated, UTF-16 offsets. Throws for a language without patterns. */
export function hyphenate(word: string, language: string): readonly number[] {
  const name = language.toLowerCase();
  return patternsFor(otherNames[name] ?? name)(word);
}

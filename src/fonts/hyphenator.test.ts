import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, LATIN_LANGUAGES, type Language } from '../model/language';
import { createHyphenator, patternsFile, type Hyphenate } from './hyphenator';

const { resolve } = createRequire(import.meta.url);
const file = (language: (typeof LATIN_LANGUAGES)[number]) => resolve(`hyphenopoly/patterns/${patternsFile(language)}.wasm`);
let hyphenate: Hyphenate;
beforeAll(async () => {
  hyphenate = await createHyphenator((language) => readFile(file(language)));
});

/** The word with its hyphens. */
function hyphenated(word: string, language: Language): string {
  let result = '';
  let from = 0;
  for (const point of hyphenate(word, language)) {
    result += `${word.slice(from, point)}-`;
    from = point;
  }
  return result + word.slice(from);
}

describe('createHyphenator', () => {
  it.each([
    ['en', 'hyphenation', 'hy-phen-ation'], ['en', 'newspaper', 'news-pa-per'], ['en-GB', 'photographer', 'pho-to-grapher'],
    ['de', 'Bürgermeisterwahl', 'Bür-ger-meis-ter-wahl'], ['fr', 'administration', 'ad-mi-nis-tra-tion'], ['es', 'ayuntamiento', 'ayun-ta-mien-to'],
    ['it', 'municipale', 'mu-ni-ci-pa-le'], ['pl', 'samorządowy', 'sa-mo-rzą-do-wy'], ['ru', 'администрация', 'ад-ми-ни-стра-ция'],
  ] as const)('L2 breaks words of %s: %s', (language, word, expected) => expect(hyphenated(word, language)).toBe(expected));

  it('L2 has patterns for every language that hyphenates, and none for Chinese and Japanese', () => {
    for (const language of LANGUAGES) {
      const isLatin = (LATIN_LANGUAGES as readonly string[]).includes(language);
      const word = language === 'ru' || language === 'uk' ? 'республика' : 'informatika';
      expect(hyphenate(word, language).length > 0, language).toBe(isLatin);
    }
  });

  it('L2 takes a capital for its letter, and a foreign accent for the letter below it', () => {
    expect(hyphenated('Hyphenation', 'en')).toBe('Hy-phen-ation');
    expect(hyphenated('communiqué', 'en')).toBe('com-mu-niqué');
    expect(hyphenated('attività', 'it')).toBe('at-ti-vi-tà');
  });

  it('leaves alone what is short, too long or of another script', () => {
    for (const word of ['into', '中文中文中文中文', 'informaция', 'a'.repeat(5000), '', '\ud800informatika']) expect(hyphenate(word, 'en')).toEqual([]);
  });

  it('gives the same points again after other words', () => {
    const first = [...hyphenate('municipality', 'en')];
    hyphenate('administration', 'en');
    expect(hyphenate('municipality', 'en')).toEqual(first);
  });

  it('rejects when a language’s patterns are not to be had', async () => {
    await expect(createHyphenator((language) => (language === 'hu' ? Promise.reject(new Error('gone')) : Promise.resolve(readFileSync(file(language)))))).rejects.toThrow('gone');
  });
});

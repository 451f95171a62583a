import { describe, expect, it } from 'vitest';
import { wordsToCheck } from './words-to-check';

const words = (text: string): readonly string[] => wordsToCheck(text).map(({ word }) => word);

describe('words to check', () => {
  it('finds words with their places, apostrophes inside and marks outside', () => {
    expect(wordsToCheck('“Don’t recieve,” she')).toEqual([
      { word: "Don't", start: 1, end: 6 }, { word: 'recieve', start: 7, end: 14 }, { word: 'she', start: 17, end: 20 },
    ]);
    expect(words("the mayor's 'quoted' dogs’ café")).toEqual(['the', "mayor's", 'quoted', 'dogs', 'café']);
  });
  it('takes hyphened words apart and reads over soft hyphens', () => {
    expect(wordsToCheck('long-term news\u00adpaper')).toEqual([
      { word: 'long', start: 0, end: 4 }, { word: 'term', start: 5, end: 9 }, { word: 'newspaper', start: 10, end: 20 },
    ]);
  });
  it('leaves out what no dictionary holds', () => {
    expect(words('NATO NATO’s 2026 4th B2B A-level I x')).toEqual(['level']);
    expect(words('see https://exampel.org/pagge www.foo.bar exampel.com desk@papper.org {dait} #taggs end')).toEqual(['see', 'end']);
    expect(words('据《Guardian》报道 Москва')).toEqual(['Guardian']);
  });
});

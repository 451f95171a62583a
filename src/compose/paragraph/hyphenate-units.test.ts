import { describe, expect, it } from 'vitest';
import { breakAt, linesOf, makeParagraph, setAll } from '../../testing/make-paragraph';
import type { ParagraphInput } from './paragraph';
import type { ParagraphStyle } from '../../model/style';

/** In the fake world a word may be parted after every third letter; a letter is half an em. */
const english = (text: string, style: Partial<ParagraphStyle> = {}, input: Partial<ParagraphInput> = {}) =>
  makeParagraph(text, { hyphenate: true, ...style }, { language: 'en', ...input });

/** The text with a bar wherever a line may end with a hyphen. */
function marked(text: string, style: Partial<ParagraphStyle> = {}, input: Partial<ParagraphInput> = {}): string {
  const p = english(text, style, input);
  return p.units.map((unit, i) => ((p.hyphens?.[i] ?? 0) > 0 ? '|' : '') + text.slice(unit.start, unit.end)).join('');
}

describe('hyphenateUnits', () => {
  it('L2 allows a hyphen where the language does, with the style’s least letters before and after', () => {
    expect(marked('abcdefghi', { hyphenBefore: 2, hyphenAfter: 3 })).toBe('abc|def|ghi');
    expect(marked('abcdefghi', { hyphenBefore: 4, hyphenAfter: 3 })).toBe('abcdef|ghi');
    expect(marked('abcdefghi', { hyphenBefore: 2, hyphenAfter: 4 })).toBe('abc|defghi');
    expect(marked('abcdefghi', { hyphenate: false })).toBe('abcdefghi');
  });

  it('L2 parts no word of a head, but for the author’s soft hyphens', () => {
    const head = (text: string) => english('', {}, { part: { type: 'headline', children: [{ text }] } });
    expect(head('abcdefghi').hyphens).toBeNull();
    expect(head('abcd\u00adefghi').hyphens?.[4]).toBeGreaterThan(0);
  });

  it('U5 leaves whole what is no plain word: capitals, digits, compounds, apostrophes, addresses', () => {
    for (const word of ['ABCDEFGHI', 'abcdef7ghi', '7abcdefghi', 'abcdefghi-jkl', 'abcdefghi’s', 'desk@abcdefghi']) expect(marked(word), word).toBe(word);
    expect(marked('(abcdefghi),')).toBe('(abc|def|ghi),');
  });

  it('L2 parts the long word behind an elision in French and Italian', () => {
    expect(marked('l’abcdefghi', {}, { language: 'fr' })).toBe('l’abc|def|ghi');
  });

  it('L2 breaks a word with soft hyphens there and nowhere else, even where the style does not hyphenate', () => {
    expect(marked('ab\u00adcdefghi')).toBe('ab\u00ad|cdefghi');
    expect(marked('ab\u00adcdefghi', { hyphenate: false })).toBe('ab\u00ad|cdefghi');
  });

  it('L2 likes names whole: a capital within a sentence makes the break dearer, one at its start does not', () => {
    const p = english('Abcdefghi. Abcdefghi and Abcdefghi');
    const costs = [...p.breaks].filter((_, i) => (p.hyphens?.[i] ?? 0) > 0);
    expect(costs.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(costs[4]).toBeGreaterThan(0);
    const german = english('Abcdefghi und Abcdefghi', {}, { language: 'de' });
    expect([...german.breaks].filter((_, i) => (german.hyphens?.[i] ?? 0) > 0).every((cost) => cost === 0)).toBe(true);
  });

  it('U5 ends a line inside a word only with a hyphen that is drawn inside the measure', () => {
    const p = english('abc abcdefghi abcdef abcdefghijkl abc abcdefghi');
    const lines = setAll(p, 6.5);
    const ranges = breakAt(p, 6.5);
    let parted = 0;
    lines.forEach((line, i) => {
      const run = line.runs.at(-1)!;
      const inside = /[a-z]$/.test(p.text.slice(0, ranges[i]!.end)) && ranges[i]!.end < p.text.length;
      expect(run.glyphs.at(-1) === 0x2010, linesOf(p, 6.5)[i]!).toBe(inside);
      expect(run.glyphs.length).toBe(run.text.trimEnd().length + (inside ? 1 : 0));
      if (i < lines.length - 1) expect(line.width).toBeCloseTo(65, 1);
      if (inside) {
        parted++;
        expect(run.clusters.at(-1)).toBe(run.text.length);
        expect(run.end).toBeCloseTo(65, 1);
      }
    });
    expect(parted).toBeGreaterThan(0);
  });

  it('L3 ends no more lines in a row with a hyphen than the style allows', () => {
    const text = 'abcdef abcdefghi abc abcdefghijkl ab abcdefghijklmno abcdefgh a abcdefghijk '.repeat(4);
    for (const ladder of [1, 2]) {
      let inRow = 0;
      let most = 0;
      for (const { end } of breakAt(english(text, { hyphenLadder: ladder }), 20)) {
        inRow = end < text.length && text[end - 1] !== ' ' ? inRow + 1 : 0;
        most = Math.max(most, inRow);
      }
      expect(most).toBe(ladder);
    }
  });
});

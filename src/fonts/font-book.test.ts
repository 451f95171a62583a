import { describe, expect, it } from 'vitest';
import { testStyles } from '../testing/styles';
import { createFontBook } from './font-book';

const entry = (key: string, family: string, weight: number, italic = false) => ({ key, family, weight, italic });
const book = createFontBook([
  entry('s4', 'Forme Song', 400), entry('s6', 'Forme Song', 600), entry('s9', 'Forme Song', 900),
  entry('h4', 'Forme Hei', 400), entry('l4', 'Source Serif 4', 400), entry('l4i', 'Source Serif 4', 400, true), entry('l7', 'Source Serif 4', 700),
]);
const key = (family: string, weight: number, italic = false) => book.find({ family, weight, italic })?.key;

describe('createFontBook', () => {
  it('finds the very face, whatever the letter case of the family', () => {
    expect(key('forme song', 600)).toBe('s6');
    expect(key('Source Serif 4', 400, true)).toBe('l4i');
  });
  it('prefers lighter faces up to 500 and heavier ones above, as CSS does', () => {
    expect(key('Forme Song', 500)).toBe('s4');
    expect(key('Forme Song', 700)).toBe('s9');
    expect(key('Forme Song', 300)).toBe('s4');
    expect(key('Forme Song', 950)).toBe('s9');
  });
  it('prefers the slope to the weight', () => {
    expect(key('Source Serif 4', 700, true)).toBe('l4i');
  });
  it('stands in for a family that is not there, and says so', () => {
    expect(key('Nobody', 900)).toBe('s9');
    expect(book.hasFamily('Nobody')).toBe(false);
  });
  it('falls back to one font of each other family, nearest in weight', () => {
    expect(book.fallbacks('s9')).toEqual(['h4', 'l7']);
  });
  it('names every font that a house style asks for, once', () => {
    expect(new Set(book.needed(testStyles))).toEqual(new Set(['s4', 's9', 'h4', 'l4', 'l7']));
    const { body } = testStyles.paragraph;
    const withDigits = { ...testStyles, paragraph: { body: { ...body!, font: { ...body!.font, digits: { family: 'Source Serif 4', weight: 400, italic: true } } } } };
    expect(book.needed(withDigits)).toContain('l4i');
    expect(createFontBook([]).find({ family: 'x', weight: 400, italic: false })).toBeNull();
  });
});

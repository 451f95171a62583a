import { describe, expect, test } from 'vitest';
import type { SheetPage, TextPlace } from '../model/proof-sheet';
import { letterAt, showsStory, stretchesOf } from './places';
import { wordAt, wordsOf } from './words';

// Two level lines of ten letters of 10 pt, an upright line, and a line in which a letter takes two units.
const tens = (from: number, count: number): number[] => Array.from({ length: count + 1 }, (_, i) => (from + i * 10) * 10);
const places: TextPlace[] = [
  [0, 0, 100, 10, 0, tens(50, 10), 0],
  [0, 10, 120, 10, 0, tens(50, 10), 0],
  [1, 5, 300, 20, 1, tens(100, 4), 0],
  [0, 21, 140, 10, 0, tens(50, 2), [0, 2, 3]],
];
const page: SheetPage = { id: 'p', name: '1', width: 400, height: 600, content: '', round: '', steps: [], picture: '', places };

describe('places on the page', () => {
  test('a point means the letter under it, or the nearest one within reach', () => {
    expect(letterAt(page, 55, 105)).toEqual({ story: 0, offset: 0 });
    expect(letterAt(page, 79.9, 125)).toEqual({ story: 0, offset: 12 });
    expect(letterAt(page, 310, 125)).toEqual({ story: 1, offset: 7 });
    expect(letterAt(page, 65, 145)).toEqual({ story: 0, offset: 23 });
    expect(letterAt(page, 153, 105)).toEqual({ story: 0, offset: 9 });
    expect(letterAt(page, 230, 400)).toBeNull();
    expect(letterAt(page, 230, 400, 1)).toEqual({ story: 1, offset: 8 });
  });

  test('a stretch is one box in each line that it is in; a place between letters is a bar', () => {
    expect(stretchesOf(page, 0, 8, 12)).toEqual([{ x: 130, y: 100, width: 20, height: 10, vertical: false }, { x: 50, y: 120, width: 20, height: 10, vertical: false }]);
    expect(stretchesOf(page, 0, 21, 23)).toEqual([{ x: 50, y: 140, width: 10, height: 10, vertical: false }]);
    expect(stretchesOf(page, 1, 6, 7)).toEqual([{ x: 300, y: 110, width: 20, height: 10, vertical: true }]);
    expect(stretchesOf(page, 0, 3, 3)).toEqual([{ x: 80, y: 100, width: 0.8, height: 10, vertical: false }]);
    expect(stretchesOf(page, 1, 0, 5)).toEqual([]);
    expect([showsStory(page, 1, 7), showsStory(page, 1, 2)]).toEqual([true, false]);
  });
});

test('words are those of the language; blanks and ends of paragraphs are none', () => {
  const text = 'The ferry, again.\n过江只要四分钟';
  const words = wordsOf(text, 'en');
  expect(words.map(({ from, to }) => text.slice(from, to)).slice(0, 5)).toEqual(['The', 'ferry', ',', 'again', '.']);
  expect(words.some(({ from, to }) => /\s/.test(text.slice(from, to)))).toBe(false);
  expect([wordAt(words, 0), wordAt(words, 3), wordAt(words, 5)]).toEqual([0, 0, 1]);
});

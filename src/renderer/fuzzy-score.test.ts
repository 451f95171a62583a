import { expect, test } from 'vitest';
import { fuzzyScore } from './fuzzy-score';

const best = (query: string, ...texts: string[]): string | undefined =>
  texts.flatMap((text) => { const score = fuzzyScore(text, query); return score === null ? [] : [{ text, score }]; }).sort((a, b) => b.score - a.score)[0]?.text;

test('starts of words and whole words are found before letters somewhere', () => {
  expect(best('ep', 'Keep Lines', 'Export PDF', 'Step')).toBe('Export PDF');
  expect(best('pdf', 'Export PDF', 'Put Deck First')).toBe('Export PDF');
  expect(best('pdf exp', 'Export PDF', 'Export Copy')).toBe('Export PDF');
});

test('Chinese is found by any of its characters in order', () => {
  expect(best('导图', '导出本版 PNG 图片', '导出 PDF')).toBe('导出本版 PNG 图片');
  expect(best('对齐', '左对齐', '对角')).toBe('左对齐');
});

test('what is not there is not found', () => {
  expect(fuzzyScore('Export PDF', 'xyz')).toBeNull();
  expect(fuzzyScore('Return to Basket', 'tbk')).not.toBeNull();
  expect(fuzzyScore('Balance Columns', 'aenu')).toBeNull();
});

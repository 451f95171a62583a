import { expect, test } from 'vitest';
import { PLAIN_CHARACTER } from '../../model/plain-style';
import type { CharacterStyle, StyleSheet } from '../../model/style';
import type { StoryLeaf } from '../../model/story-text';
import { advancesOf, bodySheet, bodyStyle, makeParagraph, setAll } from '../../testing/make-paragraph';
import { withUnderlines } from '../with-underlines';

const sheetWith = (style: Partial<CharacterStyle>): StyleSheet => ({
  ...bodySheet,
  swatches: { ...bodySheet.swatches, red: { id: 'red', name: { zh: '红', en: 'Red' }, cmyk: [0, 100, 100, 0], spot: null } },
  character: { quote: { ...PLAIN_CHARACTER, id: 'quote', name: { zh: '引语', en: 'Quote' }, ...style } },
});
const leaves: StoryLeaf[] = [{ text: '甲乙' }, { text: '丙丁', style: 'quote' }, { text: '戊己' }];
const set = (style: Partial<CharacterStyle>) => setAll(makeParagraph(leaves, { align: 'left', indent: 0 }, { sheet: sheetWith(style) }), 20)[0]!;

test('words take their style’s size, font and colour, and the others keep theirs', () => {
  const line = set({ size: 1.5, swatch: 'red', font: bodyStyle.strongFont });
  expect(line.runs.map(({ text, size, color }) => [text, size, color])).toEqual([['甲乙', 10, [0, 0, 0, 100]], ['丙丁', 15, [0, 100, 100, 0]], ['戊己', 10, [0, 0, 0, 100]]]);
  expect(line.runs[1]!.font).not.toBe(line.runs[0]!.font);
  expect(advancesOf(line)).toEqual([1, 1, 1.5, 1.5, 1, 1]);
});

test('tracking opens behind each of the words', () => {
  expect(advancesOf(set({ tracking: 100 }))).toEqual([1, 1, 1.1, 1.1, 1, 1]);
});

test('a style that the house has lost sets nothing', () => {
  const line = setAll(makeParagraph([{ text: '甲', style: 'gone' }, { text: '乙' }]), 20)[0]!;
  expect(line.runs).toHaveLength(1);
});

test('underlined words have a line as long as they are, the same one while they stay the same', () => {
  const { runs } = set({ underline: true, swatch: 'red' });
  const items = withUnderlines(runs);
  const [, words, line] = items;
  if (words?.kind !== 'glyphs' || line?.kind !== 'path') throw new Error('no line');
  expect([line.commands[0]!.slice(0, 2), line.commands[1]!.slice(0, 2), line.stroke!.color]).toEqual([['M', words.xs[0]], ['L', words.end], [0, 100, 100, 0]]);
  expect(line.commands[0]![2]).toBeGreaterThan(words.y);
  expect(withUnderlines(runs)[2]).toBe(line);
});

test('outlined words are paper with a line of their colour round them', () => {
  expect(set({ outline: true, swatch: 'red' }).runs[1]).toMatchObject({ color: [0, 0, 0, 0], outline: { color: [0, 100, 100, 0] } });
});

import { expect, test } from 'vitest';
import { makeParagraph } from '../testing/make-paragraph';
import { breakLines, breakLinesLoosely } from './broken-lines';

const never = (): boolean => false;

test('a paragraph that cannot be set in another number of lines cannot, however many other measures were tried since', () => {
  const paragraph = makeParagraph('江南水乡，春意正浓。');
  const longer = (em: number): unknown => breakLinesLoosely(paragraph, 0, () => em * 10, never, 1);
  const first = longer(8);
  expect(first).toBeNull();
  for (let others = 1; others <= 20; others += 1) {
    for (let em = 12; em < 12 + others; em += 1) breakLines(paragraph, 0, () => em * 10);
    expect(longer(8)).toBeNull();
  }
});

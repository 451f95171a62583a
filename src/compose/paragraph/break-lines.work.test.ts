/** Hostile text: how much work the breaker does, counted in lines judged, because a clock says more about the machine. */
import { beforeEach, expect, it, vi } from 'vitest';
import { makeParagraph } from '../../testing/make-paragraph';
import { breakParagraph } from './break-paragraph';

const count = vi.hoisted(() => ({ lines: 0 }));
vi.mock('./line-cost', async (original) => {
  const actual = await original<typeof import('./line-cost')>();
  const lineCost: typeof actual.lineCost = (...line) => {
    count.lines++;
    return actual.lineCost(...line);
  };
  return { ...actual, lineCost };
});

const judged = () => count.lines;
const startCounting = () => (count.lines = 0);
beforeEach(() => void startCounting());

const sentence = '初秋时节，老城区的改造工程全部进入尾声，自2022年起，共完成348个小区的改造——“大家有什么意见，尽管提出来！”主任说。';

it('judges a steady number of lines for each character, however long the paragraph', () => {
  const counts = [1000, 10_000, 100_000].map((length) => {
    const p = makeParagraph(sentence.repeat(Math.ceil(length / sentence.length)));
    startCounting();
    breakParagraph(p, 0, () => 130);
    return judged() / p.units.length;
  });
  for (const perUnit of counts) expect(perUnit).toBeLessThan(8);
  expect(counts[2]! / counts[0]!).toBeLessThan(1.1);
});

it('bounds the ways through lines of ever different measures', () => {
  const p = makeParagraph(sentence.repeat(100));
  breakParagraph(p, 0, (line) => 100 + (line % 7) * 10);
  expect(judged() / p.units.length).toBeLessThan(50);
});

it('cuts a word of 5,000 letters without trying its every end', () => {
  const p = makeParagraph('x'.repeat(5000));
  const { lines } = breakParagraph(p, 0, () => 130);
  expect(lines.length).toBe(Math.ceil(5000 / 26));
  expect(judged()).toBeLessThan(2 * lines.length);
});

it('sets a character a line in a column narrower than one, and gets to the end', () => {
  const p = makeParagraph(sentence);
  const { lines } = breakParagraph(p, 0, () => 8.5);
  expect(lines.at(-1)!.end).toBe(sentence.length);
  expect(judged()).toBeLessThan(12 * p.units.length);
});

it('chooses lines one after the other with no more work', () => {
  const p = makeParagraph(sentence.repeat(200), { lineFit: 'stable' });
  const { lines } = breakParagraph(p, 0, () => 130);
  expect(judged() / lines.length).toBeLessThan(12);
});

import { describe, expect, it } from 'vitest';
import { ems, placeNotes, wrapped } from './margin-notes';

const page = { left: 50, right: 750, height: 1100 };
const note = (id: string, x: number, y: number, words = '改正') => ({ id, from: { left: { x, y }, right: { x: x + 10, y } }, words, signs: 0 });
const atEdge = (leader: string): number => Number(/ L (-?[\d.]+)/.exec(leader)![1]);

describe('notes in the margins', () => {
  it('stand at the nearer side, beside the type area, at the height of their marks', () => {
    const [left, right] = placeNotes([note('a', 120, 300), note('b', 700, 300)], page, 8);
    expect([left!.side, right!.side]).toEqual(['left', 'right']);
    expect(left!.rect.x + left!.rect.width).toBeLessThan(page.left);
    expect(right!.rect.x).toBeGreaterThan(page.right);
    expect(Math.abs(left!.rect.y - 300)).toBeLessThan(8);
  });

  it('never overlap, however many crowd at one height, and stay on the page', () => {
    const crowd = Array.from({ length: 40 }, (_, i) => note(`n${i}`, 60 + (i % 5), 1080 - (i % 7), i % 3 === 0 ? '这里的意思不清楚，请与记者核对以后再改' : '改'));
    const top = placeNotes(Array.from({ length: 20 }, (_, i) => note(`t${i}`, 60, 10)), page, 8);
    expect(Math.min(...top.map(({ rect }) => rect.y))).toBeGreaterThanOrEqual(0);
    const placed = [...placeNotes(crowd, page, 8)].sort((a, b) => a.rect.y - b.rect.y);
    expect(placed).toHaveLength(40);
    for (const [i, { rect }] of placed.entries()) {
      expect(rect.y + rect.height).toBeLessThanOrEqual(page.height + 0.001);
      if (i > 0) expect(rect.y).toBeGreaterThanOrEqual(placed[i - 1]!.rect.y + placed[i - 1]!.rect.height);
    }
  });

  it('stand around the middle of their marks when these crowd, and their leaders turn beside the text', () => {
    const placed = placeNotes(Array.from({ length: 9 }, (_, i) => note(`m${i}`, 60, 500 + i)), page, 8);
    const ys = placed.map(({ rect }) => rect.y + 5);
    expect(Math.abs((Math.min(...ys) + Math.max(...ys)) / 2 - 504)).toBeLessThan(8);
    for (const { leader } of placed) expect(atEdge(leader)).toBeLessThan(page.left);
  });

  it('stand at the view’s edge when their margin is out of view, those of marks in view alone, and within it', () => {
    const seen = { x: 200, y: 400, width: 300, height: 200 };
    const placed = placeNotes([note('a', 260, 420), note('b', 230, 590, '这里的意思不清楚，请与记者核对以后再改'), note('under', 215, 500), note('far', 60, 900), note('c', 480, 500)], page, 8, seen);
    const of = (id: string) => placed.find((each) => each.id === id)!;
    for (const id of ['a', 'b', 'under', 'c']) {
      const { rect, isPinned } = of(id);
      expect(isPinned).toBe(true);
      expect(rect.x).toBeGreaterThanOrEqual(seen.x);
      expect(rect.y).toBeGreaterThanOrEqual(seen.y);
      expect(rect.x + rect.width).toBeLessThanOrEqual(seen.x + seen.width);
      expect(rect.y + rect.height).toBeLessThanOrEqual(seen.y + seen.height);
    }
    // Not over its own words.
    expect(of('a').rect.x + of('a').rect.width).toBeLessThan(260);
    expect(of('under').rect.y).toBeGreaterThan(500);
    expect([of('a').side, of('c').side]).toEqual(['left', 'right']);
    expect(of('far')).toMatchObject({ isPinned: false, side: 'left' });
    expect(placeNotes([note('a', 120, 420)], page, 8, { x: -100, y: 0, width: 1000, height: 1100 })[0]).toMatchObject({ isPinned: false });
    // Half a margin: written more narrowly.
    const [narrow] = placeNotes([note('a', 60, 420, '这里的意思不清楚，请与记者核对以后再改')], page, 8, { x: -10, y: 0, width: 500, height: 1100 });
    expect(narrow).toMatchObject({ isPinned: false });
    expect(narrow!.rect.x).toBeGreaterThanOrEqual(-10);
  });

  it('turn long words into lines without losing any, Latin words whole', () => {
    const words = '请核对 the Harrowmouth Courier of 1958 再定';
    const lines = wrapped(words, 8);
    expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
    expect(lines.some((line) => line.includes('Harrowmouth'))).toBe(true);
    for (const line of lines) expect(ems(line)).toBeLessThanOrEqual(12);
  });
});

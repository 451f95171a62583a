import { describe, expect, it } from 'vitest';
import { ems, placeNotes, wrapped } from './margin-notes';

const page = { width: 800, height: 1100, left: 50, right: 50 };
const note = (id: string, x: number, y: number, words = '改正') => ({ id, from: { x, y }, along: 'row' as const, words, signs: 0 });

describe('notes in the margins', () => {
  it('stand at the nearer side, beside the type area, at the height of their marks', () => {
    const [left, right] = placeNotes([note('a', 120, 300), note('b', 700, 300)], page, 8);
    expect([left!.side, right!.side]).toEqual(['left', 'right']);
    expect(left!.rect.x + left!.rect.width).toBeLessThan(page.left);
    expect(right!.rect.x).toBeGreaterThan(page.width - page.right);
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

  it('turn long words into lines without losing any, Latin words whole', () => {
    const words = '请核对 the Harrowmouth Courier of 1958 再定';
    const lines = wrapped(words, 8);
    expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
    expect(lines.some((line) => line.includes('Harrowmouth'))).toBe(true);
    for (const line of lines) expect(ems(line)).toBeLessThanOrEqual(12);
  });
});

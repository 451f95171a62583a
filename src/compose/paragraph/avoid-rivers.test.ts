import { describe, expect, it } from 'vitest';
import { glyphsOf, makeParagraph } from '../../testing/make-paragraph';
import { avoidRivers } from './avoid-rivers';
import { breakLines } from './break-lines';
import type { PreparedParagraph } from './paragraph';
import { setLine } from './set-line';

const text = Array.from({ length: 60 }, (_, i) => 'abcdefghijklm'.slice(0, 2 + ((i * 5) % 7))).join(' ');
const MEASURE = 260;
const room = { measureAt: () => MEASURE, endsColumn: () => false, easy: 0 };

/** Spaces that have two spaces above them in a row, seen from the set lines. */
function riversIn(p: PreparedParagraph, breaks: readonly number[]): number {
  let rivers = 0;
  let above: { left: number; right: number; depth: number }[] = [];
  let start = 0;
  breaks.forEach((next, i) => {
    const end = p.units[next]?.start ?? p.text.length;
    const glyphs = glyphsOf(setLine(p, { start, end }, MEASURE, { first: i === 0, last: i === breaks.length - 1 }));
    const gaps = glyphs.flatMap(({ character, x }, k) => (character === ' ' && glyphs[k + 1] ? [{ left: x, right: glyphs[k + 1]!.x, depth: 1 }] : []));
    for (const gap of gaps) {
      for (const other of above) {
        const common = Math.min(gap.right, other.right) - Math.max(gap.left, other.left);
        if (common > 0.5 * Math.min(gap.right - gap.left, other.right - other.left)) gap.depth = Math.max(gap.depth, other.depth + 1);
      }
      if (gap.depth >= 3) rivers++;
    }
    above = gaps;
    start = end;
  });
  return rivers;
}

describe('avoidRivers', () => {
  it('L5 leaves fewer word spaces under one another over three lines, and never more', () => {
    let plainRivers = 0;
    let rivers = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const words = Array.from({ length: 160 }, (_, i) => 'abcdefghijklm'.slice(0, 2 + ((i * i * seed + 7 * i) % 8)));
      const p = makeParagraph(words.join(' '), { hyphenate: true, wordSpaceMin: 0.2 }, { language: 'en' });
      const plain = breakLines(p, 0, room);
      const better = avoidRivers(p, 0, room, 0, plain);
      expect(better.cost).toBeGreaterThanOrEqual(plain.cost - 1e-6);
      expect(riversIn(p, better.breaks)).toBeLessThanOrEqual(riversIn(p, plain.breaks));
      plainRivers += riversIn(p, plain.breaks);
      rivers += riversIn(p, better.breaks);
    }
    expect(plainRivers).toBeGreaterThan(0);
    expect(rivers).toBeLessThan(plainRivers);
  });

  it('L5 leaves alone Chinese, ragged and first-fit paragraphs', () => {
    for (const p of [
      makeParagraph(text, {}, { language: 'zh-Hans' }), makeParagraph(text, { align: 'left' }, { language: 'en' }), makeParagraph(text, { lineFit: 'stable' }, { language: 'en' }),
    ]) {
      const plain = breakLines(p, 0, room);
      expect(avoidRivers(p, 0, room, 0, plain)).toBe(plain);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakAt, linesOf, makeParagraph } from '../../testing/make-paragraph';
import { naturalLineWidth, within } from './line-fit';
import type { PreparedParagraph } from './paragraph';

const piece = fc.constantFrom('天', '地', '人', '和', '风', '雨', '，', '。', '、', '：“', '”', '（', '）', '《', '》', '——', '……', '2025年', '5.2%', 'GDP', '？');
const text = fc.array(piece, { minLength: 4, maxLength: 90 }).map((pieces) => pieces.join(''));

/** The least that the text of units [start, end) takes on one line, pt. */
function tightest(p: PreparedParagraph, start: number, end: number): number {
  let room = 0;
  for (const sums of p.spacing.squeeze) room += within(sums, start, end);
  return naturalLineWidth(p, start, end) - room;
}

/**
 * Where two paragraphs that are alike up to `at` begin to differ: earlier than there where the edit says of what script the paragraph is, and so how wide the dashes
 * and dots before it are.
 */
function reachOf(p: PreparedParagraph, q: PreparedParagraph, at: number): number {
  const other = p.units.find(({ start, end, advance }, i) => end > at || q.units[i]?.start !== start || q.units[i].end !== end || q.units[i].advance !== advance);
  return Math.min(at, other?.start ?? at);
}

describe('first fit (lineFit stable)', () => {
  it('J15 stable: removing one character cannot reshuffle lines above it', () => {
    let moved = 0;
    fc.assert(fc.property(text, fc.integer({ min: 6, max: 24 }), fc.nat(), (content, measure, pick) => {
      const removed = pick % content.length;
      const p = makeParagraph(content, { lineFit: 'stable' });
      const q = makeParagraph(content.slice(0, removed) + content.slice(removed + 1), { lineFit: 'stable' });
      const at = reachOf(p, q, removed);
      const before = breakAt(p, measure);
      const after = breakAt(q, measure);
      const edited = before.findIndex(({ start, end }) => at >= start && at < end);
      const above = (count: number) => expect(after.slice(0, count).map(({ end }) => end)).toEqual(before.slice(0, count).map(({ end }) => end));
      // Lines above the one before the edited line stand, whatever was removed.
      above(Math.max(0, edited - 1));
      if (edited < 1) return;
      // The one before it too, unless what the edit reaches might come up into it, or the last line is in question (G2).
      const from = p.units.findIndex(({ start }) => start === before[edited - 1]!.start);
      const to = p.units.findIndex(({ end }) => end > at);
      const comesUp = tightest(p, from, Math.max(from + 1, to - 1)) <= measure * 10;
      const isLast = edited >= before.length - 1;
      if (comesUp || isLast) moved++;
      else above(edited);
    }), { numRuns: 3000 });
    expect(moved).toBeGreaterThan(0);
  });

  it('J15 stable: no line changes above the one before an edit of any kind', () => {
    fc.assert(fc.property(text, fc.integer({ min: 6, max: 24 }), fc.nat(), fc.constantFrom('天', '，', '2025', ' ', '》'), (content, measure, pick, added) => {
      const place = pick % content.length;
      const p = makeParagraph(content, { lineFit: 'stable' });
      const q = makeParagraph(content.slice(0, place) + added + content.slice(place), { lineFit: 'stable' });
      const at = reachOf(p, q, place);
      const before = breakAt(p, measure);
      const after = breakAt(q, measure);
      const edited = before.findIndex(({ start, end }) => at >= start && at < end);
      // A character that now clings to the one before it takes that one's line for its own.
      const count = Math.max(0, edited - 2);
      expect(after.slice(0, count)).toEqual(before.slice(0, count));
    }), { numRuns: 1000 });
  });

  it('K8 stable: squeezes a mark in before it pushes a character out', () => {
    expect(linesOf(makeParagraph('甲乙，丙丁戊己庚。辛壬癸子丑寅卯', { lineFit: 'stable' }), 8)[0]).toBe('甲乙，丙丁戊己庚。');
    expect(linesOf(makeParagraph('甲乙丙丁戊己庚辛。壬癸子丑寅卯', { lineFit: 'stable' }), 8)[0]).toBe('甲乙丙丁戊己庚');
  });

  it('G2 stable: sees a lone last character coming, and takes one down to it', () => {
    expect(linesOf(makeParagraph('甲乙丙丁戊己庚辛壬癸', { lineFit: 'stable' }), 9)).toEqual(['甲乙丙丁戊己庚辛', '壬癸']);
    expect(linesOf(makeParagraph('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未。', { lineFit: 'stable' }), 9)).toEqual(['甲乙丙丁戊己庚辛壬', '癸子丑寅卯辰巳', '午未。']);
  });

  it('weighs a head’s lines against each other all the same', () => {
    const part = { type: 'headline' as const, children: [{ text: '旧貌换新颜改出幸福感来' }] };
    expect(linesOf(makeParagraph('', { align: 'center', lineFit: 'stable' }, { part }), 9).map((line) => line.length).sort()).toEqual([5, 6]);
  });
});

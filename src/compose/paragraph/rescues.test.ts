import { describe, expect, it } from 'vitest';
import { breakAt, linesOf, makeParagraph } from '../../testing/make-paragraph';
import { rescuesOf } from './rescues';

describe('rescues', () => {
  it('K9: 。』」 is relaxed only where nothing else fits, and counted', () => {
    const narrow = makeParagraph('他说。』」甲乙', { adjacentMarks: 1.5, kinsoku: 'gb' });
    expect(linesOf(narrow, 2.2)).toEqual(['他', '说。』', '」甲', '乙']);
    expect(rescuesOf(narrow, breakAt(narrow, 2.2))).toEqual([{ kind: 'relaxed', offset: 4 }]);
    const wide = makeParagraph('他们都这样说。』」甲乙丙丁');
    expect(rescuesOf(wide, breakAt(wide, 6))).toEqual([]);
  });

  it('counts a word cut because it is wider than the column', () => {
    const p = makeParagraph('用internationalisation说');
    expect(rescuesOf(p, breakAt(p, 5)).map(({ kind }) => kind)).toContain('cut');
    expect(rescuesOf(p, breakAt(p, 12))).toEqual([]);
  });

  it('finds none at forced breaks and at the end', () => {
    const p = makeParagraph('甲乙\n丙丁戊己');
    expect(rescuesOf(p, breakAt(p, 3))).toEqual([]);
  });
});

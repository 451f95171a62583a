import { describe, expect, it } from 'vitest';
import { makeParagraph } from '../../testing/make-paragraph';
import { breakParagraph } from './break-paragraph';
import type { PreparedParagraph } from './paragraph';
import { setVerticalLine } from './set-vertical-line';

const vertical = (text: string): PreparedParagraph => makeParagraph(text, { align: 'left' }, { direction: 'vertical' });
const set = (text: string, measure = 200) => setVerticalLine(vertical(text), { start: 0, end: text.length }, measure);

describe('vertical lines', () => {
  it('V8: characters hang from the pen by their vertical origin, centred on the line', () => {
    const { runs, width } = set('甲乙');
    expect(runs[0]!.xs).toEqual([-5, -5]);
    expect(runs[0]!.ys).toEqual([8.8, 18.8]);
    expect(width).toBe(20);
    expect(runs[0]!.rotated).toBeUndefined();
  });

  it('V4: Latin words are turned a quarter, their middle on the line\'s', () => {
    const run = set('甲Forme乙').runs[1]!;
    expect(run.rotated).toBe(true);
    expect(run.text).toBe('Forme');
    // Baseline half a capital left of the middle; the gap of a quarter em before it (M1).
    expect(run.xs.every((x) => x === -3.5)).toBe(true);
    expect(run.ys![0]).toBe(12.5);
    expect(run.ys![1]).toBe(17.5);
  });

  it('V5: two or three digits share one cell, four are turned', () => {
    const two = set('甲12月').runs[1]!;
    expect(two.xs).toEqual([-5, 0]);
    expect(new Set(two.ys).size).toBe(1);
    const three = set('甲120月').runs[1]!;
    expect(three.scale).toBeCloseTo(2 / 3, 5);
    expect(three.xs[0]).toBe(-5);
    expect(set('甲12月').width).toBe(30);
    expect(set('2025年').runs[0]!.rotated).toBe(true);
  });

  it('V6: no gap round upright Latin', () => {
    expect(set('甲A乙').width).toBe(30);
  });

  it('V2: quotes stand as corner brackets, the text staying as it was', () => {
    const run = set('说“好”').runs[0]!;
    expect(run.text).toBe('说“好”');
    expect(run.glyphs[1]! % 0x200000).toBe('『'.codePointAt(0));
  });

  it('P5: ？ keeps its em where 。 is trimmed at the end', () => {
    expect(set('甲？').width).toBe(20);
    expect(set('甲。').width).toBe(15);
  });

  it('U1: —— is two em long', () => {
    expect(set('甲——乙').width).toBe(40);
  });

  it('breaks by heights', () => {
    expect(breakParagraph(vertical('甲乙丙丁戊己'), 0, () => 30).lines).toEqual([{ start: 0, end: 3 }, { start: 3, end: 6 }]);
  });
});

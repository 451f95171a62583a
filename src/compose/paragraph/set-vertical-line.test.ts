import { describe, expect, it } from 'vitest';
import { fakeWorld } from '../../testing/fake-world';
import { bodyStyle, makeParagraph } from '../../testing/make-paragraph';
import type { World } from '../world';
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

  it('V1: a dash without a vertical form is turned, its ink on the line\'s middle; an arrow points down', () => {
    const kai = { ...bodyStyle.font, han: { family: 'Forme Kai', weight: 400, italic: false } };
    const p = makeParagraph('甲——乙', { align: 'left', font: kai }, { direction: 'vertical' });
    const run = setVerticalLine(p, { start: 0, end: 4 }, 200).runs[1]!;
    expect(run.rotated).toBe(true);
    expect(run.text).toBe('——');
    // The fake dash has its ink between −0.1 and 0.8 em.
    expect(run.xs[0]).toBe(-3.5);
    expect(set('甲→乙').runs[1]!.rotated).toBe(true);
    expect(set('甲①℃％乙').runs).toHaveLength(1);
  });

  it('V2: quotes are single corners outside in Hong Kong and Taiwan', () => {
    const p = makeParagraph('“好”', { align: 'left' }, { direction: 'vertical', language: 'zh-Hant' });
    expect(setVerticalLine(p, { start: 0, end: 3 }, 200).runs[0]!.glyphs[0]! % 0x200000).toBe('「'.codePointAt(0));
  });

  it('V3: 点号 stand in the middle of the line in Hong Kong and Taiwan', () => {
    const p = makeParagraph('甲，乙', { align: 'left' }, { direction: 'vertical', language: 'zh-Hant' });
    const ink = fakeWorld().ink('Forme Song 400', p.units[1]!.glyphs[0]!.glyph)!;
    expect(p.units[1]!.glyphs[0]!.dx).toBeCloseTo(-(ink.left + ink.right) / 2, 6);
  });

  it('V3: a comma without a vertical form is brought from the lower left to the upper right', () => {
    const fake = fakeWorld();
    const world: World = { ...fake, shape: (font, text, options) => fake.shape(font, text, options).map((glyph) => ({ ...glyph, glyph: glyph.glyph % 0x200000 })) };
    const p = makeParagraph('甲，乙', { align: 'left' }, { direction: 'vertical', world });
    const { glyph, dx, dy } = p.units[1]!.glyphs[0]!;
    const ink = fake.ink('Forme Song 400', glyph)!;
    expect([dx + ink.left, dx + ink.right].map((x) => Math.round(x * 100) / 100)).toEqual([0.05, 0.45]);
    // As far below the cell's top as it was above its foot.
    expect(-dy - ink.top).toBeCloseTo(1 - 0.88 - 0.1, 6);
  });

  it('V4 V5: a letter and a digit, and a sign that stands upright, take a cell; mixed and long words are turned', () => {
    for (const token of ['5G', 'A', 'K1', '7', '©', 'Ⅳ']) expect(set(`甲${token}乙`).width, token).toBe(30);
    expect(set('甲GDP乙').width).toBe(50);
    for (const token of ['C919', 'a1b', '5.6%', '1,234', 'Forme']) expect(set(`甲${token}乙`).runs.some((run) => run.rotated), token).toBe(true);
  });

  it('V4: a turned word in two faces keeps one baseline', () => {
    const digits = { family: 'Source Sans 3', weight: 400, italic: false };
    const p = makeParagraph('甲Covid19乙', { align: 'left', font: { ...bodyStyle.font, latinShift: 0.1, digits, digitsScale: 0.8, digitsShift: 0.1 } }, { direction: 'vertical' });
    const runs = setVerticalLine(p, { start: 0, end: 9 }, 200).runs.filter((run) => run.rotated);
    expect(runs.map((run) => run.text)).toEqual(['Covid', '19']);
    expect(new Set(runs.flatMap((run) => run.xs))).toEqual(new Set([-3.5]));
  });
});

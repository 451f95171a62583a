import { describe, expect, it } from 'vitest';
import { markCell, markRise } from './mark-cell';
import type { MarkManner } from './punctuation';

const mainland: MarkManner = { language: 'zh-Hans', vertical: false, interpunctWidth: 0.5 };
const cell = (mark: string, kind: Parameters<typeof markCell>[1], ink: [number, number], drawn = 1, manner = mainland) =>
  markCell(mark.codePointAt(0)!, kind, 1, manner, drawn, { start: ink[0], end: ink[1] });

describe('a mark in its cell', () => {
  it('P6: stays as drawn when its ink lies in its half', () => {
    expect(cell('，', 'pause', [0.08, 0.23])).toEqual({ width: 1, shift: 0, blankBefore: 0, blankAfter: 0.5 });
    expect(cell('（', 'opening', [0.65, 0.94])).toEqual({ width: 1, shift: 0, blankBefore: 0.5, blankAfter: 0 });
  });

  it('P6: a mark that the font draws in the middle is moved into the middle of its half', () => {
    const { shift, blankAfter } = cell('，', 'pause', [0.4, 0.6]);
    expect(blankAfter).toBe(0.5);
    expect(0.4 + shift).toBeCloseTo(0.15);
    expect(cell('〖', 'opening', [0.4, 0.6]).shift).toBeCloseTo(0.25);
  });

  it('P3: ink wider than half an em gives only the blank that there is', () => {
    expect(cell('？', 'stop', [0.05, 0.7])).toMatchObject({ shift: 0, blankAfter: expect.closeTo(0.3) as number });
    expect(cell('《', 'opening', [0.2, 0.95]).blankBefore).toBeCloseTo(0.2);
    expect(cell('？', 'stop', [0, 1]).blankAfter).toBe(0);
  });

  it('P5: · has a cell of half an em and nothing to give, whether drawn narrow or wide', () => {
    expect(cell('·', 'interpunct', [0.1, 0.23], 0.33)).toMatchObject({ width: 0.5, shift: expect.closeTo(0.085) as number, blankBefore: 0, blankAfter: 0 });
    expect(cell('·', 'interpunct', [0.36, 0.64])).toMatchObject({ width: 0.5, shift: -0.25 });
  });

  it('P11: a quote drawn narrow stands at its side of a full cell', () => {
    expect(cell('“', 'opening', [0.06, 0.31], 0.35)).toEqual({ width: 1, shift: 0.65, blankBefore: 0.5, blankAfter: 0 });
    expect(cell('”', 'closing', [0.04, 0.29], 0.35)).toEqual({ width: 1, shift: 0, blankBefore: 0, blankAfter: 0.5 });
  });

  it('P6: 点号 of Hong Kong and Taiwan are brought to the middle both ways, from a font that draws them at the foot', () => {
    const taiwan: MarkManner = { ...mainland, language: 'zh-Hant' };
    expect(cell('，', 'pause', [0.08, 0.23], 1, taiwan)).toMatchObject({ shift: expect.closeTo(0.345) as number, blankBefore: 0.25, blankAfter: 0.25 });
    expect(markRise('pause', taiwan, { left: 0.08, right: 0.23, top: 0.12, bottom: -0.2 })).toBeCloseTo(0.42);
    expect(markRise('pause', taiwan, { left: 0.4, right: 0.6, top: 0.5, bottom: 0.3 })).toBe(0);
    expect(markRise('pause', mainland, { left: 0.08, right: 0.23, top: 0.12, bottom: -0.2 })).toBe(0);
  });

  it('P5: ：；？！ of a vertical line keep their em', () => {
    for (const mark of '：；？！') expect(cell(mark, 'pause', [0.1, 0.4], 1, { ...mainland, vertical: true })).toMatchObject({ blankBefore: 0, blankAfter: 0 });
  });
});

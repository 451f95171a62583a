import { describe, expect, it } from 'vitest';
import { advancesOf, makeParagraph, setAll } from '../../testing/make-paragraph';
import type { Language } from '../../model/language';
import type { ParagraphStyle } from '../../model/style';
import { placeLine } from './place-line';

/** Distances between glyph origins: an opening mark that loses its left half moves towards what stands before it. */
const natural = (text: string, style: Partial<ParagraphStyle> = {}) => advancesOf(setAll(makeParagraph(text, { align: 'left', ...style }), 40)[0]!);

/** From the start of each cell to the next one's, the last to the line's end; em. Where a glyph stands in its cell plays no part. */
function cells(text: string, style: Partial<ParagraphStyle> = {}, language: Language = 'zh-Hans'): number[] {
  const p = makeParagraph(text, { align: 'left', ...style }, { language });
  const { positions, extent } = placeLine(p, { start: 0, end: text.length }, 1000, { first: true, last: true });
  return [...positions].map((at, i) => Math.round(((positions[i + 1] ?? extent) - at) * 100) / 1000);
}

describe('punctuation width', () => {
  it('P3 P10: two adjacent full-width marks take 1.5 em', () => {
    expect(natural('说：“好”')).toEqual([1, 0.5, 1, 1, 0.5]);
    expect(natural('好。”说')).toEqual([1, 0.5, 1, 1]);
    expect(natural('《甲》《乙》和')).toEqual([1, 1, 0.5, 1, 1, 1, 1]);
  });

  it('P3: the style may set a pair in 1 em', () => {
    expect(natural('说：“好', { adjacentMarks: 1 })).toEqual([1, 0, 1, 1]);
    expect(natural('好。”说', { adjacentMarks: 1 })).toEqual([1, 0.5, 0.5, 1]);
  });

  it('P4: in 》， the blank goes from the bracket, in ：“ from the quote', () => {
    expect(natural('《甲》，乙')).toEqual([1, 1, 0.5, 1, 1]);
    const [line] = setAll(makeParagraph('说：“好', { align: 'left' }), 40);
    // The quote's glyph moves left by the half that it loses, so that it stays tight to 好.
    expect(line!.runs[0]!.xs).toEqual([0, 10, 15, 25]);
  });

  it('P5: · takes half an em, centred, whatever its glyph', () => {
    const [line] = setAll(makeParagraph('甲·乙', { align: 'left' }), 40);
    expect(advancesOf(line!)).toEqual([1, 0.5, 1]);
    expect(natural('甲～乙')).toEqual([1, 1, 1]);
  });

  it('P7: end + end and end + middle halve the first, middle + opening and opening + opening the second', () => {
    expect(natural('甲））乙')).toEqual([1, 0.5, 1, 1]);
    expect(natural('甲）・乙')).toEqual([1, 0.5, 1, 1]);
    expect(natural('甲・（乙')).toEqual([1, 0.5, 1, 1]);
    expect(natural('甲（（乙')).toEqual([1, 0.5, 1, 1]);
  });

  it('P1: a mark at the end of a line is half width, the line full', () => {
    const [first] = setAll(makeParagraph('甲乙丙丁，戊己庚'), 4.5);
    expect(first!.width).toBe(45);
    expect(first!.lineEndTrimmed).toBe(true);
    expect(advancesOf(first!)).toEqual([1, 1, 1, 1, 0.5]);
  });

  it('P2: an opening mark at the start loses its blank if the style says so, on an indented line too', () => {
    const x = (trimLineStart: boolean) => setAll(makeParagraph('（甲乙', { align: 'left', indent: 2, trimLineStart }), 40)[0]!.runs[0]!.xs[0];
    expect(x(false)).toBe(20);
    expect(x(true)).toBe(15);
  });

  it('P9: trimming comes before breaking, so trimmed marks make room', () => {
    // 甲乙》《丙 takes 4.5 em: it fits 4.5 only because the marks between give up half an em each way.
    expect(setAll(makeParagraph('甲乙》《丙丁戊', { kinsoku: 'none' }), 4.5)[0]!.range.end).toBe(5);
  });

  it('P11: quotes are full width in Chinese and narrow in Latin phrases', () => {
    expect(natural('说“好”吗')).toEqual([1, 1, 1, 1, 1]);
    const fonts = (text: string, language: 'zh-Hans' | 'en') => setAll(makeParagraph(text, { align: 'left' }, { language }), 80)[0]!.runs.map((run) => run.font);
    expect(fonts('他说“OK”了', 'zh-Hans')).toEqual(['Forme Song 400', 'Source Serif 4 400', 'Forme Song 400']);
    expect(fonts('I said “yes” and don’t', 'en')).toEqual(['Source Serif 4 400']);
    expect(fonts('引文：He said “yes” and don’t go。', 'zh-Hans')).toEqual(['Forme Song 400', 'Source Serif 4 400', 'Forme Song 400']);
  });

  it('P11: a narrow quote glyph (Kai) is pushed to its side of a full em', () => {
    const [line] = setAll(makeParagraph([{ text: '说“好”', emphasis: true }], { align: 'left' }), 40);
    // Opening: 10 pt cell, 3.5 pt glyph at its right end. Closing: at its left end, and half width at the line's end.
    expect(line!.runs[0]!.xs).toEqual([0, 16.5, 20, 30]);
    expect(line!.width).toBe(35);
  });

  it('U1: —— and …… are two em', () => {
    expect(natural('甲——乙')).toEqual([1, 2, 1]);
    expect(natural('甲……乙')).toEqual([1, 1, 1, 1]);
  });

  it('P5: · may have a cell of its own, and gives nothing there either', () => {
    expect(cells('甲·乙', { interpunctWidth: 1 })).toEqual([1, 1, 1]);
    expect(cells('《甲》·《乙》', { interpunctWidth: 1 })).toEqual([1, 1, 1, 1, 1, 1, 0.5]);
  });

  it('P6: 点号 of Hong Kong and Taiwan stand in the middle and lose nothing before a closing bracket', () => {
    expect(cells('國。」國', {}, 'zh-Hant')).toEqual([1, 1, 1, 1]);
    expect(cells('國」。國', {}, 'zh-Hant')).toEqual([1, 0.5, 1, 1]);
    expect(cells('國。「國', {}, 'zh-Hant')).toEqual([1, 0.5, 1, 1]);
    const p = makeParagraph('國，國', { align: 'left' }, { language: 'zh-Hant' });
    expect(p.units[1]).toMatchObject({ advance: 10, blankBefore: 2.5, blankAfter: 2.5 });
    // The fake font draws it from 0.05 to 0.45 em.
    expect(p.units[1]!.shift).toBeCloseTo(2.5);
  });

  it('P6: in Japanese ，。 have their blank behind, ： on both sides, ？ none', () => {
    const blanks = (mark: string) => {
      const { blankBefore, blankAfter } = makeParagraph(`国${mark}国`, { align: 'left' }, { language: 'ja' }).units[1]!;
      return [blankBefore, blankAfter];
    };
    expect(['、', '。', '：', '；', '？', '）'].map(blanks)).toEqual([[0, 5], [0, 5], [2.5, 2.5], [2.5, 2.5], [0, 0], [0, 5]]);
  });

  it('P8: half-width marks take half an em everywhere, but for the air behind 、 and the end of a sentence', () => {
    const half = (text: string) => natural(text, { markStyle: 'half-width' });
    expect(half('甲，乙；丙')).toEqual([1, 0.5, 1, 0.5, 1]);
    expect(half('甲（乙）丙')).toEqual([0.5, 1, 1, 0.5, 1]);
    expect(half('甲。“乙”')).toEqual([1, 0.5, 1, 1, 0.5]);
    expect(half('甲、乙')).toEqual([1, 1, 1]);
  });

  it('P8: 开明式 sets 。？！ in one em and the others in half', () => {
    const kaiming = (text: string) => natural(text, { markStyle: 'kaiming' });
    expect(kaiming('甲。乙，丙！丁：戊')).toEqual([1, 1, 1, 0.5, 1, 1, 1, 0.5, 1]);
    expect(kaiming('甲？”乙')).toEqual([1, 0.5, 0.5, 1]);
  });

  it.each(['full-width', 'kaiming', 'half-width'] as const)('U7: ？！ take one em together and ！！！ two (%s)', (markStyle) => {
    const between = (text: string) => {
      const p = makeParagraph(`甲${text}乙`, { markStyle, align: 'left' });
      return (p.spacing.starts[text.length + 1]! - p.spacing.ends[0]!) / 10;
    };
    for (const pair of ['？！', '！！', '？？']) expect(between(pair)).toBe(1);
    expect(between('！！！')).toBe(markStyle === 'half-width' ? 1.5 : 2);
  });

  it('U7 P10: behind such a pair an opening quote keeps its half', () => {
    expect(natural('真？！“好”')).toEqual([1, 0.5, 0.5, 1, 1, 0.5]);
    expect(natural('真！“好”')).toEqual([1, 0.5, 1, 1, 0.5]);
  });

  it('P7: brackets of the Latin face count as brackets', () => {
    const p = makeParagraph('国）’（国', { align: 'left' }, { language: 'ja' });
    expect(p.units[1]!.kind).toBe('closing');
    expect((p.spacing.starts[2]! - p.spacing.starts[1]!) / 10).toBe(0.5);
  });
});

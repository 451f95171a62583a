import { describe, expect, it } from 'vitest';
import { advancesOf, breakAt, glyphsOf, makeParagraph, setAll } from '../../testing/make-paragraph';
import type { Language } from '../../model/language';
import { PLAIN_FONT } from '../../model/plain-style';
import type { ParagraphStyle } from '../../model/style';
import { setLine } from './set-line';

/** One line of all the text, forced into a measure of `em`, as a full line in the middle of a paragraph that goes on. */
function full(text: string, em: number, style: Partial<ParagraphStyle> = {}, language: 'zh-Hans' | 'en' = 'zh-Hans') {
  const p = makeParagraph(`${text}后文`, style, { language });
  return setLine(p, { start: 0, end: text.length }, em * 10, { first: false, last: false });
}
const squeezed = (text: string, em: number, style?: Partial<ParagraphStyle>) => advancesOf(full(text, em, style));

describe('justifying a line', () => {
  it('J1: the mark at the end is half width before anything else gives', () => {
    expect(squeezed('甲，乙丙丁。', 5.5)).toEqual([1, 1, 1, 1, 1, 0.5]);
  });

  it('J2: word spaces give next, down to a quarter em', () => {
    const line = full('甲 乙，丙', 3.75, { font: { ...makeParagraph('').style.font, latin: { family: 'Forme Kai', weight: 400, italic: false } } });
    expect(line.width).toBe(37.5);
  });

  it('J3: an interpunct as wide as a character gives on both sides, before brackets do', () => {
    expect(squeezed('甲・乙（丙', 4.75)).toEqual([0.875, 0.875, 1, 1, 1]);
    expect(squeezed('甲・乙（丙', 4.5)).toEqual([0.75, 0.75, 1, 1, 1]);
  });

  it('J4: brackets give on their outer side, before commas', () => {
    expect(squeezed('甲（乙）丙，丁', 6.5)).toEqual([0.75, 1, 1, 0.75, 1, 1, 1]);
    expect(squeezed('甲（乙）丙，丁', 6)).toEqual([0.5, 1, 1, 0.5, 1, 1, 1]);
  });

  it('J5: ，、； give before 。？！', () => {
    expect(squeezed('甲，乙。丙、丁', 6.5)).toEqual([1, 0.75, 1, 1, 1, 0.75, 1]);
    expect(squeezed('甲，乙。丙、丁', 6)).toEqual([1, 0.5, 1, 1, 1, 0.5, 1]);
  });

  it('J6: Han–Latin gaps give after commas, down to an eighth em', () => {
    // Natural: 1 + 1 + 1 + gap .25 + .5 + gap .25 + 1 = 5.
    expect(squeezed('甲，乙A丙', 4.5)).toEqual([1, 0.5, 1.25, 0.75, 1]);
    expect(squeezed('甲，乙A丙', 4.25)).toEqual([1, 0.5, 1.125, 0.625, 1]);
  });

  it('J7: 。？！ give last', () => {
    expect(squeezed('甲，乙。丙', 4.25)).toEqual([1, 0.5, 1, 0.75, 1]);
  });

  it('J7: 。？！ keep their em where the style says so', () => {
    expect(squeezed('甲，乙。丙', 4.25, { squeezeStops: false })).toEqual([1, 0.5, 1, 1, 1]);
    expect(full('甲乙！丙', 3.5, { squeezeStops: false }).width).toBe(40);
    expect(full('甲乙！丙', 3.5).width).toBe(35);
  });

  it('J6 J9 M5: the limits of the Han–Latin gap are the style’s', () => {
    expect(squeezed('甲A乙', 2.6, { hanLatinGap: 0.125, hanLatinGapMin: 0.05 })).toEqual([1.05, 0.55, 1]);
    expect(squeezed('甲A乙', 3.1, { hanLatinGap: 0.125, hanLatinGapMax: 0.3 })).toEqual([1.3, 0.8, 1]);
  });

  it('J8: word spaces open first, up to half an em', () => {
    const line = full('ab cd ef', 3.8, {}, 'en');
    expect(line.width).toBe(38);
    expect(advancesOf(line)).toEqual([0.5, 0.5, 0.4, 0.5, 0.5, 0.4, 0.5, 0.5]);
  });

  it('J9: then Han–Latin gaps, up to half an em', () => {
    // Natural 4: 1 + 1 + .25 + .5 + .25 + 1.
    expect(squeezed('甲乙A丙', 4.25)).toEqual([1, 1.375, 0.875, 1]);
  });

  it('J10: then all gaps alike, none inside —— or a Latin word', () => {
    expect(squeezed('甲乙丙', 3.4)).toEqual([1.2, 1.2, 1]);
    expect(squeezed('甲——乙', 4.4)).toEqual([1.2, 2.2, 1]);
    expect(squeezed('甲ABC乙', 4.9)).toEqual([1.7, 0.5, 0.5, 1.2, 1]);
    expect(squeezed('甲……乙', 4.4)).toEqual([1.2, 1, 1.2, 1]);
  });

  it('J11: letters are never spread', () => {
    expect(full('word', 6, {}, 'en').width).toBe(20);
  });

  it('J12 J13: within a step all change alike, and a step starts only when the one before is used up', () => {
    const line = squeezed('（甲）乙，丙，丁', 7);
    // Brackets: the blank outside （ at the line's start is no inner boundary; ） gives all, then both commas the same.
    expect(line).toEqual([1, 1, 0.5, 1, 0.75, 1, 0.75, 1]);
  });

  it('U6: a full-width blank keeps its width when the line opens', () => {
    expect(squeezed('李　明来了', 5.4)).toEqual([1, 1, 1.2, 1.2, 1]);
  });

  it('U9: no gap opens round an interpunct or a connector', () => {
    expect(squeezed('甲乙·丙丁', 4.7)).toEqual([1.1, 1, 0.5, 1.1, 1]);
  });

  it('M1 M5: a gap stands between Han and Latin, as wide as the style says', () => {
    const gap = (hanLatinGap: number) => advancesOf(setAll(makeParagraph('甲A乙', { align: 'left', hanLatinGap }), 20)[0]!)[0]! - 1;
    expect([gap(0.25), gap(0.125), gap(0)]).toEqual([0.25, 0.125, 0]);
  });

  it('M2: none at a line\'s start or end', () => {
    const [first, second] = setAll(makeParagraph('甲乙丙丁A5戊己', { hanLatinGap: 0.25 }), 4);
    expect(first!.width).toBe(40);
    expect(advancesOf(first!)).toEqual([1, 1, 1, 1]);
    expect(second!.runs[0]!.xs[0]).toBe(0);
  });

  it('M3 M4: none beside marks, none beside a real space', () => {
    expect(advancesOf(setAll(makeParagraph('。A，（B）', { align: 'left' }), 20)[0]!)).toEqual([1, 0.5, 0.5, 1, 0.5, 0.5]);
    expect(advancesOf(setAll(makeParagraph('甲 A 乙', { align: 'left' }), 20)[0]!)).toEqual([1, 0.25, 0.5, 0.25, 1]);
  });

  it('M4: in Chinese a gap stands beside ! # % , too, but not beside quotes, brackets, dashes and money', () => {
    const gaps = (text: string, language: Language = 'zh-Hans') => {
      const p = makeParagraph(text, { align: 'left' }, { language });
      return p.units.flatMap((unit, i) => (i > 0 && p.spacing.starts[i]! > p.spacing.ends[i - 1]! ? [unit.start] : []));
    };
    expect(gaps('国!国#国')).toEqual([1, 2, 3, 4]);
    expect(gaps('占5%的')).toEqual([1, 3]);
    for (const mark of ['"', "'", '*', '/', '(', ')', '-', '$', '·', '…', '℃']) expect(gaps(`国${mark}国`), mark).toEqual([]);
    expect(gaps('国!国A国', 'ja')).toEqual([3, 4]);
    expect(gaps('国％A①B国')).toEqual([5]);
  });

  it('M4 V6: none beside Latin set upright in a vertical line', () => {
    const p = makeParagraph('国1国', { align: 'left' }, { direction: 'vertical' });
    expect([...p.spacing.starts.subarray(0, 3)]).toEqual([0, 10, 20]);
  });

  it('J14: every full line of a paragraph ends exactly at the measure', () => {
    const text = '自2022年起，全区共完成348个小区的改造，受益居民55796户——其中“三个小区”获评优秀……The Forme Daily报道，同比增长5.2%。';
    for (const em of [9, 11.3, 13, 17.75]) {
      const lines = setAll(makeParagraph(text, { indent: 2 }), em);
      for (const line of lines.slice(0, -1)) {
        expect(line.width).toBeCloseTo(em * 10, 1);
        expect(line.runs.at(-1)!.end).toBe(line.width);
      }
    }
  });
});

describe('setting a line', () => {
  it('G1: the first line starts two em in', () => {
    const [first, second] = setAll(makeParagraph('甲乙丙丁戊己庚辛壬癸', { indent: 2 }), 6);
    expect(first!.runs[0]!.xs[0]).toBe(20);
    expect(second!.runs[0]!.xs[0]).toBe(0);
  });

  it('leaves last lines and lines before a forced break natural', () => {
    const lines = setAll(makeParagraph('甲乙\n丙'), 6);
    expect(lines.map((line) => line.width)).toEqual([20, 10]);
  });

  it('centres, sets right and spreads', () => {
    const at = (align: ParagraphStyle['align']) => setAll(makeParagraph('甲乙', { align }), 6)[0]!.runs[0]!.xs;
    expect(at('left')).toEqual([0, 10]);
    expect(at('center')).toEqual([20, 30]);
    expect(at('right')).toEqual([40, 50]);
    expect(at('spread')).toEqual([0, 50]);
  });

  it('adds tracking between characters and not after the last', () => {
    const [line] = setAll(makeParagraph('甲乙丙', { align: 'left', tracking: 100 }), 6);
    expect(line!.runs[0]!.xs).toEqual([0, 11, 22]);
    expect(line!.width).toBe(32);
  });

  it('scales widths, not heights', () => {
    const [line] = setAll(makeParagraph('甲A', { align: 'left', scale: 0.9, hanLatinGap: 0 }), 6);
    expect(line!.runs.map((run) => [run.scale, run.size, run.xs])).toEqual([[0.9, 10, [0]], [0.9, 10, [9]]]);
    expect(line!.width).toBe(13.5);
  });

  it('splits runs by typeface only, and says where their text comes from', () => {
    const p = makeParagraph([{ text: '甲乙' }, { text: '重', strong: true }, { text: '丙AB丁' }], { align: 'left' });
    const [line] = setAll(p, 20);
    expect(line!.runs.map((run) => [run.text, run.font, run.source!.offset])).toEqual([
      ['甲乙', 'Forme Song 400', 0], ['重', 'Forme Hei 400', 2], ['丙', 'Forme Song 400', 3], ['AB', 'Source Serif 4 400', 4], ['丁', 'Forme Song 400', 6],
    ]);
  });

  it('maps glyphs to clusters, two dashes being one glyph of two characters', () => {
    const [line] = setAll(makeParagraph('甲——乙', { align: 'left' }), 20);
    expect(line!.runs[0]!.text).toBe('甲——乙');
    expect(line!.runs[0]!.clusters).toEqual([0, 1, 3]);
  });

  it('sets Latin at its own size', () => {
    const p = makeParagraph('甲A', { align: 'left', hanLatinGap: 0, font: { han: { family: 'Forme Song', weight: 400, italic: false }, latin: { family: 'Source Serif 4', weight: 400, italic: false }, ...PLAIN_FONT, latinScale: 1.1 } });
    expect(setAll(p, 20)[0]!.runs.map((run) => run.size)).toEqual([10, 11]);
    expect(setAll(p, 20)[0]!.width).toBe(15.5);
  });

  it('drops the spaces at a line\'s end', () => {
    const p = makeParagraph('ab cd', {}, { language: 'en' });
    const [first] = breakAt(p, 1);
    expect(first).toEqual({ start: 0, end: 3 });
    expect(glyphsOf(setLine(p, first!, 10, { first: true, last: false })).map(({ character }) => character).join('')).toBe('ab');
  });

  it('gives the same object for the same line', () => {
    const p = makeParagraph('甲乙丙');
    const at = { first: true, last: true };
    expect(setLine(p, { start: 0, end: 3 }, 50, at)).toBe(setLine(p, { start: 0, end: 3 }, 50, { ...at }));
  });
});

describe('standing outside the measure', () => {
  const endOf = (line: { runs: readonly { end: number }[] }) => line.runs.at(-1)!.end;

  it('P12: hangs 、，。 out of the measure where the line is full without them', () => {
    const p = makeParagraph('甲乙丙丁，戊己庚辛壬癸', { hangMarks: 'allow', align: 'left' });
    const [first] = setAll(p, 4);
    expect(p.text.slice(first!.range.start, first!.range.end)).toBe('甲乙丙丁，');
    expect(first!.width).toBe(40);
    expect(endOf(first!)).toBe(45);
    // A line with room keeps its mark inside.
    expect(setAll(p, 6)[0]!.range.end).toBe(6);
    expect(endOf(setAll(makeParagraph('甲乙丙，丁戊己庚', { hangMarks: 'allow' }), 4)[0]!)).toBe(40);
  });

  it('P12: force hangs every such mark, one a line, and no other', () => {
    const lines = (text: string, em: number) => setAll(makeParagraph(text, { hangMarks: 'force' }), em);
    expect(lines('甲乙丙，丁戊己庚', 3)[0]).toMatchObject({ width: 30, lineEndTrimmed: true });
    expect(endOf(lines('甲乙丙，丁戊己庚', 3)[0]!)).toBe(35);
    expect(endOf(lines('甲乙丙；丁戊己庚', 4)[0]!)).toBe(40);
    // 。” ends with a quote: it stays.
    expect(endOf(lines('甲乙丙。”丁戊己庚', 4)[0]!)).toBe(40);
  });

  it('P12: no glyph stands beyond the measure unless the style hangs marks', () => {
    for (const line of setAll(makeParagraph('甲乙丙丁，戊己庚辛，壬癸子丑。'), 4)) expect(endOf(line)).toBeLessThanOrEqual(40);
  });

  it('P1: with trimLineEnd off a mark gives its blank up only to a line too long', () => {
    const first = (em: number) => setAll(makeParagraph('甲乙丙，丁戊己庚', { trimLineEnd: false, align: 'left' }), em)[0]!;
    expect(first(4)).toMatchObject({ width: 40, lineEndTrimmed: false });
    expect(first(3.5)).toMatchObject({ width: 35, lineEndTrimmed: true });
  });

  it('P2: after-first trims an opening mark only where the setter began the line', () => {
    const firsts = (trimLineStart: ParagraphStyle['trimLineStart']) => setAll(makeParagraph('（甲乙丙（丁戊己\n（庚', { trimLineStart, align: 'left' }), 4)
      .map((line) => line.runs[0]!.xs[0]);
    expect(firsts('after-first')).toEqual([0, -5, 0]);
    expect(firsts(true)).toEqual([-5, -5, -5]);
    expect(firsts(false)).toEqual([0, 0, 0]);
  });

  it('L7: marks of the Latin face stand outside by the share of the style, at both ends', () => {
    const line = (opticalMargin: number) => setLine(makeParagraph('"abc, def.', { opticalMargin, align: 'left' }, { language: 'en' }), { start: 0, end: 10 }, 100, { first: true, last: true });
    expect(line(0).runs[0]!.xs[0]).toBe(0);
    expect(line(0.5).runs[0]!.xs[0]).toBeLessThan(0);
    expect(endOf(line(0.5)) - line(0.5).width).toBeGreaterThan(0);
  });
});

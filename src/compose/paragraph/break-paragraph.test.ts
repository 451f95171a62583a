import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakAt, glyphsOf, linesOf, makeParagraph, setAll } from '../../testing/make-paragraph';
import { breakParagraph } from './break-paragraph';
import type { LineRange, PreparedParagraph } from './paragraph';
import { setLine } from './set-line';

const long = '初秋时节，老城区的改造工程全部进入尾声，万余住户即将迎来更加整洁的环境、宜居的设施和优质的服务。“大家有什么意见，尽管提出来！”居委会主任说，'
  + '自2022年起，全区共完成348个小区的改造，受益居民55796户——其中三个小区获评“省级优秀”……下一步，将继续推进。';

describe('breaking a paragraph', () => {
  it('gives ranges that follow each other and cover the text', () => {
    const lines = breakAt(makeParagraph(long, { indent: 2 }), 13);
    expect(lines[0]!.start).toBe(0);
    expect(lines.at(-1)!.end).toBe(long.length);
    lines.slice(1).forEach((line, i) => expect(line.start).toBe(lines[i]!.end));
  });

  it('K8: a mark is pulled up by squeezing before a character is pushed down', () => {
    // 。 needs half an em beyond the measure; the comma can give it.
    expect(linesOf(makeParagraph('甲乙，丙丁戊己庚。辛壬癸子丑寅卯'), 8)[0]).toBe('甲乙，丙丁戊己庚。');
    // Nothing to squeeze: the character before the mark goes down with it.
    expect(linesOf(makeParagraph('甲乙丙丁戊己庚辛。壬癸子丑寅卯'), 8)[0]).toBe('甲乙丙丁戊己庚');
  });

  it('G2: no character is left alone on the last line when that can be helped', () => {
    expect(linesOf(makeParagraph('甲乙丙丁戊己庚辛壬癸'), 9)).toEqual(['甲乙丙丁戊己庚辛', '壬癸']);
    expect(linesOf(makeParagraph('甲乙丙丁戊己庚辛壬癸。'), 9)).toEqual(['甲乙丙丁戊己庚辛', '壬癸。']);
  });

  it('G2: a style that does not mind leaves it there', () => {
    expect(linesOf(makeParagraph('甲乙丙丁戊己庚辛壬癸', { avoidRunts: false }), 9)).toEqual(['甲乙丙丁戊己庚辛壬', '癸']);
    expect(linesOf(makeParagraph('甲乙丙丁戊己庚辛壬癸', { avoidRunts: false, lineFit: 'stable', align: 'left' }), 9)).toEqual(['甲乙丙丁戊己庚辛壬', '癸']);
  });

  it('G1: the indent is one em in a measure that the style calls narrow', () => {
    const p = makeParagraph('甲乙丙丁戊己庚辛壬癸', { indent: 2, narrowMeasure: 7 });
    expect(linesOf(p, 6)).toEqual(['甲乙丙丁戊', '己庚辛壬癸']);
    expect(linesOf(p, 7)).toEqual(['甲乙丙丁戊', '己庚辛壬癸']);
    const xs = (measure: number) => setAll(p, measure)[0]!.runs[0]!.xs[0];
    expect([xs(6), xs(7)]).toEqual([10, 20]);
    expect(linesOf(makeParagraph('甲乙丙丁戊己庚辛壬癸', { indent: 0, narrowMeasure: 7 }), 6)[0]).toHaveLength(6);
  });

  it('G1: the indent takes room from the first line only, and not when a paragraph goes on', () => {
    const p = makeParagraph('甲乙丙丁戊己庚辛壬癸', { indent: 2, narrowMeasure: 0 });
    expect(breakAt(p, 6)[0]).toEqual({ start: 0, end: 4 });
    expect(breakParagraph(p, 4, () => 60).lines[0]).toEqual({ start: 4, end: 10 });
  });

  it('stops where the room ends, and goes on from there as if it had not stopped', () => {
    const p = makeParagraph(long, { indent: 2 });
    const all = breakAt(p, 13);
    const head = breakParagraph(p, 0, (line) => (line < 4 ? 130 : null));
    expect(head.end).toBe(all[4]!.start);
    expect(head.lines).toEqual(all.slice(0, 4));
    const rest = breakParagraph(p, head.end!, () => 130);
    expect(rest.lines).toEqual(all.slice(4));
    expect(rest.end).toBeNull();
    expect(breakParagraph(p, 0, () => null)).toMatchObject({ lines: [], end: 0 });
  });

  it('fills lines of different measures (run-around)', () => {
    const p = makeParagraph(long);
    const measures = [60, 60, 130, 130, 90];
    const { lines } = breakParagraph(p, 0, (line) => measures[line] ?? 130);
    lines.slice(0, 5).forEach((line, i) => {
      expect(line.end - line.start).toBeLessThanOrEqual(measures[i]! / 10 + 3);
      expect(line.end - line.start).toBeGreaterThanOrEqual(measures[i]! / 10 - 2);
    });
  });

  it('breaks at a forced line break, and keeps the empty line behind a last one', () => {
    expect(linesOf(makeParagraph('甲乙\n丙丁'), 10)).toEqual(['甲乙', '丙丁']);
    expect(breakAt(makeParagraph('甲\n'), 10)).toEqual([{ start: 0, end: 2 }, { start: 2, end: 2 }]);
    expect(breakAt(makeParagraph('\n甲'), 10)).toEqual([{ start: 0, end: 1 }, { start: 1, end: 2 }]);
  });

  it('sets an empty part as one empty line', () => {
    expect(breakParagraph(makeParagraph(''), 0, () => 100)).toMatchObject({ lines: [{ start: 0, end: 0 }], end: null });
    expect(breakParagraph(makeParagraph(''), 0, () => null)).toMatchObject({ lines: [], end: 0 });
  });

  it('breaks a word that is wider than the measure rather than letting it stick out', () => {
    const lines = setAll(makeParagraph('见 abcdefghijklmnopqrstuvwxyz 处'), 4);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(40.05);
  });

  it('keeps Latin words whole and lets the spaces at line ends vanish', () => {
    const p = makeParagraph('the quick brown fox jumps over the lazy dog', {}, { language: 'en' });
    for (const line of breakAt(p, 6)) expect(p.text.slice(line.start, line.end)).toMatch(/^\S.*(?: |g)$/);
  });

  it('makes the lines of a head alike', () => {
    const lengths = (type: 'headline' | 'body') => {
      const part = { type, children: [{ text: '旧貌换新颜改出幸福感来' }] };
      return linesOf(makeParagraph('', { align: 'left' }, { part }), 9).map((line) => line.length);
    };
    expect(lengths('headline').sort()).toEqual([5, 6]);
    expect(lengths('body')).toEqual([9, 2]);
  });

  it('opens lines less over the paragraph than filling each as it comes does', () => {
    const measure = 110;
    const at = { first: false, last: false };
    /** Greedy: the furthest break whose line still fits, squeezed if need be. */
    const fill = (p: PreparedParagraph): LineRange[] => {
      const ends = p.units.flatMap((unit, i) => (i > 0 && p.breaks[i] !== Infinity ? [unit.start] : [])).concat(p.text.length);
      const lines: LineRange[] = [];
      for (let start = 0; start < p.text.length; start = lines.at(-1)!.end) {
        const fits = ends.filter((end) => end > start && setLine(p, { start, end }, measure, at).width <= measure + 0.05);
        lines.push({ start, end: fits.at(-1)! });
      }
      return lines;
    };
    /** How far the gaps between characters open, summed over the full lines as squares. */
    const unevenness = (p: PreparedParagraph, lines: readonly LineRange[]) => lines.slice(0, -1)
      .map((range) => glyphsOf(setLine(p, range, measure, at)))
      .flatMap((glyphs) => glyphs.slice(1).map(({ x, character }, i) => (/\p{L}{2}/u.test(glyphs[i]!.character + character) ? x - glyphs[i]!.x - 10 : 0)))
      .reduce((sum, gap) => sum + Math.max(0, gap) ** 2, 0);
    const texts = [long, long.slice(30), long.slice(7), `${long.slice(50)}${long.slice(0, 60)}`];
    const totals = texts.map((text) => makeParagraph(text)).map((p) => [unevenness(p, breakParagraph(p, 0, () => measure).lines), unevenness(p, fill(p))] as const);
    for (const [ours, greedy] of totals) expect(ours).toBeLessThanOrEqual(greedy);
    expect(totals.some(([ours, greedy]) => ours < greedy / 2)).toBe(true);
  });

  it('gives the same object for the same paragraph and measures', () => {
    const p = makeParagraph(long);
    expect(breakParagraph(p, 0, () => 130)).toBe(breakParagraph(p, 0, () => 130));
    expect(breakParagraph(p, 0, () => 120)).not.toBe(breakParagraph(p, 0, () => 130));
  });

  it('K1 K2 K3 U1 J14: holds on any text and measure wide enough', () => {
    const piece = fc.constantFrom('天', '地', '人', '和', '，', '。', '、', '：“', '”', '（', '）', '《', '》', '——', '……', '2025年', '5.2%', 'GDP', ' ', '？', '！', '·');
    fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 80 }), fc.integer({ min: 8, max: 30 }), (pieces, measure) => {
      const p = makeParagraph(pieces.join(''));
      const lines = setAll(p, measure);
      // The widest stretch that may not be parted: wider than the measure, it has to be.
      const cuts = p.units.flatMap((_, i) => (p.breaks[i + 1] === Infinity ? [] : [i]));
      const widest = Math.max(...cuts.map((last, k) => p.spacing.ends[last]! - p.spacing.starts[k === 0 ? 0 : cuts[k - 1]! + 1]!));
      expect(lines.map(({ range }) => p.text.slice(range.start, range.end)).join('')).toBe(p.text);
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(measure * 10 + 0.05);
      for (const { range } of lines.slice(1)) {
        const cut = p.units.findIndex((unit) => unit.start === range.start);
        expect(cut).toBeGreaterThan(0);
        if (widest <= measure * 10) expect(p.breaks[cut]).toBeLessThan(Infinity);
      }
    }), { numRuns: 150 });
  });

  it('H7: a head of two phrases breaks at the blank between them, even when its lines then differ', () => {
    const centred = { align: 'center', indent: 0 } as const;
    expect(linesOf(makeParagraph('“甲乙转”做强龙头　“高效转”增进活力', centred), 13)).toEqual(['“甲乙转”做强龙头', '“高效转”增进活力']);
    expect(linesOf(makeParagraph('甲乙丙　丁戊己庚辛壬癸子丑', centred), 10)).toEqual(['甲乙丙', '丁戊己庚辛壬癸子丑']);
    // Without a blank its lines are alike.
    expect(linesOf(makeParagraph('甲乙丙丁戊己庚辛壬癸子丑', centred), 10)).toEqual(['甲乙丙丁戊己', '庚辛壬癸子丑']);
  });
});

describe('looseness', () => {
  it('sets a paragraph in a line more or fewer where that costs no bad line, and else as it is best', () => {
    let more = 0;
    let fewer = 0;
    for (let measure = 9; measure < 40; measure++) {
      const p = makeParagraph(`${long}${long}`.slice(measure * 3));
      const natural = breakParagraph(p, 0, () => measure * 10);
      for (const looseness of [1, -1] as const) {
        const other = breakParagraph(p, 0, () => measure * 10, undefined, looseness);
        expect(breakParagraph(p, 0, () => measure * 10, undefined, looseness)).toBe(other);
        if (other === natural) continue;
        expect(other.lines).toHaveLength(natural.lines.length + looseness);
        expect(other.cost).toBeGreaterThan(natural.cost);
        if (looseness > 0) more++;
        else fewer++;
      }
    }
    expect(more).toBeGreaterThan(0);
    expect(fewer).toBeGreaterThan(0);
  });
});

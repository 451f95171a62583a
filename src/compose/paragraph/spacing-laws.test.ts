import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HANGING_MARKS, MARK_STYLES, type ParagraphStyle } from '../../model/style';
import { fakeWorld } from '../../testing/fake-world';
import { breakAt, makeParagraph } from '../../testing/make-paragraph';
import type { World } from '../world';
import type { PreparedParagraph, Unit } from './paragraph';
import { placeLine, type PlacedLine } from './place-line';

/** Points. The type is 10 pt, so this is a thousandth of an em. */
const CLOSE = 0.011;
const EM = 10;

const piece = fc.constantFrom(
  '天', '地', '人和', '春夏秋冬', '，', '。', '、', '；', '：“', '”', '。”', '（', '）', '《', '》', '——', '……', '？', '！', '？！', '·', '・', '～',
  '2025年', '5.2%', 'GDP', 'New York', ' ', 'a b', '#', '　', '50％',
);
const style: fc.Arbitrary<Partial<ParagraphStyle>> = fc.record({
  markStyle: fc.constantFrom(...MARK_STYLES),
  adjacentMarks: fc.constantFrom(1.5 as const, 1 as const),
  hangMarks: fc.constantFrom(...HANGING_MARKS),
  trimLineStart: fc.constantFrom(true, false, 'after-first' as const),
  trimLineEnd: fc.boolean(),
  squeezeStops: fc.boolean(),
  interpunctWidth: fc.constantFrom(0.5 as const, 1 as const),
  hanLatinGap: fc.constantFrom(0, 0.125, 0.25),
  hanLatinGapMin: fc.constantFrom(0, 0.125),
  hanLatinGapMax: fc.constantFrom(0.25, 1 / 3, 0.5),
  wordSpaceMin: fc.constantFrom(0.2, 0.25),
  wordSpaceMax: fc.constantFrom(0.3, 0.5),
});
const language = fc.constantFrom('zh-Hans' as const, 'zh-Hant' as const, 'ja' as const);
const world = fakeWorld();

/** The full lines of random text: justified lines that neither end the paragraph nor stand before a forced break. */
const settings = fc.record({ pieces: fc.array(piece, { minLength: 4, maxLength: 70 }), measure: fc.double({ min: 7, max: 30, noNaN: true }), style, language });

function fullLines(setting: { pieces: string[]; measure: number; style: Partial<ParagraphStyle>; language: 'zh-Hans' | 'zh-Hant' | 'ja' }, used: World = world) {
  const p = makeParagraph(setting.pieces.join(''), setting.style, { language: setting.language, world: used });
  const lines = breakAt(p, setting.measure);
  return { p, lines: lines.slice(0, -1).map((range, i) => placeLine(p, range, setting.measure * EM, { first: i === 0, last: false })).filter((line) => line.end > line.start) };
}

/** Blank between what two neighbours show at least: their advances without the blanks that they may lose. */
const between = (p: PreparedParagraph, line: PlacedLine, k: number): number => {
  const left = p.units[line.start + k]!;
  const right = p.units[line.start + k + 1]!;
  return line.positions[k + 1]! + right.blankBefore - (line.positions[k]! + left.advance - left.blankAfter);
};
/** What the same boundary has before anything is justified. */
const naturally = (p: PreparedParagraph, line: PlacedLine, k: number): number => {
  const i = line.start + k;
  return p.spacing.starts[i + 1]! + p.units[i + 1]!.blankBefore - (p.spacing.ends[i]! - p.units[i]!.blankAfter);
};
const isIdeograph = (unit: Unit) => unit.kind === 'han' && /\p{Script=Han}/u.test(String.fromCodePoint(unit.codePoint));
const isMixed = (left: Unit, right: Unit) => (isIdeograph(left) && right.kind === 'latin') || (left.kind === 'latin' && isIdeograph(right));
const isPlain = (left: Unit, right: Unit) => isIdeograph(left) && isIdeograph(right);

describe('spacing, for any text, style and measure', () => {
  it('J2 J4 J5 J6 J7: nothing is squeezed beneath its floor', () => {
    fc.assert(fc.property(settings, (setting) => {
      const { p, lines } = fullLines(setting);
      const { hanLatinGap, hanLatinGapMin, wordSpaceMin, squeezeStops, markStyle } = p.style;
      for (const line of lines) {
        for (let k = 0; k + 1 < line.positions.length; k++) {
          const left = p.units[line.start + k]!;
          const right = p.units[line.start + k + 1]!;
          const gap = between(p, line, k);
          // Marks keep half an em: their ink's half of the cell.
          if (left.kind !== 'space') expect(gap).toBeGreaterThanOrEqual(-CLOSE);
          if (isMixed(left, right)) expect(gap).toBeGreaterThanOrEqual(Math.min(hanLatinGap, hanLatinGapMin) * EM - CLOSE);
          if (left.kind === 'space') expect(left.advance + gap).toBeGreaterThanOrEqual(Math.min(wordSpaceMin * EM, left.advance) - CLOSE);
          if (!squeezeStops && markStyle === 'full-width' && left.kind === 'stop' && isIdeograph(right)) {
            expect(gap).toBeGreaterThanOrEqual(naturally(p, line, k) - CLOSE);
          }
        }
      }
    }), { numRuns: 300 });
  });

  it('J8 J9 J12: word spaces and Han–Latin gaps stop at their ceilings until all gaps open, and gaps wait for word spaces', () => {
    fc.assert(fc.property(settings, (setting) => {
      const { p, lines } = fullLines(setting);
      const { hanLatinGap, hanLatinGapMax, wordSpaceMax } = p.style;
      for (const line of lines) {
        const pairs = Array.from({ length: line.positions.length - 1 }, (_, k) => {
          const left = p.units[line.start + k]!;
          const right = p.units[line.start + k + 1]!;
          // A mark with blank on its left (zh-Hant) begins before its ink: `taken` is what the word space itself takes.
          return { left, right, gap: between(p, line, k), natural: naturally(p, line, k), space: left.advance + between(p, line, k), taken: line.positions[k + 1]! - line.positions[k]! };
        });
        const opened = pairs.some(({ left, right, gap }) => isPlain(left, right) && gap > CLOSE);
        const spaces = pairs.filter(({ left, right }) => left.kind === 'space' && right.kind !== 'space' && right.kind !== 'blank');
        const mixed = pairs.filter(({ left, right }) => hanLatinGap > 0 && isMixed(left, right));
        if (!opened) {
          const plain = pairs.some(({ left, right }) => isPlain(left, right));
          if (plain) for (const { left, taken } of spaces) expect(taken).toBeLessThanOrEqual(Math.max(wordSpaceMax * EM, left.advance) + 2 * CLOSE + 1e-6);
          if (plain) for (const { gap } of mixed) expect(gap).toBeLessThanOrEqual(Math.max(hanLatinGapMax, hanLatinGap) * EM + 2 * CLOSE + 1e-6);
        }
        if (mixed.some(({ gap, natural }) => gap > natural + CLOSE)) for (const { left, space } of spaces) expect(space).toBeGreaterThanOrEqual(Math.max(wordSpaceMax * EM, left.advance) - CLOSE);
        if (opened) for (const { gap } of mixed) expect(gap).toBeGreaterThanOrEqual(Math.max(hanLatinGapMax, hanLatinGap) * EM - CLOSE);
      }
    }), { numRuns: 300 });
  });

  it('J11 U1 U9: nothing opens between letters and digits, within —— or ？！, or round ·', () => {
    fc.assert(fc.property(settings, (setting) => {
      const { p, lines } = fullLines(setting);
      for (const line of lines) {
        for (let k = 0; k + 1 < line.positions.length; k++) {
          const left = p.units[line.start + k]!;
          const right = p.units[line.start + k + 1]!;
          const isCall = (unit: Unit) => unit.codePoint === 0xff1f || unit.codePoint === 0xff01;
          const whole = left.kind !== 'space' && ((left.kind === 'latin' && right.kind === 'latin') || (isCall(left) && isCall(right)) || left.kind === 'interpunct' || right.kind === 'interpunct');
          if (whole) expect(between(p, line, k)).toBeLessThanOrEqual(naturally(p, line, k) + CLOSE);
        }
      }
    }), { numRuns: 300 });
  });

  it('J13: gaps between characters of one line are alike', () => {
    fc.assert(fc.property(settings, (setting) => {
      const { p, lines } = fullLines(setting);
      for (const line of lines) {
        const plain: number[] = [];
        for (let k = 0; k + 1 < line.positions.length; k++) if (isPlain(p.units[line.start + k]!, p.units[line.start + k + 1]!)) plain.push(between(p, line, k));
        if (plain.length > 0) expect(Math.max(...plain) - Math.min(...plain)).toBeLessThanOrEqual(CLOSE);
      }
    }), { numRuns: 200 });
  });

  it('J14: every full line that has a gap to open is as wide as its measure, and none is wider', () => {
    fc.assert(fc.property(settings, (setting) => {
      const { p, lines } = fullLines(setting);
      for (const line of lines) {
        expect(line.extent).toBeLessThanOrEqual(setting.measure * EM + 0.05);
        const canOpen = p.spacing.gaps[line.end - 1]! > p.spacing.gaps[line.start]!;
        if (canOpen) expect(Math.abs(line.extent - setting.measure * EM)).toBeLessThanOrEqual(0.05);
      }
    }), { numRuns: 300 });
  });

  it('P3 P5: the ink of a mark stays inside what is left of its cell, wherever a face draws it', () => {
    const ink = fc.record({ left: fc.double({ min: 0, max: 0.6, noNaN: true }), width: fc.double({ min: 0.05, max: 0.9, noNaN: true }) });
    fc.assert(fc.property(settings, fc.array(ink, { minLength: 8, maxLength: 8 }), (setting, inks) => {
      const drawn: World = {
        ...world,
        ink: (font, glyph) => {
          const box = world.ink(font, glyph);
          const own = inks[glyph % inks.length]!;
          return box && { ...box, left: own.left, right: Math.min(1, own.left + own.width) };
        },
      };
      const { p, lines } = fullLines(setting, drawn);
      for (const line of lines) {
        for (let i = line.start; i < line.end; i++) {
          const unit = p.units[i]!;
          if (!['opening', 'closing', 'pause', 'stop'].includes(unit.kind) || unit.advance < 9) continue;
          const box = drawn.ink('', unit.glyphs[0]!.glyph)!;
          expect(unit.shift + box.left * EM).toBeGreaterThanOrEqual(unit.blankBefore - 0.02 * EM - CLOSE);
          expect(unit.shift + box.right * EM).toBeLessThanOrEqual(unit.advance - unit.blankAfter + 0.02 * EM + CLOSE);
        }
      }
    }), { numRuns: 200 });
  });
});

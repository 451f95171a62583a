import { describe, expect, it } from 'vitest';
import { makeParagraph } from '../../testing/make-paragraph';
import { scriptRoles } from './script-roles';

/** Texts that no desk writes and every desk gets pasted once. */
const hostile: readonly (readonly [string, string])[] = [
  ['lone surrogates', '中\ud800文\udc00'.repeat(2000)],
  ['10,000 combining marks', `中${'\u0301'.repeat(10_000)}文`],
  ['10,000 combining marks and nothing else', '\u0301'.repeat(10_000)],
  ['a word of 5,000 letters', `中${'w'.repeat(5000)}文`],
  ['zero-width characters', '中\u200b\u200c\u200d\u2060\ufeff'.repeat(2000)],
  ['bidi controls', '中\u202e文\u202c\u2066字\u2069\u200f'.repeat(1500)],
  ['quotes that never close', '“'.repeat(10_000)],
  ['quotes that never opened', '中”文’'.repeat(2500)],
  ['10,000 spaces', `中${' '.repeat(10_000)}文`],
  ['blanks', '　'.repeat(10_000)],
  ['forced breaks', '\n'.repeat(5000)],
  ['control characters', '中\u0000\u0007\u001b\r\u0085\u2028\u2029文'.repeat(1000)],
  ['flags and families', '🇨🇳👩\u200d👩\u200d👧👍🏽'.repeat(1000)],
  ['noncharacters and planes to the last', '\uffff\ufffe\u{10ffff}\u{e0001}\u{f0000}'.repeat(1000)],
];

describe('hostile text', () => {
  it.each(hostile)('%s: prepared, every unit and break in its place', (_, text) => {
    const p = makeParagraph(text);
    let at = 0;
    for (const unit of p.units) {
      expect(unit.start).toBe(at);
      at = unit.end;
    }
    expect(at).toBe(text.length);
    expect(p.breaks).toHaveLength(p.units.length + 1);
    expect(p.breaks.some(Number.isNaN)).toBe(false);
    expect(p.breaks[p.units.length]).toBe(-Infinity);
    expect(Number.isFinite(p.spacing.ends[p.units.length - 1])).toBe(true);
  });

  it.each(hostile)('%s: a role for every UTF-16 unit, the same for both halves of a pair', (_, text) => {
    const roles = scriptRoles(text, 'zh-Hans');
    expect(roles).toHaveLength(text.length);
    for (let i = 1; i < text.length; i++) {
      if (/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(i - 1, i + 1))) expect(roles[i]).toBe(roles[i - 1]);
    }
  });

  it('controls without a picture go with the character before them, and no font is asked for them', () => {
    const p = makeParagraph('中\u202e文\u202c\u2066字\u2069\u061c国');
    expect(p.units.map(({ kind, start }) => [kind, start])).toEqual([['han', 0], ['han', 2], ['han', 5], ['han', 8]]);
    expect(p.notices).toEqual([]);
  });

  it('marks stay with what they stand on, and no line starts with one', () => {
    const p = makeParagraph(`中${'\u0301'.repeat(10_000)}文`);
    expect(p.units.map(({ start, end }) => [start, end])).toEqual([[0, 10_001], [10_001, 10_002]]);
  });
});

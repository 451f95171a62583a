import { describe, expect, it } from 'vitest';
import { verticalOrientation } from './vertical-orientation';

const of = (character: string) => verticalOrientation(character.codePointAt(0)!);

describe('verticalOrientation', () => {
  it('V1: ideographs and kana stand upright, letters, digits and dashes are turned', () => {
    for (const character of '国あ①％＊©\u3000\u{20BB7}😀\uE000') expect(of(character), character).toBe('U');
    for (const character of 'Aß9 —…·“→') expect(of(character), character).toBe('R');
  });

  it('V1: marks, small kana and brackets have forms of their own', () => {
    for (const character of '，。、！？ぁ') expect(of(character), character).toBe('Tu');
    for (const character of '（）「』：；～ー') expect(of(character), character).toBe('Tr');
  });

  it('V1: knows the first and the last code point, and unassigned ones by their block', () => {
    expect(verticalOrientation(0)).toBe('R');
    expect(verticalOrientation(0x10ffff)).toBe('R');
    expect(verticalOrientation(0x10fffd)).toBe('U');
    expect(verticalOrientation(0x3ffff)).toBe('R');
    expect(verticalOrientation(0x2fff0)).toBe('U');
  });
});
